using System.Buffers.Text;

namespace Praja.Web.Entries;

/// <summary>Goes over the lines of a segment and finds of each what a door needs, without reading it: the canonical
/// form has its keys in a fixed order.</summary>
internal ref struct EntryLines
{
    private ReadOnlySpan<byte> rest;

    /// <summary>Over the lines.</summary>
    public EntryLines(ReadOnlySpan<byte> lines) => rest = lines;

    /// <summary>The line at hand without its line feed.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>Its sequence.</summary>
    public readonly long Sequence =>
        Utf8Parser.TryParse(Line["{\"seq\":"u8.Length..], out long sequence, out _) ? sequence : 0;

    /// <summary>Its kind. Before it stand a number, a time, a mode and an actor: none can hold a quotation
    /// mark.</summary>
    public readonly ReadOnlySpan<byte> Kind
    {
        get
        {
            var key = "\"kind\":\""u8;
            var from = Line.IndexOf(key) + key.Length;
            return Line.Slice(from, Line[from..].IndexOf((byte)'"'));
        }
    }

    /// <summary>Goes to the next line.</summary>
    public bool Next()
    {
        var end = rest.IndexOf((byte)'\n');
        if (end < 0) return false;
        Line = rest[..end];
        rest = rest[(end + 1)..];
        return true;
    }
}
