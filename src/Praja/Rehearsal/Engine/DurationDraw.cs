using Praja.Algorithms.Random;
using Praja.Doctrine;

namespace Praja.Rehearsal.Engine;

/// <summary>A duration ready to be drawn, in seconds.</summary>
internal readonly struct DurationDraw
{
    private readonly double mean;
    private readonly double location;
    private readonly double scale;
    private readonly bool isExponential;

    /// <summary>A doctrine's duration in minutes.</summary>
    public DurationDraw(DurationRule rule)
        : this(rule.Mean * 60, rule.Spread)
    {
        isExponential = rule.Shape == DurationShape.Exponential;
    }

    /// <summary>
    /// Lognormal with a mean and a coefficient of variation c: the logarithm is normal with variance ln(1 + c^2) and
    /// mean ln(mean) less half of it.
    /// </summary>
    public DurationDraw(double mean, double spread)
    {
        this.mean = mean;
        var variance = PortableMath.Log(1 + (spread * spread));
        location = mean > 0 ? PortableMath.Log(mean) - (variance / 2) : double.NegativeInfinity;
        scale = Math.Sqrt(variance);
    }

    /// <summary>Mean, seconds.</summary>
    public double Mean => mean;

    /// <summary>One duration, from the beginning of a stream.</summary>
    public double From(CounterRng stream) => Next(ref stream);

    /// <summary>One duration, from where a stream is.</summary>
    public double Next(ref CounterRng stream)
    {
        if (mean <= 0) return 0;
        if (isExponential) return mean * stream.NextExponential();
        return scale <= 0 ? mean : PortableMath.Exp(location + (scale * stream.NextNormal()));
    }
}
