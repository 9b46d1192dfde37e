namespace Praja.Algorithms.Statistics;

/// <summary>Student's t distribution.</summary>
public static class StudentDistribution
{
    // Thousands of groups ask for the value of one number of runs.
    [ThreadStatic]
    private static (double Confidence, double Freedom, double Value)? last;

    /// <summary>The share (0..1) below <paramref name="t"/> with so many degrees of freedom (DLMF 8.17, Abramowitz and
    /// Stegun 26.7.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not positive.</exception>
    public static double Cdf(double t, double freedom)
    {
        var tail = Tail(Math.Abs(t), freedom);
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The value below which lies <paramref name="share"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1], or the degrees of freedom are not
    /// positive.</exception>
    public static double Quantile(double share, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        var normal = NormalDistribution.Quantile(share);
        if (!double.IsFinite(normal) || normal == 0) return normal;
        var tail = Math.Min(share, 1 - share);
        var log = GammaFunction.Log((freedom + 1) / 2) - GammaFunction.Log(freedom / 2)
            - (0.5 * Math.Log(freedom * Math.PI));
        var t = MonotoneRoot.Find(
            x => tail - Tail(x, freedom),
            x => Math.Exp(log - ((freedom + 1) / 2 * Math.Log(1 + (x * x / freedom)))),
            Math.Abs(normal), 0, double.PositiveInfinity);
        return normal < 0 ? -t : t;
    }

    /// <summary>The value that t passes on either side with probability 1 - <paramref name="confidence"/>.</summary>
    public static double TwoSided(double confidence, double freedom)
    {
        if (last is var (c, f, value) && c == confidence && f == freedom) return value;
        value = Quantile((1 + confidence) / 2, freedom);
        last = (confidence, freedom, value);
        return value;
    }

    private static double Tail(double t, double freedom)
    {
        var square = t * t;
        return 0.5 * BetaFunction.Regularised(
            freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square));
    }
}
