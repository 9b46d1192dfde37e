using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Praja.Web.Accounts;

/// <summary>SHA-256 of a secret: what is kept of it. Compared whole; the secrets have 256 bits of chance, so that time
/// tells nothing of use.</summary>
internal readonly record struct TokenHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>From 32 bytes.</summary>
    public static TokenHash Of(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash),
        BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    /// <summary>As lower-case hexadecimal.</summary>
    public string ToHex() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{A:x16}{B:x16}{C:x16}{D:x16}");

    public override int GetHashCode() => unchecked((int)A);
}

/// <summary>Bearer tokens and session secrets as they travel: <c>prj_</c> and 43 characters of base64url.</summary>
internal static class TokenText
{
    /// <summary>Lets people and scanners of leaked secrets know what it is.</summary>
    public const string Prefix = "prj_";

    private const int Characters = 43;

    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new secret.</summary>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A new password that somebody types from a screen: 78 bits of chance, without letters that look
    /// alike.</summary>
    public static string MakePassword() =>
        string.Join('-', RandomNumberGenerator.GetString(Readable, 16).Chunk(4).Select(four => new string(four)));

    /// <summary>A new short id by which people speak of a token.</summary>
    public static string MakeId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>What is kept of a secret; null when it is of another form.</summary>
    public static TokenHash? HashOf(ReadOnlySpan<char> text)
    {
        if (text.Length != Prefix.Length + Characters || !text.StartsWith(Prefix)) return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(text, hash);
        return TokenHash.Of(hash);
    }

    /// <summary>The same as lower-case hexadecimal, as the database has it.</summary>
    public static string? HexOf(string text)
    {
        if (HashOf(text) is null) return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(text, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static void Hash(ReadOnlySpan<char> text, Span<byte> hash)
    {
        Span<byte> secret = stackalloc byte[Characters];
        Encoding.ASCII.GetBytes(text[Prefix.Length..], secret);
        SHA256.HashData(secret, hash);
    }
}
