using Praja.Doctrine;

namespace Praja.Risk;

// Outliers and normalisation, OECD/JRC (2008) steps 4 and 5. Every way starts from the goalposts: a value beyond them
// counts as the goalpost (winsorising), and 1 is always the risky end, also for indicators that fall as risk rises (Low
// above High). Percentile rank is the share of stations strictly lower, so a sign that hardly anyone has gives 0 to
// those without it; the mid-rank would give them one half. Cost: O(n), percentile O(n log n).

/// <summary>
/// Turns an indicator's raw values into 0..1; unknown values (NaN) stay unknown unless the doctrine states what to
/// take.
/// </summary>
internal static class Normalising
{
    public static double[] Of(double[] raw, Indicator indicator, Normalisation how)
    {
        var values = Goalposts(raw, indicator.Low, indicator.High);
        if (how == Normalisation.PercentileRank) ToPercentileRank(values);
        if (how == Normalisation.ZScore) ToNormalScore(values);
        if (indicator.IfMissing is { } assumed) Fill(values, assumed);
        return values;
    }

    /// <summary>Standard normal distribution, Abramowitz and Stegun (1964) 26.2.17; error below 7.5e-8.</summary>
    public static double NormalShareBelow(double z)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937
            + (t * (-1.821255978 + (t * 1.330274429))))))));
        var tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * series;
        return z > 0 ? 1 - tail : tail;
    }

    private static double[] Goalposts(double[] raw, double low, double high)
    {
        Invariant.Holds(low != high, "an indicator's goalposts differ");
        var values = new double[raw.Length];
        for (var i = 0; i < raw.Length; i++)
            values[i] = double.IsNaN(raw[i]) ? double.NaN : Math.Clamp((raw[i] - low) / (high - low), 0, 1);
        return values;
    }

    private static void ToPercentileRank(double[] values)
    {
        var sorted = Known(values);
        Array.Sort(sorted);
        var others = Math.Max(1, sorted.Length - 1);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                values[i] = (double)CountBelow(sorted, values[i]) / others;
        }
    }

    private static int CountBelow(double[] sorted, double value)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static void ToNormalScore(double[] values)
    {
        var known = Known(values);
        var mean = 0.0;
        foreach (var value in known) mean += value / known.Length;
        var variance = 0.0;
        foreach (var value in known) variance += (value - mean) * (value - mean) / known.Length;
        // The mean of equal values may differ from them in the last bit; that is no spread.
        var deviation = variance < 1e-24 ? double.PositiveInfinity : Math.Sqrt(variance);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                values[i] = NormalShareBelow((values[i] - mean) / deviation);
        }
    }

    private static double[] Known(double[] values)
    {
        var known = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                known[count++] = value;
        }
        Array.Resize(ref known, count);
        return known;
    }

    private static void Fill(double[] values, double assumed)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                values[i] = assumed;
        }
    }
}
