using System.Diagnostics;
using System.Globalization;
using Praja.Journal;
using Praja.SystemTests.Stores;

namespace Praja.Bench.Journals;

/// <summary>Durable appends, one turn after another: the same segments into SQLite, PostgreSQL, and a plain file with
/// an fsync each, by turns in the same run. Every store must give back what went in.</summary>
internal sealed class JournalBenchmark : IBenchmark
{
    private const int InFlight = 4;

    public string Name => "journal";

    public int Run(string[] args)
    {
        var (turns, rounds) = args.Contains("large") ? (600, 5) : (60, 3);
        var folder = Directory.CreateTempSubdirectory("praja-bench-");
        using var cluster = PostgresCluster.Missing is null ? PostgresCluster.Start() : null;
        if (PostgresCluster.Missing is { } reason) Console.WriteLine("PostgreSQL: " + reason);
        var right = true;
        foreach (var entries in (int[])[1, 32, 256])
        {
            var segments = ReportSegments.Of(turns, entries);
            Place[] places = [.. Place.All(folder.FullName, cluster)];
            var seconds = places.Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < places.Length; i++)
                {
                    var (time, same) = Measure(places[i], segments);
                    seconds[i].Add(time);
                    right &= same;
                }
            }
            var file = Median(seconds[0]);
            for (var i = 0; i < places.Length; i++)
            {
                var median = Median(seconds[i]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entries,3} entries a segment, {places[i].Name,-10}: {turns / median,7:0} segments/s,"
                    + $" {turns * entries / median,8:0} entries/s, {file / median:0.00} of the plain file"));
            }
            Console.WriteLine("head " + segments[^1].Head.Hash[..16]);
        }
        folder.Delete(recursive: true);
        return right ? 0 : 1;
    }

    private static (double Seconds, bool Same) Measure(Place place, JournalSegment[] segments)
    {
        using var store = place.Open();
        var start = Stopwatch.GetTimestamp();
        // As a post does it: the next segment is handed over while a few before it are still on their way.
        var flights = new Queue<Task>();
        foreach (var segment in segments)
        {
            if (flights.Count == InFlight) flights.Dequeue().GetAwaiter().GetResult();
            using var turn = store.Begin(segment.First - 1);
            flights.Enqueue(turn.Commit(segment));
        }
        Task.WaitAll(flights);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var found = store.Read(0).Select(s => s.Lines.ToArray());
        return (seconds, found.Zip(segments, (a, b) => a.AsSpan().SequenceEqual(b.Lines.Span)).All(same => same));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
