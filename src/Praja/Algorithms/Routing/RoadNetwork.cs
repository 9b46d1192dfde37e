using Praja.Algorithms.Calendar;

namespace Praja.Algorithms.Routing;

/// <summary>One direction of a piece of road.</summary>
/// <param name="From">Node index.</param>
/// <param name="To">Node index.</param>
/// <param name="Seconds">Time to drive it, 0 or more.</param>
public readonly record struct RoadArc(int From, int To, double Seconds);

// Shortest paths by Dijkstra (1959) over a compressed adjacency, both ways; a node that waits twice is passed over the
// second time. Places are joined to the nodes from which one can reach, and be reached from, the most others, so that a
// mapper's forgotten stub makes no place unreachable.

/// <summary>A road network: nodes, directed arcs with times, and the quickest ways on them. Immutable.</summary>
public sealed class RoadNetwork
{
    private readonly Coordinate[] nodes;
    private readonly Adjacency forward;
    private readonly Adjacency backward;
    private readonly NodeGrid grid;

    /// <summary>A network.</summary>
    /// <param name="nodes">Where the nodes are; one or more.</param>
    /// <param name="arcs">Arcs between them.</param>
    /// <param name="joins">By node: true where a way may leave the network; null for everywhere.</param>
    /// <exception cref="ArgumentException">There is no node, or an arc leads nowhere or takes no time one can
    /// have.</exception>
    public RoadNetwork(
        IReadOnlyList<Coordinate> nodes, IReadOnlyList<RoadArc> arcs, IReadOnlyList<bool>? joins = null)
    {
        if (nodes.Count == 0) throw new ArgumentException("a network has nodes", nameof(nodes));
        if (arcs.Any(a => (uint)a.From >= (uint)nodes.Count || (uint)a.To >= (uint)nodes.Count || !(a.Seconds >= 0)))
            throw new ArgumentException("an arc joins two nodes in a time of 0 or more", nameof(arcs));
        this.nodes = [.. nodes];
        forward = new(nodes.Count, arcs, a => a.From, a => a.To);
        backward = new(nodes.Count, arcs, a => a.To, a => a.From);
        var component = Adjacency.LargestComponent(forward, backward);
        var joined = Enumerable.Range(0, nodes.Count).Where(n => component[n] && (joins is null || joins[n])).ToArray();
        MainNodes = component.Count(c => c);
        grid = new(this.nodes, joined.Length > 0 ? joined : [.. Enumerable.Range(0, nodes.Count)]);
    }

    /// <summary>Nodes.</summary>
    public int Count => nodes.Length;

    /// <summary>Nodes of the largest part within which each can be reached from each.</summary>
    public int MainNodes { get; }

    /// <summary>Where a node is.</summary>
    public Coordinate this[int node] => nodes[node];

    /// <summary>The nearest node of the main part at which a way may leave the network, and how far it is; of equal
    /// ones the first.</summary>
    public (int Node, double Meters) Nearest(Coordinate place) => grid.Nearest(place);

    /// <summary>Seconds from a node to each; infinity where there is no way.</summary>
    public double[] SecondsFrom(int node) => forward.Shortest(node);

    /// <summary>Seconds from each node to one; infinity where there is no way.</summary>
    public double[] SecondsTo(int node) => backward.Shortest(node);
}

/// <summary>The arcs that leave each node, one after another.</summary>
internal sealed class Adjacency
{
    private readonly int[] starts;
    private readonly int[] heads;
    private readonly double[] seconds;

    public Adjacency(int count, IReadOnlyList<RoadArc> arcs, Func<RoadArc, int> tail, Func<RoadArc, int> head)
    {
        starts = new int[count + 1];
        heads = new int[arcs.Count];
        seconds = new double[arcs.Count];
        foreach (var arc in arcs) starts[tail(arc) + 1]++;
        for (var node = 0; node < count; node++) starts[node + 1] += starts[node];
        var next = starts.ToArray();
        foreach (var arc in arcs)
        {
            var place = next[tail(arc)]++;
            (heads[place], seconds[place]) = (head(arc), arc.Seconds);
        }
    }

    private int Count => starts.Length - 1;

    public double[] Shortest(int source)
    {
        var times = new double[Count];
        Array.Fill(times, double.PositiveInfinity);
        times[source] = 0;
        var waiting = new EventCalendar<int>(1024);
        waiting.Add(0, source);
        while (waiting.Count > 0)
        {
            var node = waiting.TakeNext(out var time);
            if (time > times[node]) continue;
            for (var arc = starts[node]; arc < starts[node + 1]; arc++)
            {
                var there = time + seconds[arc];
                if (there >= times[heads[arc]]) continue;
                times[heads[arc]] = there;
                waiting.Add(there, heads[arc]);
            }
        }
        return times;
    }

    /// <summary>True for the nodes of the largest strongly connected part (Kosaraju; Sharir 1981).</summary>
    public static bool[] LargestComponent(Adjacency forward, Adjacency backward)
    {
        var order = forward.FinishOrder();
        var part = new int[forward.Count];
        var sizes = new List<int> { 0 };
        var stack = new Stack<int>();
        for (var i = order.Length - 1; i >= 0; i--)
        {
            if (part[order[i]] != 0) continue;
            sizes.Add(0);
            part[order[i]] = sizes.Count - 1;
            stack.Push(order[i]);
            while (stack.TryPop(out var node))
            {
                sizes[^1]++;
                foreach (var other in backward.Heads(node))
                {
                    if (part[other] != 0) continue;
                    part[other] = sizes.Count - 1;
                    stack.Push(other);
                }
            }
        }
        var largest = sizes.IndexOf(sizes.Max());
        return [.. part.Select(p => p == largest)];
    }

    private ReadOnlySpan<int> Heads(int node) => heads.AsSpan(starts[node]..starts[node + 1]);

    // Nodes in the order in which a search in depth is done with them.
    private int[] FinishOrder()
    {
        var order = new List<int>(Count);
        var next = starts.ToArray();
        var seen = new bool[Count];
        var stack = new Stack<int>();
        for (var root = 0; root < Count; root++)
        {
            if (seen[root]) continue;
            seen[root] = true;
            stack.Push(root);
            while (stack.TryPeek(out var node))
            {
                if (next[node] == starts[node + 1])
                {
                    order.Add(stack.Pop());
                    continue;
                }
                var other = heads[next[node]++];
                if (seen[other]) continue;
                seen[other] = true;
                stack.Push(other);
            }
        }
        return [.. order];
    }
}
