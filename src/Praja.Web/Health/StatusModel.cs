using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Praja.Web.Accounts;
using Praja.Web.Live;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Health;

/// <summary>How a post is.</summary>
/// <param name="Id">Operation's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsWell">True while its journal is open and its store answers.</param>
/// <param name="Head">Newest durable entry.</param>
/// <param name="Snapshot">Entry of the last snapshot; null while the journal is away.</param>
/// <param name="Queue">Submissions that wait.</param>
/// <param name="Streams">Open event streams.</param>
/// <param name="Entries">Entries since the start.</param>
/// <param name="TurnedAway">Submissions turned away since the start.</param>
/// <param name="Falls">Losses of the journal since the start.</param>
/// <param name="Plan">Why it does not work by the plan in force; null while it does.</param>
public sealed record PostHealth(
    string Id, string Name, bool IsWell, long Head, long? Snapshot, int Queue, int Streams, long Entries,
    long TurnedAway, long Falls, Problem? Plan);

/// <summary>How the server is.</summary>
/// <param name="Posts">Its operations.</param>
/// <param name="Facts">What is said of the whole.</param>
public sealed record StatusModel(IReadOnlyList<PostHealth> Posts, IReadOnlyList<(Text Name, string Value)> Facts)
{
    internal static async Task<StatusModel> Of(HouseCall call)
    {
        var silent = await call.Desk<StoresAsked>().SilentAsync();
        var feeds = call.Desk<LiveFeeds>();
        return new(
            [
                .. call.Desk<PostRegistry>().All.Select(p => new PostHealth(
                    p.Id, p.Setup.Header.Operation, p.IsHealthy && !silent.Contains(p), p.Durable, p.SnapshotAt,
                    p.QueueLength, feeds.CountOf(p), p.Meter.Entries, p.Meter.TurnedAway, p.Meter.Falls,
                    p.PlanProblem)),
            ],
            FactsOf(call));
    }

    private static (Text, string)[] FactsOf(HouseCall call)
    {
        var settings = call.Desk<ServerSettings>();
        var frame = call.Frame;
        var program = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "?";
        var memory = Environment.WorkingSet >> 20;
        return
        [
            (StatusWords.Version, $"Praja {program} · .NET {Environment.Version}"),
            (StatusWords.System, RuntimeInformation.OSDescription),
            (StatusWords.Store, settings.Postgres.Length > 0 ? "PostgreSQL" : "SQLite"),
            (StatusWords.Disk, FreeOf(settings.DataFolder) is { } free ? frame.Number(free >> 20) + " MB" : "?"),
            (StatusWords.Memory, frame.Number(memory) + " MB"),
            (StatusWords.AllStreams,
                frame.Number(call.Desk<LiveFeeds>().Open) + " / " + frame.Number(Limits.MostStreams)),
            (StatusWords.Keys, frame.Number(call.Desk<AccessBook>().Count)),
            (StatusWords.Clock, frame.Now.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)),
        ];
    }

    private static long? FreeOf(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
