namespace Praja.Algorithms.Statistics;

/// <summary>The chi-square distribution: a gamma distribution of half the degrees of freedom and scale 2.</summary>
public static class ChiSquareDistribution
{
    /// <summary>The share (0..1) below <paramref name="x"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is negative, or the degrees of freedom are not
    /// positive.</exception>
    public static double Cdf(double x, double freedom) => GammaFunction.Lower(freedom / 2, x / 2);

    /// <summary>The share (0..1) above <paramref name="x"/>: the p-value of a test.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is negative, or the degrees of freedom are not
    /// positive.</exception>
    public static double Upper(double x, double freedom) => GammaFunction.Upper(freedom / 2, x / 2);

    /// <summary>The value below which lies <paramref name="share"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1], or the degrees of freedom are not
    /// positive.</exception>
    public static double Quantile(double share, double freedom) => 2 * GammaFunction.InverseLower(freedom / 2, share);
}
