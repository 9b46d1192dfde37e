using System.Runtime.CompilerServices;

namespace Praja.Algorithms.Clustering;

// What a beat's cost changes by when a station leaves its home for another beat, alone or against one of that beat's
// members. The sums of home without the station and of the visited beat with it are made once per pair of beats, so
// each swap costs one pass over home and one over the visited beat. Local search asks this more than anything else.

/// <summary>The changes of cost around one station that may leave its beat.</summary>
internal sealed class BeatExchange(BeatCosts costs)
{
    private readonly int[] stayers = new int[costs.MaxSize];
    private readonly long[] stayerSums = new long[costs.MaxSize];
    private readonly long[] joinedSums = new long[costs.MaxSize];
    private int station;
    private int stayerCount;
    private long homeBase;
    private int[] members = [];
    private int memberStart;
    private int memberCount;
    private int barred;
    private int barredIndex;
    private long own;
    private long visitedCost;

    /// <summary>Sets the station that may leave its beat.</summary>
    public void Leave(BeatGroups groups, int leaving)
    {
        station = leaving;
        var home = groups.GroupOf(leaving);
        var sums = groups.SumsOf(home);
        var all = groups.MembersOf(home);
        stayerCount = 0;
        for (var k = 0; k < all.Length; k++)
        {
            if (all[k] == leaving) continue;
            stayers[stayerCount] = all[k];
            stayerSums[stayerCount++] = sums[k] - costs.Distances[(leaving * costs.Count) + all[k]];
        }
        homeBase = costs.OfSize(all.Length) - groups.CostOf(home);
    }

    /// <summary>Sets the beat the station may come to.</summary>
    public void Visit(BeatGroups groups, int group)
    {
        var sums = groups.SumsOf(group);
        (members, memberStart, memberCount) = (groups.Members, group * costs.MaxSize, sums.Length);
        (barred, barredIndex, own) = (0, -1, 0);
        visitedCost = groups.CostOf(group);
        var distances = costs.Distances;
        var n = costs.Count;
        for (var k = 0; k < sums.Length; k++)
        {
            var member = members[memberStart + k];
            var far = distances[(station * n) + member];
            if (far == int.MaxValue) (barred, barredIndex) = (barred + 1, k);
            joinedSums[k] = sums[k] + far;
            own += distances[(member * n) + station];
        }
    }

    /// <summary>Change of the visited beat when the station joins it and nobody leaves.</summary>
    public long Join()
    {
        if (memberCount == costs.MaxSize || barred > 0) return BeatGroups.Never;
        var least = own;
        for (var k = 0; k < memberCount; k++) least = Math.Min(least, joinedSums[k]);
        return least + costs.OfSize(memberCount + 1) - visitedCost;
    }

    /// <summary>
    /// Change of both beats when the station and the visited beat's member of that index change places; at least
    /// <paramref name="limit"/> when it is not below it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Swap(int index, long limit)
    {
        if (barred > 1 || (barred == 1 && barredIndex != index)) return BeatGroups.Never;
        var other = members[memberStart + index];
        var row = costs.Distances.AsSpan(other * costs.Count, costs.Count);
        var here = Home(other, row);
        if (here >= BeatGroups.Never) return BeatGroups.Never;
        var opening = costs.OfSize(memberCount) - visitedCost;
        // A beat costs no less than its opening, so what follows cannot bring the sum below the limit.
        if (here + opening >= limit) return limit;
        unchecked
        {
            var least = own - row[station];
            for (var k = 0; k < memberCount; k++)
            {
                if (k == index) continue;
                var sum = joinedSums[k] - row[members[memberStart + k]];
                if (sum < least) least = sum;
            }
            return here + opening + least;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Home(int other, ReadOnlySpan<int> row)
    {
        unchecked
        {
            var least = long.MaxValue;
            var alone = 0L;
            for (var k = 0; k < stayerCount; k++)
            {
                var d = row[stayers[k]];
                if (d == int.MaxValue) return BeatGroups.Never;
                var sum = stayerSums[k] + d;
                if (sum < least) least = sum;
                alone += costs.Distances[(stayers[k] * costs.Count) + other];
            }
            return homeBase + Math.Min(least, alone);
        }
    }
}
