using System.Numerics;

namespace Praja.Algorithms.Clustering;

// Exact partition by dynamic programming over subsets. best[S] is the cheapest partition of S; the beat that holds the
// lowest station of S is tried in every way, so each partition is seen once. Station 0 is only ever in the whole set,
// which leaves 2^(n-1) sets and O(3^(n-1)) pairs: 0.2 million at 12 stations. The costs of all subsets are sums grown
// by one station, O(n 2^n).

/// <summary>Exact partition of few stations.</summary>
internal sealed class SubsetBeats
{
    /// <summary>Most stations for which this is quick: 3^12 pairs.</summary>
    public const int Limit = 13;

    private readonly BeatCosts costs;
    private readonly long[] beat;
    private readonly long[] best;
    private readonly int[] choice;

    private SubsetBeats(BeatCosts costs)
    {
        this.costs = costs;
        beat = new long[1 << costs.Count];
        best = new long[1 << costs.Count];
        choice = new int[1 << costs.Count];
    }

    /// <summary>For each station the number of its beat, and the least cost.</summary>
    public static (int[] GroupOf, long Cost) Solve(BeatCosts costs)
    {
        Invariant.Holds(costs.Count is > 0 and <= Limit, "The exact partition is for few stations.");
        var solver = new SubsetBeats(costs);
        solver.PriceBeats();
        return solver.Partition();
    }

    private void PriceBeats()
    {
        Array.Fill(beat, long.MaxValue);
        var n = costs.Count;
        var conflict = new int[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                if (!costs.MayShare(i, j)) conflict[i] |= 1 << j;
        }
        var allowed = new bool[1 << n];
        allowed[0] = true;
        for (var set = 1; set < allowed.Length; set++)
        {
            var low = BitOperations.TrailingZeroCount(set);
            var rest = set & (set - 1);
            var isSmall = BitOperations.PopCount((uint)set) <= costs.MaxSize;
            allowed[set] = isSmall && allowed[rest] && (conflict[low] & rest) == 0;
        }
        var sum = new long[1 << n];
        for (var medoid = 0; medoid < n; medoid++) PriceMedoid(medoid, allowed, sum);
    }

    private void PriceMedoid(int medoid, bool[] allowed, long[] sum)
    {
        for (var set = 1; set < allowed.Length; set++)
        {
            if (!allowed[set]) continue;
            var low = BitOperations.TrailingZeroCount(set);
            // Forbidden pairs add int.MaxValue here, harmlessly: such sets never hold this medoid.
            sum[set] = sum[set & (set - 1)] + costs.Distances[(low * costs.Count) + medoid];
            if ((set >> medoid & 1) == 0) continue;
            beat[set] = Math.Min(beat[set], sum[set] + costs.OfSize(BitOperations.PopCount((uint)set)));
        }
    }

    private (int[] GroupOf, long Cost) Partition()
    {
        var full = best.Length - 1;
        for (var set = 2; set < full; set += 2) Settle(set);
        Settle(full);
        var groupOf = new int[costs.Count];
        var group = 0;
        for (var set = full; set != 0; set &= ~choice[set], group++)
        {
            for (var i = 0; i < costs.Count; i++)
                if ((choice[set] >> i & 1) != 0) groupOf[i] = group;
        }
        return (groupOf, best[full]);
    }

    private void Settle(int set)
    {
        unchecked
        {
            var low = set & -set;
            var rest = set ^ low;
            var least = long.MaxValue;
            var chosen = 0;
            // Every subset of the rest joins the lowest station once, the empty one last.
            for (var others = rest; ; others = (others - 1) & rest)
            {
                var cost = beat[others | low];
                if (cost != long.MaxValue && cost + best[rest ^ others] < least)
                {
                    least = cost + best[rest ^ others];
                    chosen = others | low;
                }
                if (others == 0) break;
            }
            best[set] = least;
            choice[set] = chosen;
        }
    }
}
