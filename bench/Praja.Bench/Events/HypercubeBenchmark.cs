using System.Diagnostics;
using System.Globalization;
using Praja.Algorithms.Queueing;
using Praja.Algorithms.Random;

namespace Praja.Bench.Events;

/// <summary>The exact hypercube on drawn cities of 4 places a unit at load 0.5, beside the textbook's method in the
/// same run and beside Erlang's formula, which the number of busy units must meet.</summary>
internal sealed class HypercubeBenchmark : IBenchmark
{
    public string Name => "hypercube";

    public int Run(string[] args)
    {
        var large = args.Contains("large");
        Hypercube.Solve(City(8));
        TextbookHypercube.Workloads(City(6));
        var right = true;
        foreach (var units in large ? (int[])[10, 12, 15, 18, 20] : [10, 12, 15])
        {
            var problem = City(units);
            HypercubeSolution? solution = null;
            var seconds = Fastest(units > 15 ? 1 : 5, () => solution = Hypercube.Solve(problem, 1e-10));
            var gap = Math.Abs(solution!.AllBusy - Erlang.Waiting(units, 0.5 * units));
            right &= gap < 1e-9;
            var line = Text($"{units} units: {seconds:0.000} s, {solution.Sweeps} sweeps, Erlang's gap {gap:0e0}");
            if (units <= (large ? 15 : 12))
            {
                double[] workloads = [];
                var theirs = Fastest(1, () => workloads = TextbookHypercube.Workloads(problem));
                var apart = workloads.Zip(solution.Workloads, (a, b) => Math.Abs(a - b)).Max();
                right &= apart < 1e-7;
                line += Text($"; textbook {theirs:0.000} s ({theirs / seconds:0} times), apart {apart:0e0}");
            }
            Console.WriteLine(line);
        }
        return right ? 0 : 1;
    }

    private static HypercubeProblem City(int units)
    {
        var random = new CounterRng(CounterRng.KeyOf(1, units, 1), 0);
        (double X, double Y) Point() => (random.NextDouble(), random.NextDouble());
        var homes = Enumerable.Range(0, units).Select(_ => Point()).ToArray();
        var places = Enumerable.Range(0, 4 * units).Select(_ => Point()).ToArray();
        var rates = places.Select(_ => random.NextDouble()).ToArray();
        var scale = 0.5 * units / rates.Sum();
        var orders = places.Select(p => (IReadOnlyList<int>)[.. Enumerable.Range(0, units)
            .OrderBy(u => Math.Abs(homes[u].X - p.X) + Math.Abs(homes[u].Y - p.Y))]);
        double[] service = [.. Enumerable.Repeat(1.0, units)];
        return new([.. rates.Select(r => r * scale)], [.. orders], service, queue: true);
    }

    private static double Fastest(int turns, Action action)
    {
        var best = double.PositiveInfinity;
        for (var turn = 0; turn < turns; turn++)
        {
            var start = Cpu();
            action();
            best = Math.Min(best, (Cpu() - start).TotalSeconds);
        }
        return best;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
