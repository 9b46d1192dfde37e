namespace Praja.Algorithms.Statistics;

/// <summary>Confidence intervals of counts.</summary>
public static class CountInterval
{
    /// <summary>Below this many in all, Student's interval of a mean count is too lopsided to be used.</summary>
    private const double Sparse = 60;

    /// <summary>The exact interval of the mean of a Poisson count (Garwood 1936, Biometrika 28:437). The count need
    /// not be whole.</summary>
    public static (double Low, double High) Garwood(double count, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var tail = (1 - confidence) / 2;
        var low = count == 0 ? 0 : GammaFunction.InverseLower(count, tail);
        return (low, GammaFunction.InverseLower(count + 1, 1 - tail));
    }

    /// <summary>
    /// The mean count per run with its interval: Student's, or where there are few in all Garwood's, widened by the
    /// runs' dispersion (variance over mean) when that is above one, as for a quasi-Poisson count.
    /// </summary>
    /// <param name="sum">All counts together.</param>
    /// <param name="squares">Sum of their squares.</param>
    /// <param name="runs">Runs.</param>
    /// <param name="confidence">e.g. 0.95.</param>
    public static Estimate PerRun(double sum, double squares, long runs, double confidence = 0.95)
    {
        if (runs == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        var mean = sum / runs;
        if (runs < 2) return new(mean, double.NaN, double.NaN, runs);
        var variance = Math.Max(0, (squares - (sum * mean)) / (runs - 1));
        if (sum >= Sparse) return MeanInterval.Of(runs, mean, variance, confidence);
        var dispersion = sum == 0 ? 1 : Math.Max(1, variance / mean);
        var (low, high) = Garwood(sum / dispersion, confidence);
        return new(mean, low * dispersion / runs, high * dispersion / runs, runs);
    }
}
