using System.Diagnostics;
using System.Text;
using Praja.Algorithms;
using Praja.Algorithms.Clustering;
using Praja.Algorithms.Random;

namespace Praja.Bench.Beats;

// Villages of generated stations in the two shapes that planning meets: a moderate fixed cost and two to ten stations
// (the shape of the known instances), and the number of beats before everything, at most six. The reference is the
// compact model: who belongs to which medoid, who is one.

/// <summary>Stations grouped into beats, beside a general solver on the same model.</summary>
internal sealed class BeatBenchmark : IBenchmark
{
    private static readonly StopRule Thorough = new(300, 2000);

    public string Name => "beats";

    public int Run(string[] args)
    {
        int[] sizes = args.Contains("large") ? [16, 24, 40, 60, 100] : [14, 16, 24];
        Solve(16, 400, 2, 10, BeatPartition.Default);
        var isRight = true;
        foreach (var n in sizes)
        {
            isRight &= Compare(n, 400, 2, 10, args);
            isRight &= Compare(n, 100_000, 1, 6, args);
        }
        return isRight ? 0 : 1;
    }

    private static bool Compare(int n, int fixedCost, int min, int max, string[] args)
    {
        var (quick, quickSeconds, problem) = Solve(n, fixedCost, min, max, BeatPartition.Default);
        var (ours, seconds, _) = Solve(n, fixedCost, min, max, Thorough);
        Console.WriteLine(FormattableString.Invariant(
            $"n {n}, {fixedCost} a beat, {min}..{max}"));
        Console.WriteLine(FormattableString.Invariant(
            $"  default {quick.Cost} (bound {quick.Bound}) in {quickSeconds * 1000:0.0} ms"));
        Console.WriteLine(FormattableString.Invariant(
            $"  thorough {ours.Cost} (bound {ours.Bound}) in {seconds * 1000:0.0} ms"));
        var secondsMax = args.Contains("large") ? 120 : 20;
        if (Cbc.Solve(Model(problem, Distances(n), min, max), secondsMax) is not var (value, cbc)) return true;
        var answer = value is null ? "not proven" : FormattableString.Invariant($"optimum {value}");
        Console.WriteLine(FormattableString.Invariant(
            $"  CBC {answer} in {cbc * 1000:0} ms: {cbc / quickSeconds:0.0} times the default"));
        return value is null || (ours.Cost >= value - 0.5 && ours.Bound <= value + 0.5);
    }

    private static (BeatSolution Solution, double Seconds, BeatProblem Problem) Solve(
        int n, int fixedCost, int min, int max, StopRule stop)
    {
        var problem = new BeatProblem(n, Distances(n), fixedCost, min, max);
        var watch = Stopwatch.StartNew();
        return (BeatPartition.Solve(problem, stop, 1), watch.Elapsed.TotalSeconds, problem);
    }

    private static int[] Distances(int n)
    {
        var rng = Rng.For(1, "bench-beats", n);
        (double X, double Y)[] at =
            [.. Enumerable.Range(0, n).Select(_ => (1500 * rng.NextDouble(), 1500 * rng.NextDouble()))];
        return [.. from a in at from b in at select (int)Math.Round(Math.Sqrt(Square(a.X - b.X) + Square(a.Y - b.Y)))];
    }

    private static double Square(double x) => x * x;

    private static string Model(BeatProblem problem, int[] d, int min, int max)
    {
        var n = problem.Count;
        var text = new StringBuilder("Minimize\n obj:");
        for (var j = 0; j < n; j++) text.Append(Line($" + {problem.FixedCost} x_{j}_{j}"));
        foreach (var (i, j) in Pairs(n)) text.Append(Line($"\n + {d[(i * n) + j]} x_{i}_{j}"));
        text.Append("\nSubject To\n");
        for (var i = 0; i < n; i++)
            text.Append(string.Join("\n + ", Enumerable.Range(0, n).Select(j => Line($"x_{i}_{j}")))).Append(" = 1\n");
        foreach (var (i, j) in Pairs(n)) text.Append(Line($"x_{i}_{j} - x_{j}_{j} <= 0\n"));
        for (var j = 0; j < n; j++)
        {
            var links = Enumerable.Range(0, n).Where(i => i != j).Select(i => Line($"x_{i}_{j}"));
            var others = string.Join("\n + ", links);
            text.Append(others).Append(Line($" - {max - 1} x_{j}_{j} <= 0\n"));
            text.Append(others).Append(Line($" - {min - 1} x_{j}_{j} >= 0\n"));
        }
        text.Append("Binary\n");
        for (var k = 0; k < n * n; k++) text.Append(Line($" x_{k / n}_{k % n}\n"));
        return text.Append("End\n").ToString();
    }

    private static IEnumerable<(int I, int J)> Pairs(int n) =>
        from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, n) where i != j select (i, j);

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
