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

    public override int GetHashCode() => unchecked((int)A);
}

/// <summary>Bearer tokens and session secrets as they travel: <c>prj_</c> and 43 characters of base64url.</summary>
internal static class TokenText
{
    /// <summary>Lets people and scanners of leaked secrets know what it is.</summary>
    public const string Prefix = "prj_";

    private const int Characters = 43;

    /// <summary>A new secret.</summary>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret; null when it is of another form.</summary>
    public static TokenHash? HashOf(ReadOnlySpan<char> text)
    {
        if (text.Length != Prefix.Length + Characters || !text.StartsWith(Prefix)) return null;
        Span<byte> secret = stackalloc byte[Characters];
        if (Encoding.ASCII.GetBytes(text[Prefix.Length..], secret) != Characters) return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(secret, hash);
        return TokenHash.Of(hash);
    }
}
