using System.Diagnostics;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;
using Praja.Journal;
using Praja.Storage.Sqlite;

namespace Praja.Bench.Replays;

/// <summary>Sums up the nation, and replays in other ways beside.</summary>
internal static class ReplaySums
{
    /// <summary>Roll-up and silence of the nation; the usual way of replaying, and the fold alone, beside.</summary>
    public static void Run(PostFrame frame, string folder, int entries)
    {
        using var shelf = new SqliteShelf(folder);
        using var store = shelf.Open(ReplayTable.Id)!;
        var picture = new PostDesk(frame, store).Picture;
        // In the second night, when the last round of the day is overdue where it is missing.
        var now = ReplayDay.Dawn.AddHours(34);
        var clock = Stopwatch.StartNew();
        const int Times = 1_000;
        for (var i = 0; i < Times; i++)
            RegionSummary.Of(picture, 0, now);
        ReplayTable.Tell("summary of the nation", 1, clock.Elapsed / Times, "read off the counters");
        clock.Restart();
        var silent = SilentStations.Of(picture, now, 0, 100);
        ReplayTable.Tell("call list of the nation", 1, clock.Elapsed, $"the worst {silent.Count}");

        var rows = RowReplay.Rows(store.Read(0), entries);
        var slow = new Picture(frame);
        clock.Restart();
        RowReplay.Run(rows, slow);
        ReplayTable.Tell(
            "reference: a row of JSON an entry, System.Text.Json", rows.Count, clock.Elapsed, ReplayTable.HashOf(slow));
        var made = SegmentEntries(store, entries);
        var quick = new Picture(frame);
        clock.Restart();
        foreach (var entry in made)
            quick.Apply(entry);
        ReplayTable.Tell(
            "reference: entries in memory, folded alone", made.Count, clock.Elapsed, ReplayTable.HashOf(quick));
    }

    private static List<Entry> SegmentEntries(IJournalStore store, int entries) =>
        [.. store.Read(0).SelectMany(SegmentReading.Entries).Take(entries)];
}
