namespace Praja.Algorithms.Statistics;

/// <summary>Finds where a rising function passes a value: Newton's steps, halving where they leave the
/// bracket.</summary>
internal static class MonotoneRoot
{
    private const int MostSteps = 200;

    /// <summary>The x in [<paramref name="low"/>, <paramref name="high"/>] at which <paramref name="function"/> is
    /// zero.</summary>
    /// <param name="function">Rising; negative at the low end, positive at the high end.</param>
    /// <param name="slope">Its derivative.</param>
    /// <param name="start">Where to begin; outside the bracket its middle is taken.</param>
    /// <param name="low">Low end.</param>
    /// <param name="high">High end; may be infinite when <paramref name="low"/> is not.</param>
    public static double Find(
        Func<double, double> function, Func<double, double> slope, double start, double low, double high)
    {
        var x = Inside(start, low, high) ? start : Middle(low, high);
        for (var step = 0; step < MostSteps; step++)
        {
            var value = function(x);
            if (value == 0) return x;
            if (value < 0) low = x;
            else high = x;
            var next = x - (value / slope(x));
            if (!Inside(next, low, high)) next = Middle(low, high);
            if (Math.Abs(next - x) <= 1e-15 * Math.Abs(x) || next == low || next == high) return next;
            x = next;
        }
        return x;
    }

    private static bool Inside(double x, double low, double high) => x > low && x < high;

    // A positive bracket that spans decades is halved by its logarithm, or a tiny root would take 1,000 halvings.
    private static double Middle(double low, double high)
    {
        if (double.IsPositiveInfinity(high)) return Math.Max(1, low * 2);
        if (low == 0 && high is > 1e-300 and < 1e-3) low = 1e-300;
        return low > 0 && high > 4 * low ? Math.Sqrt(low) * Math.Sqrt(high) : low + ((high - low) / 2);
    }
}
