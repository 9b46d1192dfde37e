namespace Praja.Algorithms.Flow;

/// <summary>Reads the solution out of a basis.</summary>
internal static class TransportationReading
{
    /// <summary>Flows, prices and sums of a basis.</summary>
    public static TransportationSolution Read(
        TransportationProblem problem, TransportationTree tree, long pivots, bool optimal)
    {
        var flow = new int[problem.ArcBase.Length];
        var shortage = new int[problem.Stations];
        var unused = new int[problem.Bases];
        for (var j = 0; j < problem.Stations; j++)
        {
            if (tree.Slot[j] < 0) Book(flow, shortage, j, tree.KeyArc[j], problem.Demand[j]);
            else Book(flow, shortage, j, tree.ArcOf(tree.Slot[j]), tree.FlowOf(tree.Slot[j]));
        }

        for (var i = 0; i < problem.Bases; i++)
        {
            var parent = tree.ParentOf(i);
            if (parent == problem.Bases) unused[i] = tree.FlowOf(i);
            else flow[tree.ArcOf(i)] = tree.FlowOf(i);
        }

        var basePrice = new long[problem.Bases];
        for (var i = 0; i < problem.Bases; i++) basePrice[i] = Math.Max(0, tree.Price[i]);
        var stationPrice = StationPrices(problem, basePrice);
        var (travel, penalty) = (0L, 0L);
        for (var a = 0; a < flow.Length; a++) travel += (long)flow[a] * problem.ArcCost[a];
        for (var j = 0; j < shortage.Length; j++) penalty += shortage[j] * problem.ShortagePrice[j];
        return new(
            flow, shortage, unused, basePrice, stationPrice, travel + penalty, travel,
            Bound(problem, basePrice, stationPrice), pivots, optimal ? FlowStatus.Optimal : FlowStatus.Bound);
    }

    private static void Book(int[] flow, int[] shortage, int station, int arc, int amount)
    {
        if (arc == TransportationTree.ShortageArc) shortage[station] = amount;
        else flow[arc] = amount;
    }

    // The cheapest offer to each station keeps every reduced cost at 0 or more, so the bound holds even when stopped
    // early.
    private static long[] StationPrices(TransportationProblem problem, long[] basePrice)
    {
        var prices = new long[problem.Stations];
        for (var j = 0; j < prices.Length; j++)
        {
            var offer = problem.ShortagePrice[j];
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
                offer = Math.Min(offer, basePrice[problem.ArcBase[a]] + problem.ArcCost[a]);
            prices[j] = offer;
        }

        return prices;
    }

    private static long Bound(TransportationProblem problem, long[] basePrice, long[] stationPrice)
    {
        // The single sums may pass a long although their difference does not.
        var value = (Int128)0;
        for (var j = 0; j < stationPrice.Length; j++) value += (Int128)problem.Demand[j] * stationPrice[j];
        for (var i = 0; i < basePrice.Length; i++) value -= (Int128)problem.Supply[i] * basePrice[i];
        return (long)Int128.Max(value, 0);
    }
}
