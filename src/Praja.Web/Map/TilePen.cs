using System.Buffers;
using System.Text;

namespace Praja.Web.Map;

/// <summary>Writes Protocol Buffers, as far as vector tiles need them.</summary>
internal sealed class TilePen
{
    private const int LongestVarint = 10;

    private readonly ArrayBufferWriter<byte> bytes = new();

    public int Length => bytes.WrittenCount;

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    /// <summary>A number behind its field's key.</summary>
    public void Number(int field, ulong value)
    {
        Varint((ulong)field << 3);
        Varint(value);
    }

    /// <summary>A text behind its field's key.</summary>
    public void Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes, a message among them, behind their field's key and length.</summary>
    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)value.Length);
        bytes.Write(value);
    }

    /// <summary>What another pen wrote, as a message.</summary>
    public void Message(int field, TilePen inner) =>
        Bytes(field, inner.bytes.WrittenSpan);

    /// <summary>What another pen wrote, as it is.</summary>
    public void Append(TilePen other) => bytes.Write(other.bytes.WrittenSpan);

    /// <summary>A bare number: low bits first, seven to a byte.</summary>
    public void Varint(ulong value)
    {
        var to = bytes.GetSpan(LongestVarint);
        var length = 0;
        for (; value > 127; value >>= 7)
            to[length++] = (byte)((value & 127) | 128);
        to[length++] = (byte)value;
        bytes.Advance(length);
    }

    /// <summary>A bare number of either sign: small ones stay short.</summary>
    public void Signed(int value) => Varint(unchecked((uint)((value << 1) ^ (value >> 31))));

    /// <summary>Begins anew.</summary>
    public void Clear() => bytes.ResetWrittenCount();
}
