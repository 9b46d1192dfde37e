using System.Runtime.CompilerServices;

namespace Praja.Algorithms.Clustering;

// Lagrangian relaxation of "each station in exactly one beat" (Fisher 1981; for the capacitated p-median Mulvey and
// Beck 1984). With a price per station the rest falls apart into one choice per medoid: its cheapest beat at these
// prices is itself and the stations of least distance minus price, as many as the sizes allow; medoids whose beat is
// worth more than it costs are chosen, and in any case at least ceil(n / MaxSize) of them, which is what makes the
// bound follow a large fixed cost. At the best prices the value equals the bound that column generation over all
// (medoid, beat) columns would give. Pairs that may not share are kept with the medoid only: what is left out can only
// lower the bound. A beat of two counts with one of its two equal medoids only, which raises it. Prices are integers
// of 1/scale unit, so the bound is exact and may be rounded up. One evaluation visits each medoid's near stations
// until none can be worth its price: about 10 microseconds at 100 stations. A plan is made in a process that has only
// just started, so the loops it lives in are compiled in full at once.

/// <summary>The value of the relaxation at given prices, and the relaxed beats behind it.</summary>
internal sealed class BeatRelaxation
{
    private readonly BeatCosts costs;
    private readonly int n;
    private readonly int room;
    private readonly int[] byDistance;
    private readonly int[] listed;
    private readonly long[] listedDistance;
    private readonly int[] listedCount;
    private readonly int[] added;
    private readonly long[] worth;
    private readonly long[] withOneMore;
    private readonly int[] picked;
    private readonly long[] pickedValue;
    private readonly int[] pickedCount;
    private readonly bool[] chosen;
    private readonly int leastMedoids;
    private readonly int wishedOthers;

    public BeatRelaxation(BeatCosts costs)
    {
        this.costs = costs;
        n = costs.Count;
        room = costs.MaxSize - 1;
        byDistance = SortedByDistance();
        listed = new int[n * n];
        listedDistance = new long[n * n];
        added = new int[n];
        listedCount = new int[n];
        worth = new long[n];
        withOneMore = new long[n];
        picked = new int[n * room];
        pickedValue = new long[n * room];
        pickedCount = new int[n];
        chosen = new bool[n];
        Times = new int[n];
        leastMedoids = (n + costs.MaxSize - 1) / costs.MaxSize;
        while (wishedOthers < room && costs.OfSize(wishedOthers + 1) > costs.OfSize(costs.MaxSize)) wishedOthers++;
        Scale = ScaleOf(costs);
    }

    /// <summary>Units of a price in one unit of cost, a power of two.</summary>
    public long Scale { get; }

    /// <summary>How often the relaxed beats hold each station; 1 everywhere makes them a partition.</summary>
    public int[] Times { get; }

    /// <summary>Whether a station's relaxed beat is chosen.</summary>
    public bool IsChosen(int medoid) => chosen[medoid];

    /// <summary>The other stations of a medoid's relaxed beat.</summary>
    public ReadOnlySpan<int> OthersOf(int medoid) => picked.AsSpan(medoid * room, pickedCount[medoid]);

    /// <summary>Takes over what a node allows.</summary>
    public void Enter(BeatNode node)
    {
        for (var medoid = 0; medoid < n; medoid++)
        {
            var count = 0;
            for (var k = medoid * n; k < (medoid * n) + n - 1; k++)
            {
                if (!node.MayLink(byDistance[k], medoid)) continue;
                listed[(medoid * n) + count] = byDistance[k];
                listedDistance[(medoid * n) + count++] = costs.Distances[(byDistance[k] * n) + medoid] * Scale;
            }
            listedCount[medoid] = count;
        }
    }

    /// <summary>Value of the relaxation, scaled; no partition of the node costs less.</summary>
    public long Evaluate(BeatNode node, long[] prices)
    {
        var highest = prices.Max();
        var value = prices.Sum();
        var count = 0;
        for (var medoid = 0; medoid < n; medoid++)
        {
            chosen[medoid] = false;
            if (node.StateOf(medoid) == MedoidState.Closed) continue;
            Price(medoid, prices, highest);
            if (node.StateOf(medoid) == MedoidState.Free && worth[medoid] >= 0) continue;
            chosen[medoid] = true;
            value += worth[medoid];
            count++;
        }
        // Too few medoids are left for all stations: the node holds no partition.
        if (count < leastMedoids && !TryAdd(node, leastMedoids - count, ref value)) return long.MaxValue;
        CountTimes();
        return value;
    }

    /// <summary>
    /// Settles what no partition cheaper than <paramref name="upper"/> can have otherwise, judged by the last
    /// evaluation: a medoid or link whose forcing lifts the bound to the limit goes, a medoid whose loss does so stays.
    /// </summary>
    public void Fix(BeatNode node, long[] prices, long value, long upper)
    {
        // A bound above (upper - 1) already rounds up to the best cost known.
        var limit = (upper - 1) * Scale;
        var count = chosen.Count(c => c);
        var dearest = 0L;
        for (var j = 0; j < n; j++)
            if (chosen[j] && node.StateOf(j) == MedoidState.Free) dearest = Math.Max(dearest, worth[j]);
        var spare = count > leastMedoids ? 0 : dearest;
        var standIn = count > leastMedoids || CheapestUnchosen(node) is not (>= 0 and var next) ? 0 : worth[next];
        for (var j = 0; j < n; j++)
        {
            if (node.StateOf(j) == MedoidState.Closed) continue;
            var forced = chosen[j] ? value - worth[j] : value - spare;
            if (forced + worth[j] > limit) node.Close(j);
            else FixLinks(node, j, prices, limit - forced);
        }
        for (var j = 0; j < n; j++)
        {
            if (chosen[j] && node.StateOf(j) == MedoidState.Free && value - worth[j] + standIn > limit) node.Open(j);
        }
    }

    private static long ScaleOf(BeatCosts costs)
    {
        var largest = ((double)costs.OfSize(1) + costs.MissingPrice) * 2 * costs.Count * (costs.MaxSize + 1);
        var scale = 4096L;
        while (scale > 1 && scale * largest > long.MaxValue / 4) scale /= 2;
        return scale;
    }

    private void FixLinks(BeatNode node, int medoid, long[] prices, long limit)
    {
        for (var k = 0; k < listedCount[medoid]; k++)
        {
            var station = listed[(medoid * n) + k];
            var value = listedDistance[(medoid * n) + k] - prices[station];
            if (withOneMore[medoid] + value > limit && !OthersOf(medoid).Contains(station))
                node.Unlink(station, medoid);
        }
    }

    /// <summary>
    /// The cheapest beat of a medoid at the prices: the others in order of distance minus price, cut where it pays
    /// most.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Price(int medoid, long[] prices, long highest)
    {
        unchecked
        {
            var values = pickedValue.AsSpan(medoid * room, room);
            var others = picked.AsSpan(medoid * room, room);
            var count = 0;
            // A pair that adds no worth need not be met, unless single stations are too few.
            var pair = (Value: wishedOthers == 0 ? 0 : long.MaxValue, Other: -1);
            var stations = listed.AsSpan(medoid * n, listedCount[medoid]);
            var distances = listedDistance.AsSpan(medoid * n, stations.Length);
            for (var k = 0; k < stations.Length; k++)
            {
                var station = stations[k];
                var distance = distances[k];
                var last = count == 0 ? long.MinValue : values[count - 1];
                var limit = count == room ? last : count >= wishedOthers ? Math.Max(0, last) : long.MaxValue;
                if (distance - highest >= Math.Max(limit, pair.Value)) break;
                var value = distance - prices[station];
                if (value < pair.Value && OwnsPair(medoid, station)) pair = (value, station);
                if (value >= limit) continue;
                var slot = count < room ? count++ : count - 1;
                for (; slot > 0 && values[slot - 1] > value; slot--)
                    (values[slot], others[slot]) = (values[slot - 1], others[slot - 1]);
                (values[slot], others[slot]) = (value, station);
            }
            Cut(medoid, count, values, -prices[medoid], pair);
        }
    }

    /// <summary>
    /// A pair has two medoids of one cost; only one may be chosen, or the search would divide itself over such twins.
    /// </summary>
    private bool OwnsPair(int medoid, int other)
    {
        var here = costs.Distances[(other * n) + medoid];
        var there = costs.Distances[(medoid * n) + other];
        return here < there || (here == there && medoid < other);
    }

    private void Cut(int medoid, int count, Span<long> values, long sum, (long Value, int Other) pair)
    {
        var least = sum + (costs.OfSize(1) * Scale);
        var size = 1;
        if (pair.Other >= 0 && room > 0 && sum + pair.Value + (costs.OfSize(2) * Scale) < least)
            (least, size) = (sum + pair.Value + (costs.OfSize(2) * Scale), 2);
        var oneMore = long.MaxValue;
        for (var k = 0; k <= count; k++)
        {
            var total = sum + (costs.OfSize(k + 1) * Scale);
            if (k != 1 && total < least) (least, size) = (total, k + 1);
            if (k < room) oneMore = Math.Min(oneMore, sum + (costs.OfSize(k + 2) * Scale));
            if (k < count) sum += values[k];
        }
        if (size == 2) picked[medoid * room] = pair.Other;
        worth[medoid] = least;
        withOneMore[medoid] = oneMore == long.MaxValue ? least : oneMore;
        pickedCount[medoid] = size - 1;
    }

    /// <summary>Chooses the cheapest medoids not chosen yet, of equals the first; false if too few are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryAdd(BeatNode node, int wanted, ref long value)
    {
        var count = 0;
        for (var j = 0; j < n; j++)
        {
            if (chosen[j] || node.StateOf(j) == MedoidState.Closed) continue;
            if (count == wanted && worth[j] >= worth[added[count - 1]]) continue;
            var slot = count < wanted ? count++ : count - 1;
            for (; slot > 0 && worth[added[slot - 1]] > worth[j]; slot--) added[slot] = added[slot - 1];
            added[slot] = j;
        }
        for (var k = 0; k < count; k++)
        {
            chosen[added[k]] = true;
            value += worth[added[k]];
        }
        return count == wanted;
    }

    private int CheapestUnchosen(BeatNode node)
    {
        var best = -1;
        for (var j = 0; j < n; j++)
        {
            if (chosen[j] || node.StateOf(j) == MedoidState.Closed) continue;
            if (best < 0 || worth[j] < worth[best]) best = j;
        }
        return best;
    }

    private void CountTimes()
    {
        Array.Clear(Times);
        for (var medoid = 0; medoid < n; medoid++)
        {
            if (!chosen[medoid]) continue;
            Times[medoid]++;
            foreach (var other in OthersOf(medoid)) Times[other]++;
        }
    }

    private int[] SortedByDistance()
    {
        var sorted = new int[n * n];
        for (var medoid = 0; medoid < n; medoid++)
        {
            Enumerable.Range(0, n).Where(i => i != medoid)
                .OrderBy(i => costs.Distances[(i * n) + medoid]).ToArray().CopyTo(sorted, medoid * n);
        }
        return sorted;
    }
}
