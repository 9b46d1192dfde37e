using Praja.Algorithms.Flow;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Flow;

/// <summary>Small problems for the tests of this folder, and an oracle that tries every plan.</summary>
internal static class TransportationCases
{
    /// <summary>
    /// A random problem with ties, zero supplies and demands, stations with few arcs or none, and dear shortages.
    /// </summary>
    public static TransportationProblem Random(ulong seed, int bases, int stations, int supplyMax = 2, int costMax = 9)
    {
        var rng = new Rng(seed);
        var supply = Fill(bases, () => rng.Next(supplyMax + 1));
        var demand = Fill(stations, () => rng.Next(3));
        var start = new int[stations + 1];
        List<int> arcBase = [], arcCost = [];
        for (var j = 0; j < stations; j++)
        {
            for (var i = 0; i < bases; i++)
            {
                if (rng.Next(3) == 0) continue;
                arcBase.Add(i);
                arcCost.Add(rng.Next(costMax + 1));
            }

            start[j + 1] = arcBase.Count;
        }

        var prices = new long[stations];
        for (var j = 0; j < stations; j++)
            prices[j] = rng.Next(3) == 0 ? rng.Next(15) : 1_000_000_000_000 + rng.Next(2);
        return new(supply, demand, start, [.. arcBase], [.. arcCost], prices);
    }

    /// <summary>A dense problem from a table of costs, a row for each base.</summary>
    public static TransportationProblem Dense(int[] supply, int[] demand, int[][] cost, long shortagePrice)
    {
        var arcs = demand.Length * supply.Length;
        var (arcBase, arcCost) = (new int[arcs], new int[arcs]);
        for (var a = 0; a < arcs; a++)
        {
            arcBase[a] = a % supply.Length;
            arcCost[a] = cost[a % supply.Length][a / supply.Length];
        }

        var start = Enumerable.Range(0, demand.Length + 1).Select(j => j * supply.Length).ToArray();
        return new(supply, demand, start, arcBase, arcCost, [.. demand.Select(_ => shortagePrice)]);
    }

    /// <summary>
    /// The least cost by trying every plan, station after station, once for each state of what is left at the bases.
    /// </summary>
    public static long Exhaustive(TransportationProblem problem)
    {
        var costs = new Dictionary<string, (int[] Left, long Cost)> { [""] = (problem.Supply, 0) };
        for (var j = 0; j < problem.Stations; j++)
        {
            var next = new Dictionary<string, (int[] Left, long Cost)>();
            foreach (var (left, cost) in costs.Values)
                Serve(problem, j, problem.ArcStart[j], problem.Demand[j], (int[])left.Clone(), cost, next);
            costs = next;
        }

        return costs.Values.Min(v => v.Cost);
    }

    /// <summary>Solves, stopped when the tests are.</summary>
    public static TransportationSolution Solve(TransportationProblem problem, long pivotsMax = long.MaxValue) =>
        TransportationSimplex.Solve(problem, pivotsMax, TestContext.Current.CancellationToken);

    /// <summary>The problem with the supply of one base changed.</summary>
    public static TransportationProblem WithSupply(TransportationProblem problem, int index, int change)
    {
        var supply = (int[])problem.Supply.Clone();
        supply[index] += change;
        return new(supply, problem.Demand, problem.ArcStart, problem.ArcBase, problem.ArcCost, problem.ShortagePrice);
    }

    /// <summary>The problem with the demand of one station changed.</summary>
    public static TransportationProblem WithDemand(TransportationProblem problem, int index, int change)
    {
        var demand = (int[])problem.Demand.Clone();
        demand[index] += change;
        return new(problem.Supply, demand, problem.ArcStart, problem.ArcBase, problem.ArcCost, problem.ShortagePrice);
    }

    private static void Serve(
        TransportationProblem problem, int j, int arc, int open, int[] left, long cost,
        Dictionary<string, (int[] Left, long Cost)> next)
    {
        if (open == 0 || arc == problem.ArcStart[j + 1])
        {
            var total = cost + (open * problem.ShortagePrice[j]);
            var key = string.Join(',', left);
            if (!next.TryGetValue(key, out var known) || known.Cost > total) next[key] = ((int[])left.Clone(), total);
            return;
        }

        var i = problem.ArcBase[arc];
        for (var sent = 0; sent <= Math.Min(open, left[i]); sent++)
        {
            left[i] -= sent;
            Serve(problem, j, arc + 1, open - sent, left, cost + ((long)sent * problem.ArcCost[arc]), next);
            left[i] += sent;
        }
    }

    private static int[] Fill(int count, Func<int> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];
}
