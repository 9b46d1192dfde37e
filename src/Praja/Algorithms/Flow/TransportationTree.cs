using System.Runtime.CompilerServices;

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
//
// The links of a node lie together in half a cache line: a walk along a path touches one line a node. Arithmetic is
// unchecked where it was measured; TransportationProblem bounds every sum. The hot methods ask for full optimisation at
// once: a program that solves one problem would else run half of it in slow first versions.

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
    private readonly Node[] nodes;
    private readonly int[] freeSlots;
    private int freeCount;

    /// <summary>The tree in which every station hangs whole on its key arc and every base on the root.</summary>
    public TransportationTree(TransportationProblem problem, int[] keyArc, int[] unused)
    {
        this.problem = problem;
        this.keyArc = keyArc;
        root = problem.Bases;
        var count = (2 * problem.Bases) + 3;
        price = new long[count];
        slot = new int[problem.Stations];
        Array.Fill(slot, None);
        nodes = new Node[count];
        Array.Fill(nodes, new() { Parent = None, FirstChild = None, Station = None });
        for (var i = 0; i < root; i++)
        {
            nodes[i].Flow = unused[i];
            Attach(i, root, None);
        }

        freeSlots = new int[count - root - 1];
        for (var node = count - 1; node > root; node--) freeSlots[freeCount++] = node;
    }

    /// <summary>Prices of the nodes; the first are those of the bases and the root.</summary>
    public long[] Price => price;

    /// <summary>Key arc of each station outside the tree.</summary>
    public int[] KeyArc => keyArc;

    /// <summary>Tree node of each station, or -1 for one that hangs on its key arc alone.</summary>
    public int[] Slot => slot;

    /// <summary>Flow on the parent arc of a node.</summary>
    public int FlowOf(int node) => nodes[node].Flow;

    /// <summary>The arc between a node and its parent.</summary>
    public int ArcOf(int node) => nodes[node].Arc;

    /// <summary>The parent of a node, -1 for the root.</summary>
    public int ParentOf(int node) => nodes[node].Parent;

    /// <summary>Brings in the arc from <paramref name="from"/> (a base or the root) to a station.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        var block = FindBlock(from, holder, demand);
        Augment(from, holder, block.Amount);
        if (block.Node == None)
        {
            keyArc[station] = enteringArc;
            return;
        }

        var node = freeSlots[--freeCount];
        slot[station] = node;
        nodes[node].Station = station;
        var cost = enteringArc == ShortageArc ? problem.ShortagePrice[station] : problem.ArcCost[enteringArc];
        var rest = demand - block.Amount;
        if (block.OnFromSide)
        {
            price[node] = price[from] + cost - reducedCost;
            nodes[node].Flow = rest;
            Attach(node, holder, key);
            Reroot(from, node, enteringArc, block.Amount, block.Node, -reducedCost);
        }
        else
        {
            price[node] = price[from] + cost;
            nodes[node].Flow = block.Amount;
            Attach(node, from, enteringArc);
            Reroot(holder, node, key, rest, block.Node, reducedCost);
        }
    }

    /// <summary>Brings in the arc from a base to the root: its people stay unused.</summary>
    public void EnterUnused(int from) => EnterTree(from, root, None, price[from]);

    private void EnterTree(int from, int to, int enteringArc, long reducedCost)
    {
        var block = FindBlock(from, to, int.MaxValue);
        Invariant.Holds(block.Node != None, "A cycle of negative cost is blocked by some arc.");
        Augment(from, to, block.Amount);
        if (block.OnFromSide) Reroot(from, to, enteringArc, block.Amount, block.Node, -reducedCost);
        else Reroot(to, from, enteringArc, block.Amount, block.Node, reducedCost);
    }

    // The cycle runs from the join down to `from`, over the entering arc to `to`, and back up. The flow falls on base
    // arcs of the first leg and on station arcs of the second. The last blocking arc leaves: the lowest of the first
    // leg, the highest of the second.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Block FindBlock(int from, int to, int limit)
    {
        var (blockFrom, blockTo) = (None, None);
        var (least, leastTo) = (int.MaxValue, limit);
        while (from != to)
        {
            ref var up = ref nodes[from];
            ref var down = ref nodes[to];
            if (up.Depth > down.Depth)
            {
                if (from < root && up.Flow < least) (least, blockFrom) = (up.Flow, from);
                from = up.Parent;
            }
            else
            {
                if (to > root && down.Flow <= leastTo) (leastTo, blockTo) = (down.Flow, to);
                to = down.Parent;
            }
        }

        return least < leastTo ? new(blockFrom, least, true) : new(blockTo, leastTo, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Augment(int from, int to, int amount)
    {
        if (amount == 0) return;
        while (from != to)
        {
            ref var up = ref nodes[from];
            ref var down = ref nodes[to];
            unchecked
            {
                if (up.Depth > down.Depth)
                {
                    up.Flow += from < root ? -amount : amount;
                    from = up.Parent;
                }
                else
                {
                    down.Flow += to < root ? amount : -amount;
                    to = down.Parent;
                }
            }
        }
    }

    // Turns the path from `top` up to `last` over, so that `top` hangs on `onto`, and shifts the prices of what hangs
    // below.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reroot(int top, int onto, int topArc, int topFlow, int last, long shift)
    {
        var (current, newParent, newArc, newFlow) = (top, onto, topArc, topFlow);
        int oldParent;
        while (true)
        {
            ref var node = ref nodes[current];
            oldParent = node.Parent;
            var (oldArc, oldFlow) = (node.Arc, node.Flow);
            Detach(current);
            node.Flow = newFlow;
            Attach(current, newParent, newArc);
            if (current == last) break;
            (newParent, newArc, newFlow) = (current, oldArc, oldFlow);
            current = oldParent;
        }

        Shift(top, shift);
        var station = last > root ? last : oldParent;
        if (station > root && nodes[station].FirstChild == None) Drop(station);
    }

    private void Attach(int child, int newParent, int newArc)
    {
        ref var node = ref nodes[child];
        ref var parent = ref nodes[newParent];
        var sibling = parent.FirstChild;
        node.Parent = newParent;
        node.Arc = newArc;
        node.Depth = parent.Depth + 1;
        node.Next = sibling;
        node.Previous = None;
        if (sibling != None) nodes[sibling].Previous = child;
        parent.FirstChild = child;
    }

    private void Detach(int child)
    {
        var (parent, before, after) = (nodes[child].Parent, nodes[child].Previous, nodes[child].Next);
        if (before == None) nodes[parent].FirstChild = after;
        else nodes[before].Next = after;
        if (after != None) nodes[after].Previous = before;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(int top, long shift)
    {
        var current = top;
        var depth = nodes[nodes[top].Parent].Depth + 1;
        while (true)
        {
            ref var node = ref nodes[current];
            unchecked
            {
                price[current] += shift;
            }

            node.Depth = depth;
            if (node.FirstChild != None)
            {
                current = node.FirstChild;
                depth++;
                continue;
            }

            while (current != top && nodes[current].Next == None)
            {
                current = nodes[current].Parent;
                depth--;
            }

            if (current == top) return;
            current = nodes[current].Next;
        }
    }

    private void Drop(int node)
    {
        Detach(node);
        var station = nodes[node].Station;
        keyArc[station] = nodes[node].Arc;
        slot[station] = None;
        nodes[node].Station = None;
        freeSlots[freeCount++] = node;
    }

    private struct Node
    {
        public int Parent;
        public int Depth;
        public int Flow;
        public int Arc;
        public int FirstChild;
        public int Next;
        public int Previous;
        public int Station;
    }

    private readonly record struct Block(int Node, int Amount, bool OnFromSide);
}
