using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.Planning;
using Praja.Web.Incidents;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Plans;

/// <summary>What a version changed against the one published before it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Difference">What changed; null when the file of either is not kept here.</param>
/// <param name="Names">Names of stations, beats' commands and commands, by id.</param>
/// <param name="Bands">Names of bands, by id.</param>
public sealed record DifferenceModel(
    int Version, PlanDifference? Difference, IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, Text> Bands)
{
    /// <summary>Most lines of a table.</summary>
    public const int MostLines = 200;

    /// <summary>Name of an id.</summary>
    public string NameOf(string id) => Names.GetValueOrDefault(id, id);

    internal static DifferenceModel? Of(PageCall call)
    {
        if (!int.TryParse(call.Route("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 2 || call.Read(p => p.Plans.Find(version)) is null)
        {
            return null;
        }
        var operation = new OperationContext(call.Post, call.Sender);
        var older = PlanShelf.Read(call.Context, operation, version - 1);
        var newer = older is null ? null : PlanShelf.Read(call.Context, operation, version);
        var frame = call.Post.Frame;
        var difference = newer is null ? null : PlanDiff.Compare(older!, newer);
        return new(
            version, difference, NamesOf(frame, difference),
            frame.Doctrine.Bands.ToDictionary(b => b.Id, b => b.Name, StringComparer.Ordinal));
    }

    private static Dictionary<string, string> NamesOf(PostFrame frame, PlanDifference? difference)
    {
        var names = frame.Operation.Commands.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var stations = new IncidentNames(frame);
        foreach (var change in difference?.Stations.Take(MostLines) ?? [])
        {
            var station = frame.Stations.IndexOf(change.Site);
            var village = station < 0 ? "" : ", " + frame.Regions.NameOf(frame.Stations.RegionOf(station));
            names.TryAdd(change.Site, stations.Site(change.Site) + village);
        }
        return names;
    }
}
