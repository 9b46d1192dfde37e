using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Praja.Algorithms.Flow;

/// <summary>Chooses the entering arcs, block by block of stations.</summary>
internal sealed class TransportationPricing(TransportationProblem problem, TransportationTree tree)
{
    // Measured on 5,000 x 100,000 x 15: 8 to 16 are best on geographic problems, 12 to 32 on random ones.
    private const int Block = 12;

    private readonly int[] arcStart = problem.ArcStart;
    private readonly int[] arcBase = problem.ArcBase;
    private readonly int[] arcCost = problem.ArcCost;
    private readonly int[] demand = problem.Demand;
    private readonly long[] shortagePrice = problem.ShortagePrice;
    private readonly long[] price = tree.Price;
    private readonly int[] slot = tree.Slot;
    private readonly int[] keyArc = tree.KeyArc;

    private long best;
    private int bestArc;
    private int bestRow;

    /// <summary>Pivots until no arc can enter, or it is stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
                if (row < demand.Length) PriceStation(row);
                else PriceBase(row - demand.Length);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PriceStation(int j)
    {
        if (demand[j] == 0) return;
        var stationPrice = PriceOf(j);
        var limit = stationPrice + best;
        var found = -2;
        ref var prices = ref MemoryMarshal.GetArrayDataReference(price);
        ref var bases = ref MemoryMarshal.GetArrayDataReference(arcBase);
        ref var costs = ref MemoryMarshal.GetArrayDataReference(arcCost);
        var end = arcStart[j + 1];
        unchecked
        {
            for (var a = arcStart[j]; a < end; a++)
            {
                var offer = Unsafe.Add(ref prices, Unsafe.Add(ref bases, a)) + Unsafe.Add(ref costs, a);
                if (offer >= limit) continue;
                (limit, found) = (offer, a);
            }

            if (shortagePrice[j] < limit)
                (limit, found) = (shortagePrice[j], TransportationTree.ShortageArc);
            if (found > -2) (best, bestArc, bestRow) = (limit - stationPrice, found, j);
        }
    }

    private void PriceBase(int i)
    {
        if (price[i] < best) (best, bestRow) = (price[i], problem.Stations + i);
    }

    private long PriceOf(int j)
    {
        if (slot[j] >= 0) return price[slot[j]];
        var key = keyArc[j];
        return key == TransportationTree.ShortageArc
            ? shortagePrice[j]
            : price[arcBase[key]] + arcCost[key];
    }
}
