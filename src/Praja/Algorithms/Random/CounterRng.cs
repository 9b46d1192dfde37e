using System.Runtime.CompilerServices;

namespace Praja.Algorithms.Random;

// Philox2x64-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a block cipher
// of a counter, so that the n-th number of any stream is a function of (key, entity, n) alone. Two plans that ask the
// same entity for the same purpose get the same numbers whatever else they drew, and any number of threads agrees.

/// <summary>A counter-based stream of random numbers for one entity and purpose; not for secrets.</summary>
public struct CounterRng
{
    private const ulong Multiplier = 0xD2B74407B1CE6E93;
    private const ulong Weyl = 0x9E3779B97F4A7C15;
    private const double UnitOfDouble = 1.0 / (1UL << 53);

    private readonly ulong key;
    private readonly ulong entity;
    private ulong block;
    private ulong spare;
    private bool hasSpare;

    /// <summary>The stream of a key and an entity. Make the key with <see cref="KeyOf"/>.</summary>
    public CounterRng(ulong key, ulong entity)
    {
        this.key = key;
        this.entity = entity;
        block = 0;
        spare = 0;
        hasSpare = false;
    }

    /// <summary>The key of a seed, a run and a purpose; purposes are small numbers fixed by their user.</summary>
    public static ulong KeyOf(ulong seed, long run, int purpose)
    {
        var (first, second) = Block(seed, unchecked((ulong)run), unchecked((ulong)purpose));
        return first ^ second;
    }

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        if (!hasSpare) return NextBlock();
        hasSpare = false;
        return spare;
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (long)(NextBits() >> 11) * UnitOfDouble;

    /// <summary>Uniform in 0 .. <paramref name="below"/> - 1, without bias (Lemire 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is not positive.</exception>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var range = (ulong)below;
        var low = Math.BigMul(NextBits(), range, out var fraction);
        if (fraction >= range) return (int)low;
        var threshold = unchecked(0UL - range) % range;
        while (fraction < threshold) low = Math.BigMul(NextBits(), range, out fraction);
        return (int)low;
    }

    /// <summary>Exponential with mean 1, by the ziggurat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextExponential()
    {
        var bits = NextBits();
        var layer = (int)(bits & 255);
        var widths = Ziggurat.Exponential.Widths;
        var x = (long)(bits >> 11) * UnitOfDouble * widths[layer];
        return x < widths[layer + 1] ? x : ExponentialEdge(layer, x);
    }

    /// <summary>Standard normal, by the ziggurat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextNormal()
    {
        var bits = NextBits();
        var layer = (int)(bits & 255);
        var widths = Ziggurat.Normal.Widths;
        var x = (long)(bits >> 11) * UnitOfDouble * widths[layer];
        if (x >= widths[layer + 1]) x = NormalEdge(layer, x);
        return (bits & 256) == 0 ? x : -x;
    }

    /// <summary>Lognormal with the given mean and coefficient of variation.</summary>
    /// <param name="mean">Mean, 0 or more.</param>
    /// <param name="variation">Standard deviation over mean, 0 or more; 0 gives the mean and still uses a
    /// draw.</param>
    public double NextLognormal(double mean, double variation)
    {
        var variance = PortableMath.Log(1 + (variation * variation));
        return mean * PortableMath.Exp((Math.Sqrt(variance) * NextNormal()) - (variance / 2));
    }

    /// <summary>Gamma of scale 1 (Marsaglia and Tsang, "A simple method for generating gamma variables",
    /// 2000).</summary>
    /// <param name="shape">Shape and mean, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not above 0.</exception>
    public double NextGamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);

        // Below 1 the draw of shape + 1 is scaled by U^(1/shape), whose logarithm is exponential.
        if (shape < 1) return PortableMath.Exp(-NextExponential() / shape) * NextGamma(shape + 1);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var cube = 1 + (c * x);
            if (cube <= 0) continue;
            cube *= cube * cube;
            if (-NextExponential() < (0.5 * x * x) + (d * (1 - cube + PortableMath.Log(cube)))) return d * cube;
        }
    }

    /// <summary>Poisson.</summary>
    /// <param name="mean">Mean, 0 to 1e9.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of range or not a number.</exception>
    public int NextPoisson(double mean)
    {
        if (!(mean is >= 0 and <= 1e9)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "0 to 1e9");

        // Ahrens and Dieter 1974: the time of the m-th point of the process is gamma; when it lies beyond the mean, the
        // m - 1 before it are uniform up to it, else the rest is a Poisson of what remains.
        var count = 0;
        while (mean > 24)
        {
            var points = (int)(mean * 0.875);
            var time = NextGamma(points);
            if (time > mean) return count + NextBinomial(points - 1, mean / time);
            count += points;
            mean -= time;
        }
        for (var time = NextExponential(); time < mean; time += NextExponential()) count++;
        return count;
    }

    /// <summary>Binomial.</summary>
    /// <param name="trials">Trials, 0 or more.</param>
    /// <param name="probability">Of success, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public int NextBinomial(int trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "0 to 1");

        // The middle one of n uniforms in order is a beta; where it lies tells on which side the threshold is, and
        // half of the trials are settled at once (Devroye 1986, X.4.3).
        var count = 0;
        while (trials > 24)
        {
            var middle = (trials / 2) + 1;
            var left = NextGamma(middle);
            var at = left / (left + NextGamma(trials + 1 - middle));
            if (at <= probability)
            {
                count += middle;
                trials -= middle;
                probability = at < 1 ? (probability - at) / (1 - at) : 0;
            }
            else
            {
                trials = middle - 1;
                probability /= at;
            }
        }
        for (var trial = 0; trial < trials; trial++) count += NextDouble() < probability ? 1 : 0;
        return count;
    }

    /// <summary>One block of the cipher: two words of a counter under a key.</summary>
    internal static (ulong First, ulong Second) Block(ulong key, ulong low, ulong high)
    {
        unchecked
        {
            Round(ref low, ref high, key);
            Round(ref low, ref high, key + Weyl);
            Round(ref low, ref high, key + (2 * Weyl));
            Round(ref low, ref high, key + (3 * Weyl));
            Round(ref low, ref high, key + (4 * Weyl));
            Round(ref low, ref high, key + (5 * Weyl));
            Round(ref low, ref high, key + (6 * Weyl));
            Round(ref low, ref high, key + (7 * Weyl));
            Round(ref low, ref high, key + (8 * Weyl));
            Round(ref low, ref high, key + (9 * Weyl));
        }
        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong low, ref ulong high, ulong key)
    {
        var top = Math.BigMul(Multiplier, low, out var bottom);
        low = top ^ key ^ high;
        high = bottom;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong NextBlock()
    {
        (var bits, spare) = Block(key, unchecked(block++), entity);
        hasSpare = true;
        return bits;
    }

    // About one draw in a hundred falls beyond the rectangles. The tail of an exponential is an exponential again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ExponentialEdge(int layer, double x)
    {
        var (widths, heights) = (Ziggurat.Exponential.Widths, Ziggurat.Exponential.Heights);
        var beyond = 0.0;
        while (true)
        {
            if (x < widths[layer + 1]) return beyond + x;
            if (layer == 0)
            {
                beyond += Ziggurat.ExponentialEnd;
            }
            else
            {
                var height = heights[layer] + (NextDouble() * (heights[layer + 1] - heights[layer]));
                if (height < PortableMath.Exp(-x)) return beyond + x;
            }
            var bits = NextBits();
            layer = (int)(bits & 255);
            x = (long)(bits >> 11) * UnitOfDouble * widths[layer];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double NormalEdge(int layer, double x)
    {
        var (widths, heights) = (Ziggurat.Normal.Widths, Ziggurat.Normal.Heights);
        while (true)
        {
            if (x < widths[layer + 1]) return x;
            if (layer == 0) return NormalTail();
            var height = heights[layer] + (NextDouble() * (heights[layer + 1] - heights[layer]));
            if (height < PortableMath.Exp(-0.5 * x * x)) return x;
            var bits = NextBits();
            layer = (int)(bits & 255);
            x = (long)(bits >> 11) * UnitOfDouble * widths[layer];
        }
    }

    // Marsaglia 1964, with exponentials instead of logarithms of uniforms.
    private double NormalTail()
    {
        while (true)
        {
            var x = NextExponential() / Ziggurat.NormalEnd;
            if (2 * NextExponential() > x * x) return Ziggurat.NormalEnd + x;
        }
    }
}
