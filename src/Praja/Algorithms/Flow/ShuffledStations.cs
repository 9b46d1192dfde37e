using Praja.Algorithms.Random;

namespace Praja.Algorithms.Flow;

// Lists of stations come in the order of villages, so that neighbours stand together. Block pricing wants the opposite:
// a block of neighbours offers much the same pivot over and over (3 times the seconds, measured at 5,000 x 100,000).
// The solver therefore works on the stations in a fixed shuffled order and gives the answer in the caller's.

/// <summary>A problem with its stations in a fixed shuffled order, and the way back.</summary>
internal sealed class ShuffledStations
{
    private readonly TransportationProblem original;
    private readonly int[] order;

    public ShuffledStations(TransportationProblem original)
    {
        this.original = original;
        order = new int[original.Stations];
        for (var j = 0; j < order.Length; j++) order[j] = j;
        new Rng(1).Shuffle(order);
        Problem = Copy();
    }

    /// <summary>The problem in shuffled order.</summary>
    public TransportationProblem Problem { get; }

    /// <summary>The solution in the caller's order.</summary>
    public TransportationSolution Restore(TransportationSolution solution)
    {
        var flow = new int[solution.Flow.Length];
        var shortage = new int[order.Length];
        var price = new long[order.Length];
        for (var k = 0; k < order.Length; k++)
        {
            var j = order[k];
            shortage[j] = solution.Shortage[k];
            price[j] = solution.StationPrice[k];
            var own = solution.Flow.AsSpan(Problem.ArcStart[k], Problem.ArcStart[k + 1] - Problem.ArcStart[k]);
            own.CopyTo(flow.AsSpan(original.ArcStart[j]));
        }

        return solution with { Flow = flow, Shortage = shortage, StationPrice = price };
    }

    private TransportationProblem Copy()
    {
        var (demand, shortagePrice) = (new int[order.Length], new long[order.Length]);
        var start = new int[order.Length + 1];
        var (arcBase, arcCost) = (new int[original.ArcBase.Length], new int[original.ArcBase.Length]);
        for (var k = 0; k < order.Length; k++)
        {
            var j = order[k];
            (demand[k], shortagePrice[k]) = (original.Demand[j], original.ShortagePrice[j]);
            var (from, count) = (original.ArcStart[j], original.ArcStart[j + 1] - original.ArcStart[j]);
            start[k + 1] = start[k] + count;
            original.ArcBase.AsSpan(from, count).CopyTo(arcBase.AsSpan(start[k]));
            original.ArcCost.AsSpan(from, count).CopyTo(arcCost.AsSpan(start[k]));
        }

        return new(original.Supply, demand, start, arcBase, arcCost, shortagePrice);
    }
}
