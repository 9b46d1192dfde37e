namespace Praja.Algorithms.Statistics;

/// <summary>Confidence intervals of shares.</summary>
public static class ShareInterval
{
    /// <summary>Wilson's score interval (Wilson 1927, JASA 22:209) of a share seen as <paramref name="share"/> in
    /// <paramref name="count"/> independent trials, which need not be whole.</summary>
    /// <returns>Low and high end; 0 and 1 without trials.</returns>
    public static (double Low, double High) Wilson(double share, double count, double confidence = 0.95)
    {
        if (!(count > 0)) return (0, 1);
        var z = NormalDistribution.Quantile((1 + confidence) / 2);
        var square = z * z / count;
        var centre = share + (square / 2);
        var half = Math.Sqrt((share * (1 - share) * square) + (square * square / 4));
        return (Math.Max(0, (centre - half) / (1 + square)), Math.Min(1, (centre + half) / (1 + square)));
    }

    /// <summary>The exact interval of Clopper and Pearson 1934 (Biometrika 26:404), never too narrow.</summary>
    /// <returns>Low and high end; 0 and 1 without trials.</returns>
    public static (double Low, double High) Exact(long hits, long count, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        var tail = (1 - confidence) / 2;
        var low = hits == 0 ? 0 : BetaFunction.Inverse(hits, count - hits + 1, tail);
        var high = hits == count ? 1 : BetaFunction.Inverse(hits + 1, count - hits, 1 - tail);
        return (low, high);
    }
}
