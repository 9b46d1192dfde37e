using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Bench.Reports;

/// <summary>What was reported before the measured reports are sent.</summary>
internal static class BenchDay
{
    /// <summary>Who sends.</summary>
    public static readonly Sender Chief = new("posko/chief", PostRole.PostChief, []);

    /// <summary>Reports every station as opened.</summary>
    public static async Task Open(Post post)
    {
        var table = post.Setup.Frame.Stations;
        foreach (var some in Enumerable.Range(0, table.Count).Select(s => table[s].Id).Chunk(1_000))
        {
            var opened = some.Select(station => new Submission(
                Guid.CreateVersion7(), "station_opened", EntryBody.Empty.With("station", station), Chief));
            await post.Submit([.. opened])!;
        }
    }
}
