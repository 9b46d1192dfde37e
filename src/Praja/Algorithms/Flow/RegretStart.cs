namespace Praja.Algorithms.Flow;

/// <summary>
/// A first plan: stations by falling regret (second cheapest minus cheapest arc), each whole at its cheapest base with
/// room.
/// </summary>
internal static class RegretStart
{
    /// <summary>Key arc of each station (-1: nobody comes) and what is left at each base.</summary>
    public static (int[] KeyArc, int[] Unused) Of(TransportationProblem problem)
    {
        var keyArc = new int[problem.Stations];
        var unused = (int[])problem.Supply.Clone();
        foreach (var j in ByFallingRegret(problem))
        {
            var best = TransportationTree.ShortageArc;
            var cost = problem.ShortagePrice[j];
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
            {
                if (unused[problem.ArcBase[a]] < problem.Demand[j] || problem.ArcCost[a] > cost) continue;
                if (problem.ArcCost[a] == cost && !Precedes(problem, a, best)) continue;
                (best, cost) = (a, problem.ArcCost[a]);
            }

            keyArc[j] = best;
            if (best != TransportationTree.ShortageArc) unused[problem.ArcBase[best]] -= problem.Demand[j];
        }

        return (keyArc, unused);
    }

    private static bool Precedes(TransportationProblem problem, int a, int b) =>
        b != TransportationTree.ShortageArc && problem.ArcBase[a] < problem.ArcBase[b];

    private static int[] ByFallingRegret(TransportationProblem problem)
    {
        var order = new int[problem.Stations];
        var regret = new long[problem.Stations];
        for (var j = 0; j < order.Length; j++)
        {
            order[j] = j;
            var (first, second) = (problem.ShortagePrice[j], problem.ShortagePrice[j]);
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
            {
                long cost = problem.ArcCost[a];
                if (cost < first) (first, second) = (cost, first);
                else if (cost < second) second = cost;
            }

            regret[j] = first - second;
        }

        // The sort of keys is not stable, so the station's number is made part of the key by a second pass over equal
        // ones.
        Array.Sort(regret, order);
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && regret[to] == regret[from]) to++;
            Array.Sort(order, from, to - from);
            from = to;
        }

        return order;
    }
}
