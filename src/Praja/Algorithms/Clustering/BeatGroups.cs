namespace Praja.Algorithms.Clustering;

// A partition that can be changed cheaply. Each beat keeps its members and, beside each member, the sum of all
// members' distances to it, so the cost after a shift or a swap is one pass over the members (at most MaxSize). A slot
// without members is an unopened beat.

/// <summary>A changeable partition: stations in numbered beats, some perhaps in none.</summary>
internal sealed class BeatGroups
{
    /// <summary>The cost of what may not be: more than all else together, and safe to add to.</summary>
    public const long Never = long.MaxValue / 4;

    private readonly BeatCosts costs;
    private readonly int[] members;
    private readonly long[] sums;
    private readonly int[] sizes;
    private readonly long[] groupCosts;
    private readonly int[] groupOf;

    public BeatGroups(BeatCosts costs)
    {
        this.costs = costs;
        members = new int[costs.Count * costs.MaxSize];
        sums = new long[costs.Count * costs.MaxSize];
        sizes = new int[costs.Count];
        groupCosts = new long[costs.Count];
        groupOf = new int[costs.Count];
        Array.Fill(groupOf, -1);
    }

    /// <summary>Cost of all beats, sizes below the least priced.</summary>
    public long Cost { get; private set; }

    /// <summary>Distances to the medoids alone.</summary>
    public long Spread => Cost - sizes.Sum(size => size == 0 ? 0 : costs.OfSize(size));

    /// <summary>The beat of a station, -1 for none.</summary>
    public int GroupOf(int station) => groupOf[station];

    public int SizeOf(int group) => sizes[group];

    public ReadOnlySpan<int> MembersOf(int group) => members.AsSpan(group * costs.MaxSize, sizes[group]);

    /// <summary>Members of all beats, each beat's from its number times the greatest size.</summary>
    public int[] Members => members;

    /// <summary>Beside each member of a beat the distances of all members to it.</summary>
    public ReadOnlySpan<long> SumsOf(int group) => sums.AsSpan(group * costs.MaxSize, sizes[group]);

    /// <summary>A slot that holds no beat, -1 when every station has its own.</summary>
    public int EmptyGroup() => Array.IndexOf(sizes, 0);

    public void CopyFrom(BeatGroups other)
    {
        other.members.CopyTo(members.AsSpan());
        other.sums.CopyTo(sums.AsSpan());
        other.sizes.CopyTo(sizes.AsSpan());
        other.groupCosts.CopyTo(groupCosts.AsSpan());
        other.groupOf.CopyTo(groupOf.AsSpan());
        Cost = other.Cost;
    }

    /// <summary>What a beat's cost would change by when one leaves and one comes, either -1 for nobody.</summary>
    public long Change(int group, int leaving, int coming)
    {
        var size = sizes[group] + (coming < 0 ? 0 : 1) - (leaving < 0 ? 0 : 1);
        if (size > costs.MaxSize) return Never;
        if (size == 0) return -groupCosts[group];
        var least = Least(group, leaving, coming);
        return least == Never ? Never : least + costs.OfSize(size) - groupCosts[group];
    }

    public void Insert(int station, int group)
    {
        var start = group * costs.MaxSize;
        var size = sizes[group];
        Invariant.Holds(size < costs.MaxSize && groupOf[station] < 0, "A station enters one beat that has room.");
        var own = 0L;
        for (var k = start; k < start + size; k++)
        {
            sums[k] += Distance(station, members[k]);
            own += Distance(members[k], station);
        }
        members[start + size] = station;
        sums[start + size] = own;
        sizes[group]++;
        groupOf[station] = group;
        Reprice(group);
    }

    public void Remove(int station)
    {
        var group = groupOf[station];
        var start = group * costs.MaxSize;
        var last = start + --sizes[group];
        var slot = start;
        while (members[slot] != station) slot++;
        members[slot] = members[last];
        sums[slot] = sums[last];
        for (var k = start; k < last; k++) sums[k] -= Distance(station, members[k]);
        groupOf[station] = -1;
        Reprice(group);
    }

    /// <summary>Cost of two beats as one, <see cref="Never"/> when they may not be.</summary>
    public long Merged(int a, int b)
    {
        if (sizes[a] + sizes[b] > costs.MaxSize) return Never;
        var least = Math.Min(LeastWith(a, b), LeastWith(b, a));
        return least >= Never ? Never : least + costs.OfSize(sizes[a] + sizes[b]);
    }

    public long CostOf(int group) => groupCosts[group];

    private long LeastWith(int a, int b)
    {
        var least = Never;
        for (var k = 0; k < sizes[a]; k++)
        {
            var slot = (a * costs.MaxSize) + k;
            var sum = sums[slot];
            foreach (var other in MembersOf(b))
            {
                if (!costs.MayShare(other, members[slot])) return Never;
                sum += Distance(other, members[slot]);
            }
            least = Math.Min(least, sum);
        }
        return least;
    }

    private long Least(int group, int leaving, int coming)
    {
        var start = group * costs.MaxSize;
        var end = start + sizes[group];
        var own = 0L;
        var least = Never;
        unchecked
        {
            for (var k = start; k < end; k++)
            {
                var member = members[k];
                if (member == leaving) continue;
                var sum = sums[k];
                if (leaving >= 0) sum -= Distance(leaving, member);
                if (coming >= 0)
                {
                    var d = Distance(coming, member);
                    if (d == int.MaxValue) return Never;
                    sum += d;
                    own += Distance(member, coming);
                }
                if (sum < least) least = sum;
            }
        }
        return coming >= 0 && own < least ? own : least;
    }

    private void Reprice(int group)
    {
        var start = group * costs.MaxSize;
        var least = sizes[group] == 0 ? 0 : Never;
        for (var k = start; k < start + sizes[group]; k++) least = Math.Min(least, sums[k]);
        var cost = sizes[group] == 0 ? 0 : least + costs.OfSize(sizes[group]);
        Cost += cost - groupCosts[group];
        groupCosts[group] = cost;
    }

    private int Distance(int from, int to) => costs.Distances[(from * costs.Count) + to];
}
