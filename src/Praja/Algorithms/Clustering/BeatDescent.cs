namespace Praja.Algorithms.Clustering;

// Local search of a partition. For a station out of the queue the best of: a shift into the beat of a near station or
// into a beat of its own, a swap with a member of such a beat, and a merger of the two beats. All members of the
// changed beats go back into the queue, so the search touches only what changed; it ends at a partition that none of
// these improves. Near means the ten nearest: in the plane a beat rarely reaches further, and the ring of ten keeps a
// visit at a few hundred sums.

/// <summary>Local search over a partition: shift, swap, merge.</summary>
internal sealed class BeatDescent
{
    private const int NearCount = 10;

    private readonly BeatCosts costs;
    private readonly int[][] near;
    private readonly Queue<int> queue = new();
    private readonly bool[] queued;
    private readonly int[] seen;
    private readonly BeatExchange exchange;
    private int stamp;
    private Move best;

    public BeatDescent(BeatCosts costs)
    {
        this.costs = costs;
        exchange = new BeatExchange(costs);
        near = new int[costs.Count][];
        for (var i = 0; i < costs.Count; i++) near[i] = Nearest(i);
        queued = new bool[costs.Count];
        seen = new int[costs.Count];
    }

    private enum MoveKind { None, Shift, Swap, Merge }

    /// <summary>All other stations a station may share a beat with, nearest first, ties by number.</summary>
    public ReadOnlySpan<int> Near(int station) => near[station];

    /// <summary>Has a station looked at again in the next <see cref="Improve"/>.</summary>
    public void Touch(int station)
    {
        if (queued[station]) return;
        queued[station] = true;
        queue.Enqueue(station);
    }

    /// <summary>Improves until no touched station has a better move.</summary>
    public void Improve(BeatGroups groups)
    {
        while (queue.TryDequeue(out var station))
        {
            queued[station] = false;
            best = default;
            Look(groups, station);
            if (best.Kind != MoveKind.None) Make(groups, station);
        }
    }

    private void Look(BeatGroups groups, int station)
    {
        var home = groups.GroupOf(station);
        stamp++;
        seen[home] = stamp;
        exchange.Leave(groups, station);
        var leave = groups.Change(home, station, -1);
        if (groups.SizeOf(home) > 1 && groups.EmptyGroup() is var empty && empty >= 0)
            Offer(MoveKind.Shift, leave + costs.OfSize(1), empty, -1);
        var count = Math.Min(NearCount, near[station].Length);
        for (var k = 0; k < count; k++)
        {
            var group = groups.GroupOf(near[station][k]);
            if (group < 0 || seen[group] == stamp) continue;
            seen[group] = stamp;
            exchange.Visit(groups, group);
            Offer(MoveKind.Shift, leave + exchange.Join(), group, -1);
            Offer(MoveKind.Merge, groups.Merged(home, group) - groups.CostOf(home) - groups.CostOf(group), group, -1);
            var members = groups.MembersOf(group);
            for (var m = 0; m < members.Length; m++)
                Offer(MoveKind.Swap, exchange.Swap(m, best.Change), group, members[m]);
        }
    }

    private void Offer(MoveKind kind, long change, int group, int other)
    {
        if (change < best.Change) best = new Move(kind, change, group, other);
    }

    private void Make(BeatGroups groups, int station)
    {
        var home = groups.GroupOf(station);
        switch (best.Kind)
        {
            case MoveKind.Shift:
                groups.Remove(station);
                groups.Insert(station, best.Group);
                break;
            case MoveKind.Swap:
                groups.Remove(station);
                groups.Remove(best.Other);
                groups.Insert(best.Other, home);
                groups.Insert(station, best.Group);
                break;
            default:
                foreach (var member in groups.MembersOf(home).ToArray())
                {
                    groups.Remove(member);
                    groups.Insert(member, best.Group);
                }
                break;
        }
        foreach (var member in groups.MembersOf(home)) Touch(member);
        foreach (var member in groups.MembersOf(best.Group)) Touch(member);
    }

    private int[] Nearest(int station)
    {
        var keys = new long[costs.Count];
        var found = new int[costs.Count];
        var count = 0;
        for (var j = 0; j < costs.Count; j++)
        {
            if (j == station || !costs.MayShare(station, j)) continue;
            keys[count] = ((long)costs.Distances[(station * costs.Count) + j] << 32) | (uint)j;
            found[count++] = j;
        }
        Array.Sort(keys, found, 0, count);
        return found[..count];
    }

    private readonly record struct Move(MoveKind Kind, long Change, int Group, int Other);
}
