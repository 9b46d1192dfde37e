namespace Praja.Algorithms.Statistics;

/// <summary>Count, mean and variance of numbers seen one after the other, without cancellation.</summary>
/// <remarks>Welford 1962, "Note on a method for calculating corrected sums of squares and products", Technometrics
/// 4:419; joined as by Chan, Golub and LeVeque 1983, The American Statistician 37:242.</remarks>
public struct Moments
{
    private double squares;

    /// <summary>The moments of numbers.</summary>
    public static Moments Of(IEnumerable<double> values)
    {
        var moments = default(Moments);
        foreach (var value in values) moments.Add(value);
        return moments;
    }

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean; 0 when there are none.</summary>
    public double Mean { get; private set; }

    /// <summary>Their variance with n - 1; NaN below two.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : squares / (Count - 1);

    /// <summary>Their standard deviation; NaN below two.</summary>
    public readonly double Deviation => Math.Sqrt(Variance);

    /// <summary>One more.</summary>
    public void Add(double value)
    {
        Count++;
        var gap = value - Mean;
        Mean += gap / Count;
        squares += gap * (value - Mean);
    }

    /// <summary>All of another.</summary>
    public void Add(in Moments other)
    {
        if (other.Count == 0) return;
        var count = Count + other.Count;
        var gap = other.Mean - Mean;
        squares += other.squares + (gap * gap * ((double)Count * other.Count / count));
        Mean += gap * other.Count / count;
        Count = count;
    }

    /// <summary>The mean with Student's interval; without an interval below two numbers.</summary>
    public readonly Estimate Interval(double confidence = 0.95) => MeanInterval.Of(Count, Mean, Variance, confidence);
}
