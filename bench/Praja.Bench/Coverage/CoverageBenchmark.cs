using System.Diagnostics;
using System.Text;
using Praja.Algorithms.Location;
using Praja.Algorithms.Random;

namespace Praja.Bench.Coverage;

// Points strewn over a square, each a candidate too, with a reach that lets the units cover about half of the weight:
// the hard range, since with little reach greed is right and with much everything is covered. The reference is Church
// and ReVelle's model.

/// <summary>Units placed for maximal covering, beside a general solver on the same model.</summary>
internal sealed class CoverageBenchmark : IBenchmark
{
    public string Name => "coverage";

    public int Run(string[] args)
    {
        int[] sizes = args.Contains("large") ? [100, 300, 600] : [60, 100];
        MaximalCovering.Solve(Problem(60, 5));
        var isRight = true;
        foreach (var n in sizes)
        {
            foreach (var units in new[] { 5, 10 })
                isRight &= Compare(Problem(n, units), args.Contains("large") ? 120 : 20);
        }
        return isRight ? 0 : 1;
    }

    private static bool Compare(CoverageProblem problem, int secondsMax)
    {
        var watch = Stopwatch.StartNew();
        var ours = MaximalCovering.Solve(problem);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(FormattableString.Invariant(
            $"n {problem.CandidateCount}, {problem.Units} units: {ours.Covered} of {problem.TotalWeight}"));
        Console.WriteLine(FormattableString.Invariant($"  bound {ours.Bound}, {seconds * 1000:0.0} ms"));
        if (Cbc.Solve(Model(problem), secondsMax) is not var (value, cbc)) return true;
        var answer = value is null ? "not proven" : "optimum";
        Console.WriteLine(FormattableString.Invariant(
            $"  CBC {answer} {value} in {cbc * 1000:0} ms: {cbc / seconds:0.0} times ours"));
        return value is null || (ours.Covered <= value + 0.5 && ours.Bound >= value - 0.5);
    }

    private static CoverageProblem Problem(int n, int units)
    {
        var rng = Rng.For(1, "bench-coverage", n);
        (double X, double Y)[] at = [.. Enumerable.Range(0, n).Select(_ => (rng.NextDouble(), rng.NextDouble()))];
        var reach = 0.4 / Math.Sqrt(units);
        int[][] covers =
        [
            .. at.Select(a => Enumerable.Range(0, n)
                .Where(i => Square(a.X - at[i].X) + Square(a.Y - at[i].Y) <= Square(reach)).ToArray()),
        ];
        return new CoverageProblem([.. Enumerable.Range(0, n).Select(_ => 1L + rng.Next(100))], covers, units);
    }

    private static double Square(double x) => x * x;

    private static string Model(CoverageProblem problem)
    {
        var n = problem.CandidateCount;
        var text = new StringBuilder("Maximize\n obj:");
        for (var i = 0; i < n; i++) text.Append(Line($"\n + {problem.WeightOf(i)} z_{i}"));
        text.Append("\nSubject To\n");
        for (var i = 0; i < n; i++)
        {
            // Every point is a candidate and reach goes both ways, so who covers a point is whom it covers.
            text.Append(Line($"z_{i}"));
            foreach (var j in problem.CoveredBy(i)) text.Append(Line($"\n - y_{j}"));
            text.Append(" <= 0\n");
        }
        text.AppendJoin("\n + ", Enumerable.Range(0, n).Select(j => Line($"y_{j}")));
        text.Append(Line($" <= {problem.Units}\n"));
        text.Append("Bounds\n");
        for (var i = 0; i < n; i++) text.Append(Line($" 0 <= z_{i} <= 1\n"));
        text.Append("Binary\n");
        for (var j = 0; j < n; j++) text.Append(Line($" y_{j}\n"));
        return text.Append("End\n").ToString();
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
