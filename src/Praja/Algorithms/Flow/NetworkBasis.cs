namespace Praja.Algorithms.Flow;

/// <summary>
/// The spanning tree of the textbook network simplex, with an artificial arc between each node and the root.
/// </summary>
internal sealed class NetworkBasis
{
    private const int None = -1;

    private readonly FlowNetwork network;
    private readonly int root;
    private readonly long artificialCost;

    // Of each arc: flow, and +1 at no flow, -1 at capacity, 0 in the tree. Artificial arc of node v has the number arcs
    // + v.
    private readonly long[] flow;
    private readonly sbyte[] state;

    private readonly long[] price;
    private readonly int[] parent;
    private readonly int[] depth;
    private readonly int[] parentArc;
    private readonly bool[] up;
    private readonly List<int>[] children;

    public NetworkBasis(FlowNetwork network)
    {
        this.network = network;
        root = network.Nodes;
        artificialCost = 1;
        foreach (var cost in network.Cost) artificialCost = Math.Max(artificialCost, Math.Abs(cost) + 1);
        artificialCost *= root + 1;
        flow = new long[network.Arcs + root];
        state = new sbyte[network.Arcs + root];
        Array.Fill(state, (sbyte)1, 0, network.Arcs);
        up = new bool[root + 1];
        price = new long[root + 1];
        (parent, depth, parentArc) = (new int[root + 1], new int[root + 1], new int[root + 1]);
        children = new List<int>[root + 1];
        for (var node = 0; node <= root; node++) children[node] = [];
        parent[root] = None;
        for (var node = 0; node < root; node++)
        {
            var supply = network.Supply[node];
            flow[network.Arcs + node] = Math.Abs(supply);
            price[node] = supply >= 0 ? -artificialCost : artificialCost;
            Attach(node, root, network.Arcs + node, supply >= 0);
            depth[node] = 1;
        }
    }

    /// <summary>
    /// By how much one unit more (or less, at capacity) on an arc lowers the cost; 0 or less when it does not.
    /// </summary>
    public long Violation(int arc) => -state[arc] * ReducedCost(arc);

    /// <summary>Brings an arc in, or moves it from one limit to the other.</summary>
    public void Pivot(int arc)
    {
        var forward = state[arc] > 0;
        var from = forward ? network.Tail[arc] : network.Head[arc];
        var to = forward ? network.Head[arc] : network.Tail[arc];
        var (blockFrom, blockTo, amount) = FindBlock(from, to, network.Capacity[arc]);
        Augment(from, to, amount);
        flow[arc] += forward ? amount : -amount;
        if (blockFrom == None && blockTo == None)
        {
            state[arc] = (sbyte)-state[arc];
            return;
        }

        var gain = Violation(arc);
        var last = blockFrom != None ? blockFrom : blockTo;
        var leaving = parentArc[last];
        state[leaving] = flow[leaving] == 0 ? (sbyte)1 : (sbyte)-1;
        state[arc] = 0;
        if (blockFrom != None) Reroot(from, to, arc, forward, blockFrom, gain);
        else Reroot(to, from, arc, !forward, blockTo, -gain);
    }

    /// <summary>Flow, prices and cost.</summary>
    public NetworkFlow Read(long pivots)
    {
        var infeasible = flow.AsSpan(network.Arcs).ContainsAnyExcept(0L);
        var cost = 0L;
        for (var a = 0; a < network.Arcs; a++) cost += flow[a] * network.Cost[a];
        return new(
            flow[..network.Arcs], price[..root], cost, pivots, infeasible ? FlowStatus.Infeasible : FlowStatus.Optimal);
    }

    private long ReducedCost(int arc) => network.Cost[arc] + price[network.Tail[arc]] - price[network.Head[arc]];

    // Room for more flow on the parent arc in the sense of the cycle: down from the join on the first leg, up to it on
    // the second.
    private long Room(int node, bool climbing)
    {
        var arc = parentArc[node];
        if (up[node] != climbing) return flow[arc];
        return arc >= network.Arcs ? long.MaxValue : network.Capacity[arc] - flow[arc];
    }

    private (int BlockFrom, int BlockTo, long Amount) FindBlock(int from, int to, long capacity)
    {
        var (blockFrom, blockTo) = (None, None);
        var (least, leastTo) = (long.MaxValue, capacity);
        while (from != to)
        {
            if (depth[from] > depth[to])
            {
                var room = Room(from, climbing: false);
                if (room < least) (least, blockFrom) = (room, from);
                from = parent[from];
            }
            else
            {
                var room = Room(to, climbing: true);
                if (room <= leastTo) (leastTo, blockTo) = (room, to);
                to = parent[to];
            }
        }

        return least < leastTo ? (blockFrom, None, least) : (None, blockTo, leastTo);
    }

    private void Augment(int from, int to, long amount)
    {
        while (from != to)
        {
            if (depth[from] > depth[to])
            {
                flow[parentArc[from]] += up[from] ? -amount : amount;
                from = parent[from];
            }
            else
            {
                flow[parentArc[to]] += up[to] ? amount : -amount;
                to = parent[to];
            }
        }
    }

    private void Reroot(int top, int onto, int topArc, bool topUp, int last, long shift)
    {
        var (node, newParent, newArc, newUp) = (top, onto, topArc, topUp);
        while (true)
        {
            var (oldParent, oldArc, oldUp) = (parent[node], parentArc[node], up[node]);
            children[oldParent].Remove(node);
            Attach(node, newParent, newArc, newUp);
            if (node == last) break;
            (newParent, newArc, newUp) = (node, oldArc, !oldUp);
            node = oldParent;
        }

        var waiting = new Stack<int>([top]);
        while (waiting.TryPop(out node))
        {
            price[node] += shift;
            depth[node] = depth[parent[node]] + 1;
            foreach (var child in children[node]) waiting.Push(child);
        }
    }

    private void Attach(int node, int newParent, int newArc, bool newUp)
    {
        (parent[node], parentArc[node], up[node]) = (newParent, newArc, newUp);
        children[newParent].Add(node);
    }
}
