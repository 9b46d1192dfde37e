namespace Praja.Algorithms.Random;

// xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), its state filled by
// SplitMix64 from a seed and a key. A stream is made for each entity and purpose, so that adding one draw somewhere
// moves nothing elsewhere and any number of threads gives the same numbers. .NET's own seeded generator is not promised
// to stay the same between versions.

/// <summary>A stream of pseudo-random numbers that is the same on every machine; not for secrets.</summary>
public sealed class Rng
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>The stream of a seed.</summary>
    public Rng(ulong seed)
    {
        var state = seed;
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>
    /// The stream of a seed for one purpose and entity, e.g. <c>Rng.For(seed, "position", villageCode)</c>.
    /// </summary>
    public static Rng For(ulong seed, string purpose, string entity = "")
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(entity);
        return new(Fold(Fold(seed, purpose), entity));
    }

    /// <summary>The stream of a seed for one purpose and number.</summary>
    public static Rng For(ulong seed, string purpose, long number)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var state = unchecked(Fold(seed, purpose) + ((ulong)number * 0x9E3779B97F4A7C15UL));
        return new(SplitMix(ref state));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(s1 * 5, 7) * 9;
            var t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = ulong.RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 .. <paramref name="below"/> - 1, without bias (Lemire 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is not positive.</exception>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var range = (ulong)below;
        var low = Math.BigMul(NextBits(), range, out var fraction);
        if (fraction >= range) return (int)low;
        var threshold = unchecked(0UL - range) % range;
        while (fraction < threshold)
            low = Math.BigMul(NextBits(), range, out fraction);
        return (int)low;
    }

    /// <summary>Standard normal, by the polar method (Marsaglia and Bray 1964).</summary>
    public double NextNormal()
    {
        while (true)
        {
            var u = (2 * NextDouble()) - 1;
            var v = (2 * NextDouble()) - 1;
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1) return u * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -Math.Log(1 - NextDouble());

    /// <summary>Puts a list in random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Fold(ulong state, string text)
    {
        unchecked
        {
            // Mixed first, or a neighbouring seed and a neighbouring letter would meet.
            state = SplitMix(ref state);
            foreach (var c in text)
            {
                state = (state ^ c) * 0x100000001B3UL;
                state ^= state >> 29;
            }
            state += 0x9E3779B97F4A7C15UL;
            return SplitMix(ref state);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
