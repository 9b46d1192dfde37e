using System.Diagnostics;
using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Storage.Sqlite;

namespace Praja.Bench.Replays;

/// <summary>Decides and writes the day.</summary>
internal static class ReplayWriting
{
    private const int Batch = 1_000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Deciding, encoding, chaining and folding, on one core, with nothing stored.</summary>
    public static double Decided(PostFrame frame, int entries)
    {
        var desk = new PostDesk(frame, new NoStore());
        Begin(desk);
        var day = new ReplayDay(frame);
        var clock = new Stopwatch();
        var best = TimeSpan.MaxValue;
        for (var from = 0; from < entries; from += Batch)
        {
            var batch = Reports(day, from, Math.Min(Batch, entries - from));
            clock.Restart();
            desk.Process(batch, day.TimeOf(from + batch.Count));
            if (clock.Elapsed < best) best = clock.Elapsed;
        }
        ReplayTable.Tell("decide, encode, chain, fold", Batch, best, "the quickest thousand");
        return best.TotalMicroseconds / Batch;
    }

    public static string Written(PostFrame frame, string folder, int entries)
    {
        using var shelf = new SqliteShelf(folder);
        shelf.Create(new(ReplayTable.Id, "Replay", JournalMode.Operation));
        using var store = shelf.Open(ReplayTable.Id)!;
        var desk = new PostDesk(frame, store);
        Begin(desk);
        var day = new ReplayDay(frame);
        var clock = Stopwatch.StartNew();
        for (var from = 0; from < entries - 1; from += Batch)
        {
            var batch = Reports(day, from, Math.Min(Batch, entries - 1 - from));
            desk.Process(batch, day.TimeOf(from + batch.Count)).Durable.GetAwaiter().GetResult();
        }
        ReplayTable.Tell("made and written, a commit a thousand", entries, clock.Elapsed, "SQLite, durable");
        clock.Restart();
        desk.KeepSnapshot();
        var bytes = new FileInfo(Path.Combine(folder, "snapshots", ReplayTable.Id + ".snapshot")).Length;
        ReplayTable.Tell("snapshot kept", entries, clock.Elapsed, Megabytes(bytes));
        return ReplayTable.HashOf(desk.Picture);
    }

    private static void Begin(PostDesk desk) => desk.OpenJournal(
        new() { Operation = "Replay", Region = "10", Doctrine = "pilkada-2024", UtcOffsetMinutes = 480 },
        JournalMode.Operation, "post/chief", Uuid7.Of(ReplayDay.Dawn, 1, 1), ReplayDay.Dawn);

    private static List<Submission> Reports(ReplayDay day, long from, int count) =>
        [.. Enumerable.Range(0, count).Select(n => day.Report(from + n))];

    private static string Megabytes(long bytes) => string.Create(Plain, $"{bytes / 1048576.0:0} MB");
}
