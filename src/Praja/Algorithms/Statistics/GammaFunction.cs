namespace Praja.Algorithms.Statistics;

// The gamma function and its incomplete forms, as the Digital Library of Mathematical Functions (dlmf.nist.gov) writes
// them; the equations are named where they are used.

/// <summary>The logarithm of the gamma function, its regularised incomplete forms and their inverse.</summary>
public static class GammaFunction
{
    private const int MostTerms = 100_000;
    private const double Precision = 1e-16;

    // Bernoulli numbers B(2k) over 2k (2k - 1), k = 1, 2, ...: DLMF 5.11.1 with 24.2.
    private static readonly double[] Stirling =
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    ];

    /// <summary>Natural logarithm of the gamma function, for a positive <paramref name="x"/>: Stirling's series,
    /// reached by the recurrence where x is small.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not positive.</exception>
    public static double Log(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var product = 1.0;
        for (; x < 15; x++) product *= x;
        var square = 1 / (x * x);
        var series = 0.0;
        for (var k = Stirling.Length - 1; k >= 0; k--) series = (series * square) + Stirling[k];
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - Math.Log(product);
    }

    /// <summary>P(a, x): the share (0..1) of a gamma distribution of shape <paramref name="a"/> and scale 1 below
    /// <paramref name="x"/>. DLMF 8.2.4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive, or x negative.</exception>
    public static double Lower(double a, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        if (x == 0) return 0;
        return x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);
    }

    /// <summary>Q(a, x) = 1 - P(a, x), exact in the upper tail. DLMF 8.2.4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive, or x negative.</exception>
    public static double Upper(double a, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        if (x == 0) return 1;
        return x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);
    }

    /// <summary>The x at which <see cref="Lower"/> is <paramref name="share"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive, or the share not in [0, 1].</exception>
    public static double InverseLower(double a, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (share == 0) return 0;
        if (share == 1) return double.PositiveInfinity;
        var log = Log(a);
        return MonotoneRoot.Find(
            x => share < 0.5 ? Lower(a, x) - share : 1 - share - Upper(a, x),
            x => Math.Exp(((a - 1) * Math.Log(x)) - x - log),
            Start(a, share, log), 0, double.PositiveInfinity);
    }

    // Wilson and Hilferty 1931; where that is nothing, the first term of the series.
    private static double Start(double a, double share, double log)
    {
        var root = 1 - (1 / (9 * a)) + (NormalDistribution.Quantile(share) / (3 * Math.Sqrt(a)));
        var cube = a * root * root * root;
        return root > 0 && cube > 0.1 * a ? cube : Math.Exp((Math.Log(share) + log + Math.Log(a)) / a);
    }

    private static double Front(double a, double x) => Math.Exp((a * Math.Log(x)) - x - Log(a));

    // DLMF 8.11.4.
    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MostTerms; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * Precision) break;
        }
        return Math.Min(1, Front(a, x) * sum);
    }

    // DLMF 8.9.2, evaluated forwards (Lentz 1976 as modified by Thompson and Barnett 1986).
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = double.MaxValue;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var numerator = n * (a - n);
            b += 2;
            d = 1 / ContinuedFraction.NotZero((numerator * d) + b);
            c = ContinuedFraction.NotZero(b + (numerator / c));
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < Precision) break;
        }
        return Math.Min(1, Front(a, x) * value);
    }
}

/// <summary>What continued fractions share.</summary>
internal static class ContinuedFraction
{
    /// <summary>The value, or a tiny one in place of zero: Thompson and Barnett's mending of Lentz's method.</summary>
    public static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
