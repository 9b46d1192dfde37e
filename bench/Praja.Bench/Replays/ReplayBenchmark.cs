using System.Globalization;

namespace Praja.Bench.Replays;

// A day is decided and written to SQLite; then a process of its own opens that journal, once without a snapshot and
// once with one, so that its time and its highest memory are those of an opening alone. All three pictures must be the
// same bytes.

/// <summary>A day's journal: written, replayed, taken up from a snapshot, and summed up.</summary>
internal sealed class ReplayBenchmark : IBenchmark
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public string Name => "replay";

    public int Run(string[] args)
    {
        if (args is ["open", var opened, var count, var how])
            return ReplayOpening.Open(opened, int.Parse(count, Plain), how);
        var isSmall = args.Contains("small");
        var (stations, entries) = isSmall ? (4_353, 50_000) : (435_296, 5_000_000);
        var folder = Directory.CreateTempSubdirectory("praja-replay-").FullName;
        Console.WriteLine("| step | entries | s | us an entry | note |");
        Console.WriteLine("|---|---|---|---|---|");
        try
        {
            var frame = ReplayTable.Framed(stations);
            var step = ReplayWriting.Decided(frame, Math.Min(entries, 400_000));
            var hash = ReplayWriting.Written(frame, folder, entries);
            var plain = ReplayOpening.Opened(folder, stations, "plain");
            var snapshot = ReplayOpening.Opened(folder, stations, "snapshot");
            ReplaySums.Run(frame, folder, Math.Min(entries, 250_000));
            var same = plain.Hash == hash && snapshot.Hash == hash;
            Console.WriteLine($"| pictures are the same: {(same ? "yes" : "NO")} | | | | {hash} |");
            if (isSmall) return same ? 0 : 1;
            var met = step <= 3 && plain.Seconds < 5 && plain.Megabytes < 2048 && snapshot.Seconds < 1;
            return same && met ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
