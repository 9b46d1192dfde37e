namespace Praja.Algorithms.Flow;

/// <summary>
/// A general minimum-cost flow problem: directed arcs with capacity and cost between nodes with supply or need.
/// </summary>
public sealed class FlowNetwork
{
    private const long SizeMax = 1_000_000_000_000;

    /// <summary>Takes the arrays as they are (they are not copied; do not change them afterwards).</summary>
    /// <param name="supply">Supply of each node; negative for a need. The sum must be 0.</param>
    /// <param name="tail">Node each arc leaves.</param>
    /// <param name="head">Node each arc enters.</param>
    /// <param name="capacity">Most flow on each arc, 0 to 10^12.</param>
    /// <param name="cost">
    /// Cost of one unit over each arc; the largest x (nodes + 2) must stay below a quarter of a long.
    /// </param>
    /// <exception cref="ArgumentException">Lengths, indexes or ranges are not as stated.</exception>
    public FlowNetwork(long[] supply, int[] tail, int[] head, long[] capacity, long[] cost)
    {
        (Supply, Tail, Head, Capacity, Cost) = (supply, tail, head, capacity, cost);
        var arcs = tail.Length;
        Require(head.Length == arcs && capacity.Length == arcs && cost.Length == arcs, "arc arrays differ in length");
        var sum = 0L;
        foreach (var amount in supply)
        {
            Require(Math.Abs(amount) <= SizeMax, "a supply is beyond 10^12");
            sum += amount;
        }

        Require(sum == 0, "supplies do not add up to 0");
        for (var a = 0; a < arcs; a++)
        {
            var known = (uint)tail[a] < (uint)Nodes && (uint)head[a] < (uint)Nodes;
            Require(known, "an arc names a node that is not there");
            Require(capacity[a] is >= 0 and <= SizeMax, "a capacity is outside 0 to 10^12");
            Require(Int128.Abs(cost[a]) * (Nodes + 2) <= long.MaxValue / 4, "a cost is too large for so many nodes");
        }
    }

    /// <summary>Supply of each node; negative for a need.</summary>
    public long[] Supply { get; }

    /// <summary>Node each arc leaves.</summary>
    public int[] Tail { get; }

    /// <summary>Node each arc enters.</summary>
    public int[] Head { get; }

    /// <summary>Most flow on each arc.</summary>
    public long[] Capacity { get; }

    /// <summary>Cost of one unit over each arc.</summary>
    public long[] Cost { get; }

    /// <summary>Number of nodes.</summary>
    public int Nodes => Supply.Length;

    /// <summary>Number of arcs.</summary>
    public int Arcs => Tail.Length;

    private static void Require(bool condition, string sentence)
    {
        if (!condition) throw new ArgumentException("Flow network: " + sentence + ".");
    }
}

/// <summary>A flow with the prices that prove it.</summary>
/// <param name="Flow">Flow on each arc.</param>
/// <param name="Price">
/// Price at each node: on an arc with flow between its limits, price of tail + cost = price of head.
/// </param>
/// <param name="Cost">Cost of the flow.</param>
/// <param name="Pivots">Steps of the simplex.</param>
/// <param name="Status"><see cref="FlowStatus.Optimal"/> or <see cref="FlowStatus.Infeasible"/>.</param>
public sealed record NetworkFlow(long[] Flow, long[] Price, long Cost, long Pivots, FlowStatus Status);
