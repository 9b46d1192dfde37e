using System.Runtime.CompilerServices;
using Praja.Algorithms.Random;

namespace Praja.Algorithms.Queueing;

/// <summary>Shapes of a time between arrivals or of a service.</summary>
public enum QueueShape
{
    /// <summary>Exponential.</summary>
    Exponential,

    /// <summary>Always the mean.</summary>
    Constant,

    /// <summary>Gamma: with variation 1 / sqrt(k) the Erlang distribution of k stages.</summary>
    Gamma,

    /// <summary>Lognormal.</summary>
    Lognormal,
}

/// <summary>The distribution of a time.</summary>
/// <param name="Shape">Shape.</param>
/// <param name="Mean">Mean, above 0.</param>
/// <param name="Variation">Standard deviation over mean, above 0; of gamma and lognormal only.</param>
public readonly record struct QueueLaw(QueueShape Shape, double Mean, double Variation = 1)
{
    /// <summary>A draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Draw(ref CounterRng random) =>
        Shape == QueueShape.Exponential ? Mean * random.NextExponential() : DrawOther(ref random);

    private double DrawOther(ref CounterRng random) => Shape switch
    {
        QueueShape.Gamma => Mean * Variation * Variation * random.NextGamma(1 / (Variation * Variation)),
        QueueShape.Lognormal => random.NextLognormal(Mean, Variation),
        _ => Mean,
    };
}
