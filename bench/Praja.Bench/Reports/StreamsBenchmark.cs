using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Praja.Bench.Reports;

/// <summary>Open event streams: what they cost at an entry a second, and how soon an entry is seen at 2,000 reports a
/// second.</summary>
internal sealed class StreamsBenchmark : IBenchmark
{
    private const int Stations = 5_000;

    public string Name => "streams";

    public int Run(string[] args)
    {
        var small = args.Contains("small");
        Console.WriteLine("| streams | entries/s | server CPU, cores | MB | seen after, ms | p99 | most | missed |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var right = Measure(small ? 200 : 1_000, perSecond: 1, small ? 3 : 20);
        right &= Measure(small ? 1_000 : 10_000, perSecond: 1, small ? 3 : 30);
        right &= Measure(small ? 10 : 100, perSecond: 2_000, small ? 3 : 20);
        return right ? 0 : 1;
    }

    private static bool Measure(int streams, int perSecond, int seconds)
    {
        using var server = ServerChild.Start("Praja, SQLite", BenchServer.Day, stations: Stations);
        var answered = new ConcurrentDictionary<long, long>();
        var seen = new ConcurrentQueue<(long Sequence, long At)>();
        var open = 0;
        var listeners = Enumerable.Range(0, streams).Select(_ => new RawClient(server)).ToArray();
        var listening = listeners.Select(l => Task.Run(() => Listen(l, seen, () => Interlocked.Increment(ref open))))
            .ToArray();
        SpinWait.SpinUntil(() => Volatile.Read(ref open) == streams, TimeSpan.FromMinutes(2));
        Rest(server);
        var cpu = server.CpuSeconds;
        var start = Stopwatch.GetTimestamp();
        Write(server, answered, perSecond, seconds);
        var cores = (server.CpuSeconds - cpu) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var wanted = (long)answered.Count * streams;
        SpinWait.SpinUntil(() => seen.Count >= wanted, TimeSpan.FromSeconds(10));
        var megabytes = server.Megabytes;
        foreach (var listener in listeners)
            listener.Dispose();
        Task.WaitAll(listening);
        var after = seen.Where(s => answered.ContainsKey(s.Sequence))
            .Select(s => Stopwatch.GetElapsedTime(answered[s.Sequence], s.At).TotalMilliseconds).Order().ToArray();
        Console.WriteLine(string.Create(Repository.Plain,
            $"| {streams:N0} | {perSecond:N0} | {cores:F3} | {megabytes:F0} | {after[after.Length / 2]:F1} "
            + $"| {after[after.Length * 99 / 100]:F1} | {after[^1]:F1} | {wanted - after.Length} |"));
        return wanted == after.Length;
    }

    /// <summary>Waits until the server has done with opening the streams, which is not what is measured: until it
    /// hardly used a processor for a quarter of a second.</summary>
    private static void Rest(ServerChild server)
    {
        var patience = Stopwatch.StartNew();
        for (var before = -1.0; server.CpuSeconds - before > 0.02 && patience.Elapsed < TimeSpan.FromMinutes(1);)
        {
            before = server.CpuSeconds;
            Thread.Sleep(250);
        }
    }

    /// <summary>Sends reports at a pace; notes when each was handed in.</summary>
    private static void Write(ServerChild server, ConcurrentDictionary<long, long> sent, int perSecond, int seconds)
    {
        var stations = BenchFrame.Stations(Stations);
        var senders = Math.Min(perSecond, 32);
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        Task.WaitAll([.. Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            using var client = new RawClient(server);
            for (var n = Interlocked.Increment(ref next); n < perSecond * seconds; n = Interlocked.Increment(ref next))
            {
                var due = TimeSpan.FromSeconds((double)n / perSecond) - Stopwatch.GetElapsedTime(start);
                if (due > TimeSpan.Zero) await Task.Delay(due);
                var at = Stopwatch.GetTimestamp();
                var report = RawClient.Report(Guid.CreateVersion7(), stations[n % stations.Length]);
                var sequence = await client.Record(report);
                if (sequence > 0) sent[sequence] = at;
            }
        }))]);
    }

    private static async Task Listen(RawClient client, ConcurrentQueue<(long, long)> seen, Action opened)
    {
        try
        {
            await client.Listen(piece => Note(piece, seen), opened);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // Closed by us.
        }
    }

    private static void Note(ReadOnlySpan<byte> piece, ConcurrentQueue<(long, long)> seen)
    {
        var now = Stopwatch.GetTimestamp();
        for (var key = "id: "u8; piece.IndexOf(key) is >= 0 and var at;)
        {
            piece = piece[(at + key.Length)..];
            // A sign of life has an id but no event.
            if (!Utf8Parser.TryParse(piece, out long sequence, out var digits)) continue;
            if (piece[digits..].StartsWith("\nevent"u8)) seen.Enqueue((sequence, now));
        }
    }
}
