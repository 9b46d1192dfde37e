namespace Praja.Algorithms.Random;

// Philox2x64-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a block cipher
// of a counter, so that the n-th number of any stream is a function of (key, entity, n) alone. Two plans that ask the
// same entity for the same purpose get the same numbers whatever else they drew, and any number of threads agrees.

/// <summary>A counter-based stream of random numbers for one entity and purpose; not for secrets.</summary>
public struct CounterRng
{
    private const ulong Multiplier = 0xD2B74407B1CE6E93;
    private const ulong Weyl = 0x9E3779B97F4A7C15;

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
    public ulong NextBits()
    {
        if (hasSpare)
        {
            hasSpare = false;
            return spare;
        }
        (var bits, spare) = Block(key, block++, entity);
        hasSpare = true;
        return bits;
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
        while (fraction < threshold) low = Math.BigMul(NextBits(), range, out fraction);
        return (int)low;
    }

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -Math.Log(1 - NextDouble());

    /// <summary>Standard normal.</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>One block of the cipher: two words of a counter under a key.</summary>
    internal static (ulong First, ulong Second) Block(ulong key, ulong low, ulong high)
    {
        for (var round = 0; round < 10; round++)
        {
            var top = Math.BigMul(Multiplier, low, out var bottom);
            low = top ^ key ^ high;
            high = bottom;
            key = unchecked(key + Weyl);
        }
        return (low, high);
    }
}
