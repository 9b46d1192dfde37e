using System.Buffers.Binary;
using System.Text;

namespace Praja.CommandPost;

/// <summary>Writes a picture as bytes: little-endian numbers, texts with their length.</summary>
/// <param name="capacity">Bytes it will probably take.</param>
internal sealed class PictureWriter(int capacity = 1 << 16)
{
    private byte[] bytes = new byte[capacity];
    private int count;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, count);

    /// <summary>A whole number.</summary>
    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>A whole number.</summary>
    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>A decimal number.</summary>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (var part in bits)
            Write(part);
    }

    /// <summary>True or false.</summary>
    public void Write(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>An instant, to the millisecond.</summary>
    public void Write(DateTimeOffset value) => Write(value.ToUnixTimeMilliseconds());

    /// <summary>An instant or none.</summary>
    public void Write(DateTimeOffset? value) => Write(value?.ToUnixTimeMilliseconds() ?? long.MinValue);

    /// <summary>A text.</summary>
    public void Write(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Write(length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    /// <summary>Texts.</summary>
    public void Write(IReadOnlyCollection<string> values)
    {
        Write(values.Count);
        foreach (var value in values)
            Write(value);
    }

    /// <summary>Bytes as they are; the reader must know how many.</summary>
    public void Write(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    private Span<byte> Take(int length)
    {
        if (count + length > bytes.Length)
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, count + (long)length)));
        count += length;
        return bytes.AsSpan(count - length, length);
    }
}

/// <summary>Reads what a <see cref="PictureWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
internal sealed class PictureReader(ReadOnlyMemory<byte> bytes)
{
    private int at;

    /// <summary>How many bytes are left.</summary>
    public int Left => bytes.Length - at;

    /// <summary>A whole number.</summary>
    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>A whole number.</summary>
    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>A decimal number.</summary>
    public decimal Decimal() => new([Int(), Int(), Int(), Int()]);

    /// <summary>True or false.</summary>
    public bool Bool() => Take(1)[0] != 0;

    /// <summary>An instant.</summary>
    public DateTimeOffset Instant() => DateTimeOffset.FromUnixTimeMilliseconds(Long());

    /// <summary>An instant or none.</summary>
    public DateTimeOffset? OptionalInstant() =>
        Long() is var value && value == long.MinValue ? null : DateTimeOffset.FromUnixTimeMilliseconds(value);

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Int()));

    /// <summary>Texts.</summary>
    public IReadOnlyList<string> Texts()
    {
        var values = new string[Int()];
        for (var i = 0; i < values.Length; i++)
            values[i] = Text();
        return values;
    }

    /// <summary>So many bytes as they are.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        at += length;
        return bytes.Span.Slice(at - length, length);
    }
}
