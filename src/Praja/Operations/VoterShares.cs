namespace Praja.Operations;

// Idea: give each station the voters in proportion to its weight, none above the cap or below the floor, and the total
// exact: station i gets clamp(x * weight[i], floor, cap); the sum rises with x, so x is found by bisection (Polya's
// water filling), and the whole voters left over by rounding go to the largest remainders that still have room
// (Hamilton's method with bounds).
// Cost: 100 passes and one sort.
// Limits: where the total does not fit between all floors and all caps, the bound in the way is dropped, for the
// published total counts more than the planned size of a station.

/// <summary>Shares a total over stations in whole voters.</summary>
internal static class VoterShares
{
    private const int BisectionSteps = 100;

    /// <summary>Shares of the total, in the order of the weights; they add up to the total exactly.</summary>
    public static int[] Split(long total, IReadOnlyList<double> weights, int floor, int cap)
    {
        if (weights.Count == 0) return [];
        var (low, high) = Bounds(total, weights.Count, floor, cap);
        var exact = Fill(total, weights, low, high);
        var shares = exact.Select(e => (int)Math.Floor(e)).ToArray();
        var left = total - shares.Sum(s => (long)s);
        var order = Enumerable.Range(0, shares.Length)
            .OrderByDescending(i => exact[i] - Math.Floor(exact[i])).ThenBy(i => i).ToArray();
        for (var at = 0; left > 0; at = (at + 1) % order.Length)
        {
            if (shares[order[at]] >= high) continue;
            shares[order[at]]++;
            left--;
        }
        Invariant.Holds(left == 0, "shares of voters add up to their total");
        return shares;
    }

    private static (double Low, double High) Bounds(long total, int count, int floor, int cap)
    {
        var low = total >= (long)floor * count ? floor : 0;
        var high = total <= (long)cap * count ? cap : int.MaxValue;
        return (low, high);
    }

    private static double[] Fill(long total, IReadOnlyList<double> weights, double low, double high)
    {
        var (from, to) = (0.0, total / weights.Min() * 2);
        for (var step = 0; step < BisectionSteps; step++)
        {
            var middle = (from + to) / 2;
            if (weights.Sum(w => Math.Clamp(middle * w, low, high)) <= total)
                from = middle;
            else
                to = middle;
        }
        return [.. weights.Select(w => Math.Clamp(from * w, low, high))];
    }
}
