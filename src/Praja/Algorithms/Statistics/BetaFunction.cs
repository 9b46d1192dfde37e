namespace Praja.Algorithms.Statistics;

/// <summary>The regularised incomplete beta function and its inverse (DLMF 8.17).</summary>
public static class BetaFunction
{
    private const int MostTerms = 100_000;
    private const double Precision = 1e-16;

    /// <summary>I_x(a, b): the share (0..1) of a beta distribution below <paramref name="x"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a or b is not positive, or x not in [0, 1].</exception>
    public static double Regularised(double a, double b, double x) => Regularised(a, b, x, 1 - x);

    /// <summary>The same with 1 - x given, for where the difference would lose figures.</summary>
    internal static double Regularised(double a, double b, double x, double rest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        if (x is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(x));
        if (x == 0) return 0;
        if (rest == 0) return 1;
        // DLMF 8.17.4 turns the side on which the fraction converges slowly.
        return x <= (a + 1) / (a + b + 2) ? Fraction(a, b, x, rest) : 1 - Fraction(b, a, rest, x);
    }

    /// <summary>The x at which <see cref="Regularised(double, double, double)"/> is <paramref name="share"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a or b is not positive, or the share not in [0, 1].</exception>
    public static double Inverse(double a, double b, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share));
        if (share is 0 or 1) return share;
        var log = LogBeta(a, b);
        return MonotoneRoot.Find(
            x => Regularised(a, b, x) - share,
            x => Math.Exp(((a - 1) * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)) - log),
            a / (a + b), 0, 1);
    }

    private static double LogBeta(double a, double b) =>
        GammaFunction.Log(a) + GammaFunction.Log(b) - GammaFunction.Log(a + b);

    // DLMF 8.17.22.
    private static double Fraction(double a, double b, double x, double rest)
    {
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(rest)) - LogBeta(a, b)) / a;
        var c = 1.0;
        var d = 1 / ContinuedFraction.NotZero(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var even = n * (b - n) * x / ((a + (2 * n) - 1) * (a + (2 * n)));
            d = 1 / ContinuedFraction.NotZero(1 + (even * d));
            c = ContinuedFraction.NotZero(1 + (even / c));
            value *= c * d;
            var odd = -(a + n) * (a + b + n) * x / ((a + (2 * n)) * (a + (2 * n) + 1));
            d = 1 / ContinuedFraction.NotZero(1 + (odd * d));
            c = ContinuedFraction.NotZero(1 + (odd / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision) break;
        }
        return Math.Min(1, front * value);
    }
}
