using System.Buffers.Binary;

namespace Praja.Journal;

/// <summary>UUIDs of version 7 (RFC 9562, 5.7): milliseconds since 1970 first, so that they sort by time, then chance.
/// The chance comes from the caller: the core has no random source of its own.</summary>
public static class Uuid7
{
    /// <summary>The id of an instant and 74 bits of chance.</summary>
    /// <param name="time">Its instant, from 1970 on.</param>
    /// <param name="first">Its lowest 12 bits are used.</param>
    /// <param name="second">Its lowest 62 bits are used.</param>
    public static Guid Of(DateTimeOffset time, ulong first, ulong second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, DateTimeOffset.UnixEpoch);
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = (ulong)time.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | 0x7000 | (first & 0xFFF));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (2UL << 62) | (second & (ulong.MaxValue >> 2)));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>True for a UUID of version 7 and the variant of RFC 9562.</summary>
    public static bool Is(Guid id) => id.Version == 7 && id.Variant is >= 8 and <= 11;
}
