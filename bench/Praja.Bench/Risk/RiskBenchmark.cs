using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Praja.Operations;
using Praja.Risk;

namespace Praja.Bench.Risk;

// Assesses generated stations with 1,000 weightings each through the public door, words and all, and holds the rank
// study against a textbook one on a hundredth of the nation in the same run. The textbook's time for the nation is its
// time times the ratio of stations, which favours it, as a sort grows faster than that.

/// <summary>The risk of all polling stations of the nation, beside a plain implementation.</summary>
internal sealed class RiskBenchmark : IBenchmark
{
    private const int Nation = 435_296;
    private const int Share = Nation / 100;

    private readonly Praja.Doctrine.DoctrineBook doctrine = GeneratedDoctrine.Book();

    public string Name => "risk";

    public int Run(string[] args)
    {
        var stations = args.Contains("large") ? Nation : Share;
        Measure("warm-up", GeneratedNation.Operation(500), new());
        var agrees = Compare(stations);
        var nation = GeneratedNation.Operation(stations);
        var once = new RiskSettings { Threads = 1, Weightings = 1 };
        Measure(Invariant($"{stations} stations, 1 weighting, 1 thread"), nation, once);
        Measure(Invariant($"{stations} stations, 1 thread"), nation, new() { Threads = 1 });
        Measure(Invariant($"{stations} stations, 2 threads"), nation, new() { Threads = 2 });
        return agrees ? 0 : 1;
    }

    private void Measure(string what, Operation operation, RiskSettings settings)
    {
        // What an earlier run left behind is not this one's memory.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var cpu = Cpu();
        var map = RiskAssessment.Assess(operation, doctrine, settings);
        var seconds = watch.Elapsed.TotalSeconds;
        var cpuSeconds = (Cpu() - cpu).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 >> 20;
        Console.WriteLine(
            Invariant($"{what}: {seconds:0.000} s wall, {cpuSeconds:0.000} s CPU, peak so far {memory} MB"));
        Console.WriteLine("  " + Hash(map));
    }

    private bool Compare(int stations)
    {
        var operation = GeneratedNation.Operation(Share);
        var settings = new RiskSettings { Threads = 1 };
        var watch = Stopwatch.StartNew();
        var ours = RiskAssessment.Assess(operation, doctrine, settings).Stages[0].Stations;
        var ourSeconds = watch.Elapsed.TotalSeconds;
        var inputs = new RiskInputs(operation, doctrine, settings);
        var textbook = new TextbookStudy(inputs, [.. ours.Select(s => inputs.Bands.NumberOf(s.Band))]);
        watch.Restart();
        var intervals = textbook.Run();
        var seconds = watch.Elapsed.TotalSeconds;

        var shares = 0.0;
        var ranks = 0;
        for (var i = 0; i < ours.Count; i++)
        {
            shares = Math.Max(shares, Math.Abs(ours[i].Stability - ((double)textbook.Stable[i] / settings.Weightings)));
            ranks = Math.Max(ranks, Math.Abs(ours[i].RankLow - intervals[i].Low));
            ranks = Math.Max(ranks, Math.Abs(ours[i].RankHigh - intervals[i].High));
        }
        Console.WriteLine(Invariant($"{Share} stations: textbook study {seconds:0.000} s"));
        Console.WriteLine(
            Invariant($"our whole assessment {ourSeconds:0.000} s, {seconds / ourSeconds:0.0} times as fast"));
        Console.WriteLine(Invariant($"{stations} stations would take the textbook {seconds * stations / Share:0} s"));
        Console.WriteLine(Invariant($"largest difference: stability {shares:0.000}, rank {ranks} of {Share}"));
        return shares <= 0.02 && ranks <= Share / 50;
    }

    private static string Hash(RiskMap map)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var s in map.Stages[0].Stations)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(
                Invariant(
                    $"{s.Site} {s.Index:R} {s.Band} {s.Stability:R} {s.Rank} {s.RankLow} {s.RankHigh} {s.Why.Id}\n")));
        }
        return "result " + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
