namespace Praja.Algorithms.Random;

// Math.Exp and Math.Log ask the operating system's library, and libraries differ in the last bit. These use only the
// operations IEEE 754 fixes, so that a draw has the same bits on every machine. Both are within two units in the last
// place of the true value (tests).

/// <summary>Exponential and logarithm with the same bits on every machine.</summary>
public static class PortableMath
{
    // ln 2 in two parts, the first with zeros at its end, so that its multiples are exact (Cody and Waite 1980).
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private static ReadOnlySpan<double> Reciprocals =>
    [
        0, 1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 6, 1.0 / 7, 1.0 / 8, 1.0 / 9, 1.0 / 10, 1.0 / 11, 1.0 / 12,
        1.0 / 13, 1.0 / 14, 1.0 / 15, 1.0 / 16, 1.0 / 17, 1.0 / 18, 1.0 / 19, 1.0 / 20, 1.0 / 21, 1.0 / 22, 1.0 / 23,
    ];

    /// <summary>e to the power of <paramref name="x"/>; 0 below -708, infinity above 709, NaN for NaN.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709) return double.PositiveInfinity;
        if (x < -708) return 0;
        var power = Math.Round(x / (Ln2High + Ln2Low));
        var rest = x - (power * Ln2High) - (power * Ln2Low);

        // Taylor's series; |rest| <= ln 2 / 2, so the fourteenth term is below the last bit.
        var sum = 1.0;
        for (var term = 13; term > 0; term--) sum = 1 + (rest * Reciprocals[term] * sum);
        return Math.ScaleB(sum, (int)power);
    }

    /// <summary>Natural logarithm of a number above 0; -infinity for 0, NaN below it.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;
        var power = Math.ILogB(x);
        var part = Math.ScaleB(x, -power);
        if (part > 1.4142135623730951)
        {
            part /= 2;
            power++;
        }

        // ln m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m - 1) / (m + 1), here |s| <= 0.172.
        var s = (part - 1) / (part + 1);
        var square = s * s;
        var sum = 0.0;
        for (var term = 23; term > 1; term -= 2) sum = (sum + Reciprocals[term]) * square;
        return (power * Ln2High) + ((2 * s) + ((2 * s * sum) + (power * Ln2Low)));
    }
}
