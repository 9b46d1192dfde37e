namespace Praja.Algorithms.Flow;

// Primal transportation simplex for many stations and few bases; the basis is in TransportationTree. Pricing goes over
// the stations in blocks, round and round; the arc with the most negative reduced cost of a block enters. A station's
// price is that of its node, or its key arc's base price plus cost, so a block reads the arcs in order and a table of
// base prices that stays in the cache.
//
// Sources: Cunningham 1976 (strongly feasible trees), Grigoriadis 1986 (block pricing), Kovacs 2015 (what is fast).
// Departures: leaf stations stay out of the tree; a block is of stations, not arcs; the stations are shuffled first.
// Cost: about 3 pivots a station were seen on geographic problems, 1 on random ones, each some 25 nodes of the tree.
// Memory: about 16 bytes an arc above the problem itself, 40 a station, 90 a base. Limits: those of
// TransportationProblem. Ties go to the first station in shuffled order, then to its first arc: the same problem gives
// the same plan always.

/// <summary>Exact least-cost assignment of people from bases to stations.</summary>
public static class TransportationSimplex
{
    /// <summary>Solves to the proven optimum, or to the best found when stopped.</summary>
    /// <param name="problem">What to solve.</param>
    /// <param name="pivotsMax">Stop after so many steps.</param>
    /// <param name="stop">Stop soon after this is cancelled; the plan so far is returned, nothing is thrown.</param>
    public static TransportationSolution Solve(
        TransportationProblem problem, long pivotsMax = long.MaxValue, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var shuffled = new ShuffledStations(problem);
        var (keyArc, unused) = RegretStart.Of(shuffled.Problem);
        var tree = new TransportationTree(shuffled.Problem, keyArc, unused);
        var pivots = new TransportationPricing(shuffled.Problem, tree).Run(pivotsMax, stop, out var optimal);
        return shuffled.Restore(TransportationReading.Read(shuffled.Problem, tree, pivots, optimal));
    }
}
