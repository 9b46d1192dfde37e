namespace Praja.Algorithms.Flow;

// The textbook primal network simplex (Ahuja, Magnanti and Orlin, "Network Flows", 1993, chapter 11): artificial arcs
// to a root at a price no path can reach, a strongly feasible tree (Cunningham 1976) against cycling, block search of
// the square root of the arcs (Kovacs 2015). It is the slow and plain oracle for TransportationSimplex and is built to
// be read, not to be fast: the tree is kept as lists of children and the path of the cycle is walked node by node.
// Memory: 25 bytes an arc and 60 a node above the problem's own.

/// <summary>Least-cost flow in a general network.</summary>
public static class NetworkSimplex
{
    /// <summary>Solves to the optimum, or finds that no flow meets the supplies.</summary>
    public static NetworkFlow Solve(FlowNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var basis = new NetworkBasis(network);
        var block = Math.Max(10, (int)Math.Sqrt(network.Arcs));
        var (arc, clean, pivots) = (0, 0, 0L);
        while (clean < network.Arcs)
        {
            var (best, entering) = (0L, -1);
            var count = Math.Min(block, network.Arcs - arc);
            for (var end = arc + count; arc < end; arc++)
            {
                var violation = basis.Violation(arc);
                if (violation > best) (best, entering) = (violation, arc);
            }

            if (arc == network.Arcs) arc = 0;
            clean = entering < 0 ? clean + count : 0;
            if (entering < 0) continue;
            basis.Pivot(entering);
            pivots++;
        }

        return basis.Read(pivots);
    }
}
