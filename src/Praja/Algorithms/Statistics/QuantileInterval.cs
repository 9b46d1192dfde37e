namespace Praja.Algorithms.Statistics;

/// <summary>Confidence intervals of quantiles.</summary>
public static class QuantileInterval
{
    /// <summary>The order statistic below or at which lies <paramref name="share"/> of the numbers.</summary>
    /// <param name="sorted">Rising; infinite for what never came.</param>
    /// <param name="share">0..1.</param>
    public static double Of(ReadOnlySpan<float> sorted, double share) =>
        sorted.IsEmpty
            ? double.NaN
            : sorted[Math.Clamp((int)Math.Ceiling((share * sorted.Length) - 1e-9) - 1, 0, sorted.Length - 1)];

    /// <summary>
    /// The interval of Woodruff 1952 (JASA 47:635): the order statistics at the ends of the interval of the share below
    /// the quantile. It needs no density, and is right where part of the distribution is at infinity; sections of runs
    /// (Asmussen and Glynn 2007, III.5) would fail there and where a group has few incidents.
    /// </summary>
    /// <param name="sorted">Rising; infinite for what never came.</param>
    /// <param name="share">0..1.</param>
    /// <param name="worth">How many independent numbers they are worth: <see cref="RatioSums.WorthTrials"/> of the
    /// share at or below the quantile.</param>
    /// <param name="confidence">e.g. 0.95.</param>
    /// <returns>Low end, 0 where the numbers do not bound it (times are not negative); high end, infinite where they
    /// do not.</returns>
    public static (double Low, double High) Bounds(
        ReadOnlySpan<float> sorted, double share, double worth, double confidence = 0.95)
    {
        if (sorted.IsEmpty || !(worth > 0)) return (0, double.PositiveInfinity);
        var half = NormalDistribution.Quantile((1 + confidence) / 2) * Math.Sqrt(share * (1 - share) / worth);
        var low = (int)Math.Floor((share - half) * sorted.Length) - 1;
        var high = (int)Math.Ceiling((share + half) * sorted.Length);
        return (low < 0 ? 0 : sorted[low], high >= sorted.Length ? double.PositiveInfinity : sorted[high]);
    }
}
