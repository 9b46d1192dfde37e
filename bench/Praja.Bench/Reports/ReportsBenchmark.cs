using System.Diagnostics;
using Praja.SystemTests.Stores;

namespace Praja.Bench.Reports;

/// <summary>Durable reports over HTTP beside a server that parses them and drops them, and beside EF Core; all on this
/// machine, the sender too, turn by turn.</summary>
internal sealed class ReportsBenchmark : IBenchmark
{
    private const int Stations = 5_000;
    private const int BatchSize = 32;

    public string Name => "reports";

    public int Run(string[] args)
    {
        if (!WrkProgram.IsHere)
        {
            Console.WriteLine("wrk is not on this machine (Debian package wrk): nothing measured.");
            return 0;
        }
        var (rounds, seconds) = args.Contains("small") ? (1, 2) : (3, 10);
        var stationFile = Path.GetTempFileName();
        File.WriteAllLines(stationFile, BenchFrame.Stations(Stations));
        using var cluster = PostgresCluster.Missing is null ? PostgresCluster.Start() : null;
        var right = Singles(cluster, stationFile, rounds, seconds);
        File.Delete(stationFile);
        var stations = args.Contains("small") ? 20_000 : BenchFrame.Nation;
        right &= Batches("SQLite", "", stations);
        if (cluster is not null) right &= Batches("PostgreSQL", cluster.CreateDatabase(), stations);
        return right ? 0 : 1;
    }

    private static bool Singles(PostgresCluster? cluster, string stationFile, int rounds, int seconds)
    {
        var servers = new List<ServerChild>
        {
            ServerChild.Start("parse and drop", BenchServer.Drop),
            ServerChild.Start("Praja, SQLite", BenchServer.Day, stations: Stations),
        };
        if (cluster is not null)
            servers.Add(ServerChild.Start("Praja, PostgreSQL", BenchServer.Day, cluster.CreateDatabase(), Stations));
        servers.Add(ServerChild.Start("EF Core, SQLite", BenchServer.Ef));
        if (cluster is not null)
            servers.Add(ServerChild.Start("EF Core, PostgreSQL", BenchServer.Ef, cluster.CreateDatabase()));
        var runs = servers.ToDictionary(s => s.Name, _ => new List<(WrkRun Run, double Cpu)>(), StringComparer.Ordinal);
        foreach (var server in servers)
            Wrk.Run(server, stationFile, Math.Min(seconds, 4));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers)
            {
                var cpu = server.CpuSeconds;
                var run = Wrk.Run(server, stationFile, seconds);
                runs[server.Name].Add((run, (server.CpuSeconds - cpu) / (run.PerSecond * seconds) * 1e6));
            }
        }
        foreach (var server in servers)
            server.Dispose();
        Console.WriteLine($"Single reports, 256 connections, median of {rounds} turns of {seconds} s.");
        Console.WriteLine();
        Console.WriteLine("| server | reports/s | of parse and drop | p99, ms | server CPU, us | wrong answers |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var reference = Median(runs[servers[0].Name].Select(r => r.Run.PerSecond));
        foreach (var server in servers)
        {
            var own = runs[server.Name];
            var rate = Median(own.Select(r => r.Run.PerSecond));
            Console.WriteLine(string.Create(Repository.Plain,
                $"| {server.Name} | {rate:N0} | {rate / reference:F3} | {Median(own.Select(r => r.Run.P99)):F1} "
                + $"| {Median(own.Select(r => r.Cpu)):F1} | {own.Sum(r => r.Run.Wrong)} |"));
        }
        Console.WriteLine();
        return runs.Values.All(own => own.Sum(r => r.Run.Wrong) == 0);
    }

    private static bool Batches(string store, string postgres, int stations)
    {
        using var server = ServerChild.Start(store, BenchServer.Morning, postgres, stations);
        var ids = BenchFrame.Stations(stations);
        // The program itself is built ahead of time; this one must have compiled what it will run.
        var wrong = Send(server, Batched(ids.Take(stations / 4), RawClient.Report));
        var batches = Batched(ids, RawClient.Arrival);
        var start = Stopwatch.GetTimestamp();
        wrong += Send(server, batches);
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(Repository.Plain,
            $"{store}: {stations:N0} stations, {BatchSize} arrivals a request, 64 connections: durable after "
            + $"{took:F2} s ({stations / took:N0}/s), {server.Megabytes:F0} MB, {wrong} wrong answers."));
        return wrong == 0;
    }

    private static string[] Batched(IEnumerable<string> stations, Func<Guid, string, string> report) =>
    [
        .. stations.Chunk(BatchSize).Select(
            chunk => "[" + string.Join(',', chunk.Select(s => report(Guid.CreateVersion7(), s))) + "]"),
    ];

    /// <summary>Sends requests over 64 connections.</summary>
    /// <returns>How many were answered otherwise than with 200.</returns>
    private static int Send(ServerChild server, string[] batches)
    {
        var next = -1;
        var wrong = 0;
        Task.WaitAll([.. Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            using var client = new RawClient(server);
            for (var at = Interlocked.Increment(ref next); at < batches.Length; at = Interlocked.Increment(ref next))
            {
                if (await client.Post(batches[at]) != 200) Interlocked.Increment(ref wrong);
            }
        }))]);
        return wrong;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
