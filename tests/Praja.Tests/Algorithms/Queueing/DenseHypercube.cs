using Praja.Algorithms.Queueing;

namespace Praja.Tests.Algorithms.Queueing;

/// <summary>The hypercube by Gaussian elimination on every state written out, for a few units.</summary>
internal static class DenseHypercube
{
    public static (double[] Workloads, double AllBusy) Solve(HypercubeProblem problem)
    {
        var units = problem.Units;
        var full = (1 << units) - 1;
        var balance = new double[full + 1, full + 2];
        for (var state = 0; state <= full; state++)
        {
            for (var place = 0; place < problem.Rates.Count && state != full; place++)
            {
                var unit = problem.Preferences[place].First(u => (state >> u & 1) == 0);
                Flow(balance, state, state | 1 << unit, problem.Rates[place]);
            }
            for (var unit = 0; unit < units; unit++)
            {
                if ((state >> unit & 1) == 1) Flow(balance, state, state ^ 1 << unit, problem.ServiceRates[unit]);
            }
        }

        // One balance follows from the others; in its place the probabilities sum to 1.
        for (var column = 0; column <= full + 1; column++) balance[full, column] = 1;
        var p = Eliminate(balance);
        var ratio = problem.Queue ? problem.Rates.Sum() / problem.ServiceRates.Sum() : 0;
        var waiting = p[full] * ratio / (1 - ratio);
        var workloads = Enumerable.Range(0, units).Select(u =>
            (p.Where((_, state) => (state >> u & 1) == 1).Sum() + waiting) / (1 + waiting));
        return ([.. workloads], (p[full] + waiting) / (1 + waiting));
    }

    private static void Flow(double[,] balance, int from, int to, double rate)
    {
        balance[to, from] += rate;
        balance[from, from] -= rate;
    }

    private static double[] Eliminate(double[,] rows)
    {
        var n = rows.GetLength(0);
        for (var pivot = 0; pivot < n; pivot++)
        {
            var best = Enumerable.Range(pivot, n - pivot).MaxBy(r => Math.Abs(rows[r, pivot]));
            for (var c = 0; c <= n; c++) (rows[pivot, c], rows[best, c]) = (rows[best, c], rows[pivot, c]);
            for (var r = 0; r < n; r++)
            {
                if (r == pivot || rows[r, pivot] == 0) continue;
                var factor = rows[r, pivot] / rows[pivot, pivot];
                for (var c = pivot; c <= n; c++) rows[r, c] -= factor * rows[pivot, c];
            }
        }
        return [.. Enumerable.Range(0, n).Select(r => rows[r, n] / rows[r, r])];
    }
}
