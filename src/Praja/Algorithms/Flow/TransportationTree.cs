namespace Praja.Algorithms.Flow;

// The basis of the transportation simplex. A basis is a spanning tree over bases, stations and one dummy node (the
// root), but a station that hangs on one base alone is not put into it: only its key arc is kept. So the tree holds the
// bases, the root, and the few stations whose need is split (never more than there are bases), and stays small enough
// for the fast caches.
//
// Node ids: bases 0 .. B-1, root B, then slots for split stations. Each node but the root keeps the arc to its parent.
// Arcs run from a base or the root to a station, or from a base to the root, so a node's kind tells the direction: the
// parent arc of a station runs down (parent to node), that of a base runs up. The tree is strongly feasible (Cunningham
// 1976): an arc with no flow runs up. Hence a parent arc of a station always carries flow, and the choice of the last
// blocking arc keeps that so; with it no cycle of pivots can occur. A price is the delivered price: a base's price plus
// the arc's cost is the station's price on every arc of the basis; the root's is 0.

/// <summary>The spanning tree of a basis without its leaf stations.</summary>
internal sealed class TransportationTree
{
    /// <summary>Stands for the arc from the root to a station: a shortage.</summary>
    public const int ShortageArc = -1;

    private const int None = -1;

    private readonly TransportationProblem problem;
    private readonly int root;
    private readonly long[] price;
    private readonly int[] keyArc;
    private readonly int[] slot;

    private readonly int[] parent;
    private readonly int[] depth;
    private readonly int[] flow;
    private readonly int[] arc;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] previousSibling;
    private readonly int[] stationOf;
    private readonly int[] freeSlots;
    private int freeCount;

    /// <summary>The tree in which every station hangs whole on its key arc and every base on the root.</summary>
    public TransportationTree(TransportationProblem problem, int[] keyArc, int[] unused)
    {
        this.problem = problem;
        this.keyArc = keyArc;
        root = problem.Bases;
        var nodes = (2 * problem.Bases) + 3;
        price = new long[nodes];
        slot = new int[problem.Stations];
        Array.Fill(slot, None);
        (parent, depth, flow, arc) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        (firstChild, nextSibling, previousSibling) = (new int[nodes], new int[nodes], new int[nodes]);
        stationOf = new int[nodes];
        Array.Fill(firstChild, None);
        Array.Fill(stationOf, None);
        parent[root] = None;
        for (var i = 0; i < root; i++)
        {
            flow[i] = unused[i];
            Attach(i, root, None);
        }

        freeSlots = new int[nodes - root - 1];
        for (var node = nodes - 1; node > root; node--) freeSlots[freeCount++] = node;
    }

    /// <summary>Prices of the nodes; the first are those of the bases and the root.</summary>
    public long[] Price => price;

    /// <summary>Key arc of each station outside the tree.</summary>
    public int[] KeyArc => keyArc;

    /// <summary>Tree node of each station, or -1 for one that hangs on its key arc alone.</summary>
    public int[] Slot => slot;

    /// <summary>Flow on the parent arc of a node.</summary>
    public int FlowOf(int node) => flow[node];

    /// <summary>The arc between a node and its parent.</summary>
    public int ArcOf(int node) => arc[node];

    /// <summary>The parent of a node, -1 for the root.</summary>
    public int ParentOf(int node) => parent[node];

    /// <summary>The station of a node, or -1 for a base and the root.</summary>
    public int StationOf(int node) => stationOf[node];

    /// <summary>Brings in the arc from <paramref name="from"/> (a base or the root) to a station.</summary>
    public void EnterStation(int from, int station, int enteringArc, long reducedCost)
    {
        if (slot[station] >= 0)
        {
            EnterTree(from, slot[station], enteringArc, reducedCost);
            return;
        }

        var key = keyArc[station];
        var holder = key == ShortageArc ? root : problem.ArcBase[key];
        var demand = problem.Demand[station];
        var (blockFrom, blockTo, amount) = FindBlock(from, holder, demand);
        Augment(from, holder, amount);
        if (blockFrom == None && blockTo == None)
        {
            keyArc[station] = enteringArc;
            return;
        }

        var node = freeSlots[--freeCount];
        slot[station] = node;
        stationOf[node] = station;
        price[node] = price[from] + CostOf(enteringArc, station) - reducedCost;
        if (blockFrom != None)
        {
            (flow[node], depth[node]) = (demand - amount, depth[holder] + 1);
            Attach(node, holder, key);
            Reroot(from, node, enteringArc, amount, blockFrom, -reducedCost);
        }
        else
        {
            flow[node] = amount;
            Attach(node, from, enteringArc);
            price[node] += reducedCost;
            depth[node] = depth[from] + 1;
            Reroot(holder, node, key, demand - amount, blockTo, reducedCost);
        }
    }

    /// <summary>Brings in the arc from a base to the root: its people stay unused.</summary>
    public void EnterUnused(int from) => EnterTree(from, root, None, price[from]);

    private void EnterTree(int from, int to, int enteringArc, long reducedCost)
    {
        var (blockFrom, blockTo, amount) = FindBlock(from, to, int.MaxValue);
        Invariant.Holds(blockFrom != None || blockTo != None, "A cycle of negative cost is blocked by some arc.");
        Augment(from, to, amount);
        if (blockFrom != None)
            Reroot(from, to, enteringArc, amount, blockFrom, -reducedCost);
        else
            Reroot(to, from, enteringArc, amount, blockTo, reducedCost);
    }

    private long CostOf(int a, int station) => a == ShortageArc ? problem.ShortagePrice[station] : problem.ArcCost[a];

    // The cycle runs from the join down to `from`, over the entering arc to `to`, and back up. The flow falls on base
    // arcs of the first leg and on station arcs of the second. The last blocking arc leaves: the lowest of the first
    // leg, the highest of the second.
    private (int BlockFrom, int BlockTo, int Amount) FindBlock(int from, int to, int limit)
    {
        var (blockFrom, blockTo) = (None, None);
        var (least, leastTo) = (int.MaxValue, limit);
        while (from != to)
        {
            if (depth[from] > depth[to])
            {
                if (from < root && flow[from] < least) (least, blockFrom) = (flow[from], from);
                from = parent[from];
            }
            else
            {
                if (to > root && flow[to] <= leastTo) (leastTo, blockTo) = (flow[to], to);
                to = parent[to];
            }
        }

        return least < leastTo ? (blockFrom, None, least) : (None, blockTo, leastTo);
    }

    private void Augment(int from, int to, int amount)
    {
        if (amount == 0) return;
        while (from != to)
        {
            if (depth[from] > depth[to])
            {
                flow[from] += from < root ? -amount : amount;
                from = parent[from];
            }
            else
            {
                flow[to] += to < root ? amount : -amount;
                to = parent[to];
            }
        }
    }

    // Turns the path from `top` up to `last` over, so that `top` hangs on `onto`, and shifts the prices of what hangs
    // below.
    private void Reroot(int top, int onto, int topArc, int topFlow, int last, long shift)
    {
        var (node, newParent, newArc, newFlow) = (top, onto, topArc, topFlow);
        int oldParent;
        while (true)
        {
            oldParent = parent[node];
            var (oldArc, oldFlow) = (arc[node], flow[node]);
            Detach(node);
            flow[node] = newFlow;
            Attach(node, newParent, newArc);
            if (node == last) break;
            (newParent, newArc, newFlow) = (node, oldArc, oldFlow);
            node = oldParent;
        }

        Shift(top, shift);
        var station = last > root ? last : oldParent;
        if (station > root && firstChild[station] == None) Drop(station);
    }

    private void Attach(int node, int newParent, int newArc)
    {
        parent[node] = newParent;
        arc[node] = newArc;
        depth[node] = depth[newParent] + 1;
        var sibling = firstChild[newParent];
        nextSibling[node] = sibling;
        previousSibling[node] = None;
        if (sibling != None) previousSibling[sibling] = node;
        firstChild[newParent] = node;
    }

    private void Detach(int node)
    {
        var (before, after) = (previousSibling[node], nextSibling[node]);
        if (before == None) firstChild[parent[node]] = after;
        else nextSibling[before] = after;
        if (after != None) previousSibling[after] = before;
    }

    private void Shift(int top, long shift)
    {
        var node = top;
        while (true)
        {
            price[node] += shift;
            depth[node] = depth[parent[node]] + 1;
            if (firstChild[node] != None)
            {
                node = firstChild[node];
                continue;
            }

            while (node != top && nextSibling[node] == None) node = parent[node];
            if (node == top) return;
            node = nextSibling[node];
        }
    }

    private void Drop(int node)
    {
        Detach(node);
        var station = stationOf[node];
        keyArc[station] = arc[node];
        slot[station] = None;
        stationOf[node] = None;
        freeSlots[freeCount++] = node;
    }
}
