namespace Praja.Algorithms.Statistics;

/// <summary>A test's statistic and the probability of one as large or larger when the hypothesis holds.</summary>
/// <param name="Statistic">Its statistic.</param>
/// <param name="PValue">0..1.</param>
public readonly record struct TestResult(double Statistic, double PValue);

/// <summary>Whether numbers come from a distribution.</summary>
public static class GoodnessOfFit
{
    /// <summary>The test of Kolmogorov and Smirnov for a fully known continuous distribution; p by Kolmogorov's limit
    /// with the correction of Stephens 1970 (Journal of the Royal Statistical Society B 32:115), good from 8
    /// numbers.</summary>
    public static TestResult KolmogorovSmirnov(IEnumerable<double> values, Func<double, double> cdf)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0) return new(0, 1);
        var gap = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var share = cdf(sorted[i]);
            gap = Math.Max(gap, Math.Max(share - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - share));
        }
        var root = Math.Sqrt(sorted.Length);
        return new(gap, KolmogorovUpper((root + 0.12 + (0.11 / root)) * gap));
    }

    /// <summary>Pearson's chi-square test of counts.</summary>
    /// <param name="observed">Counts.</param>
    /// <param name="expected">Expected counts, each positive; 5 or more for the p-value to be good.</param>
    /// <param name="fitted">Parameters fitted from the same counts.</param>
    /// <exception cref="ArgumentException">The lists are not of one length, or leave no degree of freedom.</exception>
    public static TestResult ChiSquare(
        IReadOnlyList<double> observed, IReadOnlyList<double> expected, int fitted = 0)
    {
        var freedom = observed.Count - 1 - fitted;
        if (observed.Count != expected.Count || freedom < 1)
            throw new ArgumentException("as many expected as observed counts, more than are fitted", nameof(expected));
        var sum = 0.0;
        for (var i = 0; i < observed.Count; i++)
            sum += (observed[i] - expected[i]) * (observed[i] - expected[i]) / expected[i];
        return new(sum, ChiSquareDistribution.Upper(sum, freedom));
    }

    // Kolmogorov 1933: 2 sum (-1)^(k-1) exp(-2 k^2 x^2).
    private static double KolmogorovUpper(double x)
    {
        if (x < 0.2) return 1;
        var sum = 0.0;
        for (var k = 1; k <= 100; k++)
        {
            var term = 2 * Math.Exp(-2.0 * k * k * x * x);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-16) break;
        }
        return Math.Clamp(sum, 0, 1);
    }
}
