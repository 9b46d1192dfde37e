using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Praja.Web.Accounts;

// RFC 6238 on RFC 4226: HMAC-SHA1 over the number of the 30-second step, six digits. SHA-1 because the common
// authenticator apps know no other; its collisions do not touch HMAC. Identity's own provider reads the machine's clock
// and takes a code again and again within its window; here a step is taken once.

/// <summary>One-time codes of an authenticator app.</summary>
internal static class Totp
{
    /// <summary>Bytes of a key (RFC 4226, 4: at least 16, better 20).</summary>
    public const int KeyBytes = 20;

    private const int StepSeconds = 30;
    private const int Drift = 1;
    private const int Digits = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is, one step early or late being allowed; null when it is none, or not after
    /// the last step taken.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long lastStep)
    {
        var given = code.Replace(" ", "", StringComparison.Ordinal);
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(given), System.Text.Encoding.UTF8.GetBytes(Code(key, step))))
            {
                found = step;
            }
        }
        return found;
    }

    /// <summary>The step of an instant.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // See above.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        var modulus = (int)Math.Pow(10, digits);
        return (number % modulus).ToString("D" + digits, CultureInfo.InvariantCulture);
    }

    /// <summary>A key as authenticator apps read it: base32 (RFC 4648).</summary>
    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        for (var at = 0; at < text.Length; at++)
        {
            var value = 0;
            for (var bit = at * 5; bit < at * 5 + 5; bit++)
                value = value << 1 | (bit / 8 < bytes.Length ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
            text[at] = Alphabet[value];
        }
        return new(text);
    }

    /// <summary>The bytes of a base32 text.</summary>
    public static byte[] OfBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            if ((Alphabet.IndexOf(text[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1) == 1)
                bytes[bit / 8] |= (byte)(1 << (7 - bit % 8));
        }
        return bytes;
    }
}
