using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace Praja.Journal;

// A replay takes millions of hashes of some hundred bytes, and none waits for another. One at a time, the platform's
// library spends more on making and freeing its context than on hashing. So eight messages are hashed in step, a word
// of each in a lane of a vector; a message shorter than the longest keeps its state while the others go on. Sixteen
// would go in step where the processor has AVX-512; most have not. Where there is no AVX2, and for messages too long,
// the platform's library is asked as ever.

/// <summary>SHA-256 (FIPS 180-4, 6.2) of several messages at once.</summary>
internal sealed class Sha256Lanes
{
    /// <summary>Most messages at once.</summary>
    public const int Lanes = 8;

    private const int BlockLength = 64;
    private const int BlockWords = 16;
    private const int Rounds = 8;
    private const int LongestMessage = 1 << 10;

    // Messages a power of two apart would get into each other's way in the processor's cache.
    private const int Apart = LongestMessage + BlockLength;

    // What padding adds at least: a bit, and the length.
    private const int Padding = 1 + sizeof(ulong);

    // The first 32 bits of the fractional parts of the square roots of the first 8 primes (5.3.3), and of the cube
    // roots of the first 64 (4.2.2).
    private static ReadOnlySpan<uint> Begin =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    // Turns the bytes of each word round, which a message has with the highest first.
    private static Vector256<byte> BigEndian => Vector256.Create(
        (byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12,
        3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);

    // Each message padded, in a place of its own.
    private readonly byte[] padded = new byte[Lanes * Apart];
    private readonly uint[] blocks = new uint[Lanes];
    private readonly byte[] digests = new byte[Lanes * SHA256.HashSizeInBytes];
    private int count;

    /// <summary>The hash of a message by its number, after <see cref="Finish"/>.</summary>
    public ReadOnlySpan<byte> Digest(int message) =>
        digests.AsSpan(message * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);

    /// <summary>Adds a message; at most <see cref="Lanes"/> before they are finished.</summary>
    /// <param name="first">Its beginning.</param>
    /// <param name="second">What follows.</param>
    /// <param name="last">And its end.</param>
    public void Add(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> last)
    {
        var length = first.Length + second.Length + last.Length;
        var lane = count++;
        blocks[lane] = 0;
        if (!Avx2.IsSupported || length + Padding > LongestMessage)
        {
            SHA256.HashData([.. first, .. second, .. last], digests.AsSpan(lane * SHA256.HashSizeInBytes));
            return;
        }
        blocks[lane] = (uint)((length + Padding + BlockLength - 1) / BlockLength);
        var text = padded.AsSpan(lane * Apart, (int)blocks[lane] * BlockLength);
        first.CopyTo(text);
        second.CopyTo(text[first.Length..]);
        last.CopyTo(text[(first.Length + second.Length)..]);
        text[length..].Clear();
        text[length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(text[^sizeof(ulong)..], 8 * (ulong)length);
    }

    /// <summary>Hashes all that were added; the next message then is the first again.</summary>
    public void Finish()
    {
        blocks.AsSpan(count).Clear();
        count = 0;
        var most = blocks.Max();
        if (most == 0) return;
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Begin.Length];
        for (var word = 0; word < state.Length; word++)
            state[word] = Vector256.Create(Begin[word]);
        Span<Vector256<uint>> schedule = stackalloc Vector256<uint>[BlockWords];
        for (uint block = 0; block < most; block++)
        {
            Load((int)block, schedule);
            Step(state, schedule, Vector256.GreaterThan(Vector256.Create(blocks), Vector256.Create(block)));
        }
        Store(MemoryMarshal.Cast<Vector256<uint>, uint>(state));
    }

    // Word by word of eight messages out of message by message: eight words of each at a time are put in order by twos,
    // by fours and by eights.
    private void Load(int block, Span<Vector256<uint>> schedule)
    {
        Span<Vector256<uint>> twos = stackalloc Vector256<uint>[Lanes];
        Span<Vector256<ulong>> fours = stackalloc Vector256<ulong>[Lanes];
        for (var word = 0; word < BlockWords; word += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += 2)
            {
                var (one, next) = (Words(lane, block, word), Words(lane + 1, block, word));
                (twos[lane], twos[lane + 1]) = (Avx2.UnpackLow(one, next), Avx2.UnpackHigh(one, next));
            }
            for (var lane = 0; lane < Lanes; lane += 4)
            {
                for (var part = 0; part < 2; part++)
                {
                    var (one, next) = (twos[lane + part].AsUInt64(), twos[lane + part + 2].AsUInt64());
                    fours[lane + (2 * part)] = Avx2.UnpackLow(one, next);
                    fours[lane + (2 * part) + 1] = Avx2.UnpackHigh(one, next);
                }
            }
            for (var part = 0; part < 4; part++)
            {
                var (one, next) = (fours[part].AsUInt32(), fours[part + 4].AsUInt32());
                schedule[word + part] = Avx2.Permute2x128(one, next, 0x20);
                schedule[word + part + 4] = Avx2.Permute2x128(one, next, 0x31);
            }
        }
    }

    private Vector256<uint> Words(int lane, int block, int word)
    {
        var text = padded.AsSpan((lane * Apart) + (block * BlockLength) + (word * sizeof(uint)));
        return Avx2.Shuffle(Vector256.Create<byte>(text), BigEndian).AsUInt32();
    }

    private void Store(ReadOnlySpan<uint> state)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (blocks[lane] == 0) continue;
            var digest = digests.AsSpan(lane * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
            for (var word = 0; word < Begin.Length; word++)
                BinaryPrimitives.WriteUInt32BigEndian(digest[(sizeof(uint) * word)..], state[(word * Lanes) + lane]);
        }
    }

    // 6.2.2, steps 1 to 4, in the standard's letters; lanes that are not moving keep their state. Eight rounds are
    // written out, after which each letter stands where it began: so nothing is moved.
    private static void Step(Span<Vector256<uint>> state, Span<Vector256<uint>> w, Vector256<uint> moving)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var t = 0; t < Constants.Length; t += Rounds)
        {
            if (t >= BlockWords) Extend(w, t & 15);
            var now = w.Slice(t & 15, Rounds);
            var constants = Constants.Slice(t, Rounds);
            Round(a, b, c, ref d, e, f, g, ref h, now[0] + Vector256.Create(constants[0]));
            Round(h, a, b, ref c, d, e, f, ref g, now[1] + Vector256.Create(constants[1]));
            Round(g, h, a, ref b, c, d, e, ref f, now[2] + Vector256.Create(constants[2]));
            Round(f, g, h, ref a, b, c, d, ref e, now[3] + Vector256.Create(constants[3]));
            Round(e, f, g, ref h, a, b, c, ref d, now[4] + Vector256.Create(constants[4]));
            Round(d, e, f, ref g, h, a, b, ref c, now[5] + Vector256.Create(constants[5]));
            Round(c, d, e, ref f, g, h, a, ref b, now[6] + Vector256.Create(constants[6]));
            Round(b, c, d, ref e, f, g, h, ref a, now[7] + Vector256.Create(constants[7]));
        }
        Span<Vector256<uint>> after = [a, b, c, d, e, f, g, h];
        for (var word = 0; word < after.Length; word++)
            state[word] += after[word] & moving;
    }

    // The next eight words of the schedule, in place of those of sixteen rounds before.
    private static void Extend(Span<Vector256<uint>> w, int from)
    {
        for (var t = from; t < from + Rounds; t++)
            w[t] += Small1(w[(t + 14) & 15]) + w[(t + 9) & 15] + Small0(w[(t + 1) & 15]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, ref Vector256<uint> d,
        Vector256<uint> e, Vector256<uint> f, Vector256<uint> g, ref Vector256<uint> h, Vector256<uint> word)
    {
        var t1 = h + Big1(e) + Choose(e, f, g) + word;
        d += t1;
        h = t1 + Big0(a) + Majority(a, b, c);
    }

    private static Vector256<uint> Choose(Vector256<uint> x, Vector256<uint> y, Vector256<uint> z) =>
        Vector256.ConditionalSelect(x, y, z);

    private static Vector256<uint> Majority(Vector256<uint> x, Vector256<uint> y, Vector256<uint> z) =>
        (x & y) | (z & (x | y));

    private static Vector256<uint> Big0(Vector256<uint> x) =>
        Right(x, 2) ^ Right(x, 13) ^ Right(x, 22);

    private static Vector256<uint> Big1(Vector256<uint> x) =>
        Right(x, 6) ^ Right(x, 11) ^ Right(x, 25);

    private static Vector256<uint> Small0(Vector256<uint> x) =>
        Right(x, 7) ^ Right(x, 18) ^ (x >>> 3);

    private static Vector256<uint> Small1(Vector256<uint> x) =>
        Right(x, 17) ^ Right(x, 19) ^ (x >>> 10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Right(Vector256<uint> x, [ConstantExpected] byte by) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(x, by) : (x >>> by) | (x << (32 - by));
}
