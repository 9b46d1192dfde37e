namespace Praja.Tests.Algorithms.Random;

/// <summary>Draws and the tests of goodness of fit made on them; the seeds are fixed, so a result never
/// changes.</summary>
internal sealed class Sample
{
    private readonly double[] values;

    public Sample(int count, Func<double> draw)
    {
        values = new double[count];
        for (var i = 0; i < count; i++) values[i] = draw();
        Array.Sort(values);
        Mean = values.Average();
        Variance = values.Sum(v => (v - Mean) * (v - Mean)) / (count - 1);
    }

    public double Mean { get; }

    public double Variance { get; }

    /// <summary>Standard errors between the mean and the true one.</summary>
    public double MeanScore(double mean) => (Mean - mean) / Math.Sqrt(Variance / values.Length);

    /// <summary>Kolmogorov and Smirnov's distance times the root of the count: above 1.95 once in a thousand.</summary>
    public double Distance(Func<double, double> distribution)
    {
        var largest = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var at = distribution(values[i]);
            largest = Math.Max(largest, Math.Max(at - ((double)i / values.Length), ((i + 1.0) / values.Length) - at));
        }
        return largest * Math.Sqrt(values.Length);
    }

    /// <summary>
    /// Standard score of chi-square over counts with the expected shares (Wilson and Hilferty 1931): above 3.1 once in
    /// a thousand.
    /// </summary>
    public static double ChiSquareScore(IReadOnlyList<long> counts, IReadOnlyList<double> shares)
    {
        var total = counts.Sum();
        var sum = 0.0;
        for (var i = 0; i < counts.Count; i++)
        {
            var expected = total * shares[i];
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        var part = 2.0 / (9 * (counts.Count - 1));
        return (Math.Cbrt(sum / (counts.Count - 1)) - (1 - part)) / Math.Sqrt(part);
    }

    /// <summary>Distribution function of the standard normal (series of Marsaglia 2004; twelve digits).</summary>
    public static double Normal(double x)
    {
        if (x < -8) return 0;
        if (x > 8) return 1;
        var (sum, term) = (x, x);
        for (var i = 3; Math.Abs(term) > 1e-17; i += 2)
        {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + (sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI));
    }
}
