using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Praja.Journal;

/// <summary>Writes canonical JSON as UTF-8 into one growing buffer.</summary>
/// <param name="capacity">Bytes to begin with.</param>
internal sealed class Utf8Pen(int capacity)
{
    private const int MostPerCharacter = 3;
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        ['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    private byte[] bytes = new byte[capacity];

    /// <summary>How many bytes were written.</summary>
    public int Count { get; private set; }

    /// <summary>What was written; overwritten by what is written after <see cref="CutTo"/>.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Count);

    /// <summary>Forgets what was written beyond so many bytes.</summary>
    public void CutTo(int count) => Count = Math.Min(count, Count);

    /// <summary>Bytes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> raw) => raw.CopyTo(Take(raw.Length));

    /// <summary>Text known to be ASCII that needs no escape.</summary>
    public void WriteAscii(string text) => Ascii.FromUtf16(text, Take(text.Length), out _);

    /// <summary>A whole number.</summary>
    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Take(LongestNumber), out var written);
        Count -= LongestNumber - written;
    }

    /// <summary>A number as RFC 8785 writes it; at most six decimals.</summary>
    public void Write(decimal number)
    {
        if (decimal.IsInteger(number))
        {
            Write((long)number);
            return;
        }
        number.TryFormat(Take(LongestNumber), out var written, "0.######", CultureInfo.InvariantCulture);
        Count -= LongestNumber - written;
    }

    /// <summary>An id with hyphens, in small letters.</summary>
    public void Write(Guid id) => id.TryFormat(Take(36), out _);

    /// <summary>An instant in UTC with milliseconds, as <see cref="EntryJson.TimeFormat"/>.</summary>
    public void Write(DateTimeOffset time) => InstantText.Write(time, Take(InstantText.Length));

    /// <summary>A text in quotation marks. RFC 8785, 3.2.2.2: only quotation mark, backslash and control characters are
    /// escaped, in their short form where there is one.</summary>
    public void WriteQuoted(string text)
    {
        Write("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            WriteText(rest[..at]);
            WriteEscape(rest[at]);
            rest = rest[(at + 1)..];
        }
        WriteText(rest);
        Write("\""u8);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        var most = text.Length * MostPerCharacter;
        Utf8.FromUtf16(text, Take(most), out _, out var written);
        Count -= most - written;
    }

    private void WriteEscape(char character)
    {
        switch (character)
        {
            case '"': Write("\\\""u8); break;
            case '\\': Write(@"\\"u8); break;
            case '\b': Write("\\b"u8); break;
            case '\f': Write("\\f"u8); break;
            case '\n': Write("\\n"u8); break;
            case '\r': Write("\\r"u8); break;
            case '\t': Write("\\t"u8); break;
            default:
                Write("\\u00"u8);
                WriteAscii(((int)character).ToString("x2", CultureInfo.InvariantCulture));
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int length)
    {
        var from = Count;
        if (length > bytes.Length - from) Grow(length);
        Count = from + length;
        return bytes.AsSpan(from, length);
    }

    private void Grow(int length) =>
        Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Count + (long)length)));
}
