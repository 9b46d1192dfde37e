namespace Praja.Algorithms.Statistics;

/// <summary>
/// Sums over independent runs of a top and a bottom number, from which their ratio is estimated: minutes over
/// incidents, or incidents of one kind over all. A run's incidents depend on each other, so only runs are taken as
/// independent.
/// </summary>
public struct RatioSums
{
    /// <summary>Runs.</summary>
    public long Runs { readonly get; set; }

    /// <summary>Sum of the tops.</summary>
    public double Top { readonly get; private set; }

    /// <summary>Sum of the bottoms.</summary>
    public double Bottom { readonly get; private set; }

    private double topSquares;
    private double bottomSquares;
    private double products;

    /// <summary>The ratio; NaN when all bottoms are zero.</summary>
    public readonly double Ratio => Bottom == 0 ? double.NaN : Top / Bottom;

    /// <summary>Adds one run's numbers. Runs in which both are zero need not be added, only counted in
    /// <see cref="Runs"/>.</summary>
    public void Add(double top, double bottom)
    {
        Top += top;
        Bottom += bottom;
        topSquares += top * top;
        bottomSquares += bottom * bottom;
        products += top * bottom;
    }

    /// <summary>Variance of the ratio by the delta method (Law 2015, "Simulation modeling and analysis", 9.5.3; Cochran
    /// 1977, 2.11): NaN below two runs.</summary>
    public readonly double Variance
    {
        get
        {
            if (Runs < 2 || Bottom == 0) return double.NaN;
            var ratio = Ratio;
            var residual = topSquares - (2 * ratio * products) + (ratio * ratio * bottomSquares);
            return Math.Max(0, residual) * Runs / ((Runs - 1) * Bottom * Bottom);
        }
    }

    /// <summary>The ratio with Student's interval by the delta method.</summary>
    public readonly Estimate Interval(double confidence = 0.95)
    {
        if (Bottom == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        return Student(confidence);
    }

    /// <summary>
    /// The ratio, a share of counted things, with Wilson's interval for as many independent trials as are worth the
    /// same: count over design effect, with Student's correction (Korn and Graubard 1998, Survey Methodology 24:193).
    /// It stays within 0..1 and is honest where all or none are hits.
    /// </summary>
    public readonly Estimate Share(double confidence = 0.95)
    {
        if (Bottom == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        if (Runs < 2) return new(Ratio, double.NaN, double.NaN, Runs);
        var (low, high) = ShareInterval.Wilson(Ratio, WorthTrials(confidence), confidence);
        return new(Ratio, low, high, Runs);
    }

    /// <summary>How many independent trials tell as much about the share as the runs do; at most the things
    /// counted.</summary>
    public readonly double WorthTrials(double confidence = 0.95)
    {
        var variance = Variance;
        var trials = variance > 0 ? Math.Min(Bottom, Ratio * (1 - Ratio) / variance) : Bottom;
        var normal = NormalDistribution.Quantile((1 + confidence) / 2);
        var student = StudentDistribution.TwoSided(confidence, Runs - 1);
        return trials * (normal / student) * (normal / student);
    }

    private readonly Estimate Student(double confidence)
    {
        if (Runs < 2) return new(Ratio, double.NaN, double.NaN, Runs);
        var half = StudentDistribution.TwoSided(confidence, Runs - 1) * Math.Sqrt(Variance);
        return new(Ratio, Ratio - half, Ratio + half, Runs);
    }
}
