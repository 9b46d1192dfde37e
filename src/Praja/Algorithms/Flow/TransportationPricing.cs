namespace Praja.Algorithms.Flow;

/// <summary>Chooses the entering arcs, block by block of stations.</summary>
internal sealed class TransportationPricing(TransportationProblem problem, TransportationTree tree)
{
    private const int Block = 12;

    private long best;
    private int bestArc;
    private int bestRow;

    /// <summary>Pivots until no arc can enter, or it is stopped.</summary>
    public long Run(long pivotsMax, CancellationToken stop, out bool optimal)
    {
        // A row is a station, or behind them a base whose people could stay unused.
        var rows = problem.Stations + problem.Bases;
        var (row, clean, pivots) = (0, 0, 0L);
        while (clean < rows && pivots < pivotsMax)
        {
            var count = Math.Min(Block, rows - row);
            (best, bestRow) = (0, -1);
            for (var end = row + count; row < end; row++)
            {
                if (row < problem.Stations) PriceStation(row);
                else PriceBase(row - problem.Stations);
            }

            if (row == rows) row = 0;
            clean = bestRow < 0 ? clean + count : 0;
            if (bestRow < 0) continue;
            if ((pivots++ & 1023) == 0 && stop.IsCancellationRequested) break;
            Pivot();
        }

        optimal = clean >= rows;
        return pivots;
    }

    private void Pivot()
    {
        if (bestRow >= problem.Stations)
        {
            tree.EnterUnused(bestRow - problem.Stations);
            return;
        }

        var from = bestArc == TransportationTree.ShortageArc ? problem.Bases : problem.ArcBase[bestArc];
        tree.EnterStation(from, bestRow, bestArc, best);
    }

    private void PriceStation(int j)
    {
        if (problem.Demand[j] == 0) return;
        var (price, arcBase, arcCost) = (tree.Price, problem.ArcBase, problem.ArcCost);
        var stationPrice = PriceOf(j);
        var limit = stationPrice + best;
        for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
        {
            var offer = price[arcBase[a]] + arcCost[a];
            if (offer >= limit) continue;
            (limit, bestArc, bestRow) = (offer, a, j);
        }

        if (problem.ShortagePrice[j] < limit)
            (limit, bestArc, bestRow) = (problem.ShortagePrice[j], TransportationTree.ShortageArc, j);
        if (bestRow == j) best = limit - stationPrice;
    }

    private void PriceBase(int i)
    {
        if (tree.Price[i] < best) (best, bestRow) = (tree.Price[i], problem.Stations + i);
    }

    private long PriceOf(int j)
    {
        if (tree.Slot[j] >= 0) return tree.Price[tree.Slot[j]];
        var key = tree.KeyArc[j];
        return key == TransportationTree.ShortageArc
            ? problem.ShortagePrice[j]
            : tree.Price[problem.ArcBase[key]] + problem.ArcCost[key];
    }
}
