namespace Praja.Bench.Reports;

/// <summary>The same durable reports through the door for telephones (OpenRosa: multipart with XML) and through JSON
/// entries, turn by turn on one server with one journal; what ODK Central was measured at stands beside them.</summary>
internal sealed class OpenRosaBenchmark : IBenchmark
{
    private const int Stations = 5_000;

    // ODK Central 2024.2, its best of 8 to 100 connections: PostgreSQL 15 with fsync, two cores of another machine.
    private const double CentralPerSecond = 140;
    private const double CentralCpuMilliseconds = 8.5;

    public string Name => "openrosa";

    public int Run(string[] args)
    {
        if (!WrkProgram.IsHere)
        {
            Console.WriteLine("wrk is not on this machine (Debian package wrk): nothing measured.");
            return 0;
        }
        var (rounds, seconds) = args.Contains("small") ? (1, 2) : (5, 10);
        var stations = Path.GetTempFileName();
        File.WriteAllLines(stations, BenchFrame.Stations(Stations));
        using var server = ServerChild.Start("Praja, SQLite", BenchServer.Day, stations: Stations);
        Wrk.Run(server, stations, Math.Min(seconds, 4), 100);
        FormWrk.Run(server, stations, Math.Min(seconds, 4), 100);
        var (forms, json) = (new List<Figure>(), new List<Figure>());
        for (var round = 0; round < rounds; round++)
        {
            forms.Add(Measure(server, seconds, () => FormWrk.Run(server, stations, seconds, 100)));
            json.Add(Measure(server, seconds, () => Wrk.Run(server, stations, seconds, 100)));
        }
        File.Delete(stations);
        Print(rounds, seconds, Median(forms), Median(json));
        return forms.Concat(json).Sum(f => f.Run.Wrong) == 0 ? 0 : 1;
    }

    private static void Print(int rounds, int seconds, Figure forms, Figure json)
    {
        Console.WriteLine(
            $"Single durable reports, 100 connections, SQLite, median of {rounds} turns of {seconds} s.");
        Console.WriteLine();
        Console.WriteLine("| door | reports/s | of ODK Central | p99, ms | server CPU, ms | of ODK Central |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Print("OpenRosa (multipart, XML)", forms);
        Print("JSON", json);
        Console.WriteLine($"| ODK Central 2024.2, measured elsewhere | {CentralPerSecond:F0} | 1 | 227-1264 "
            + $"| {CentralCpuMilliseconds.ToString("F1", Repository.Plain)} | 1 |");
        Console.WriteLine();
    }

    private static void Print(string door, Figure figure) => Console.WriteLine(string.Create(Repository.Plain,
        $"| {door} | {figure.Run.PerSecond:N0} | {figure.Run.PerSecond / CentralPerSecond:F0} | {figure.Run.P99:F1} "
        + $"| {figure.CpuMilliseconds:F3} | {figure.CpuMilliseconds / CentralCpuMilliseconds:F4} |"));

    private static Figure Measure(ServerChild server, int seconds, Func<WrkRun> run)
    {
        var before = server.CpuSeconds;
        var seen = run();
        return new(seen, (server.CpuSeconds - before) / (seen.PerSecond * seconds) * 1e3);
    }

    private static Figure Median(IEnumerable<Figure> figures)
    {
        var sorted = figures.OrderBy(f => f.Run.PerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }

    private sealed record Figure(WrkRun Run, double CpuMilliseconds);
}
