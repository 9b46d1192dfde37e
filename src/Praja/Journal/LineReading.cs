using System.Text;

namespace Praja.Journal;

/// <summary>Makes entries of lines: canonical ones quickly, any other as <see cref="EntryReading"/> does. Not
/// thread-safe.</summary>
internal sealed class LineReading
{
    private const int MostNames = 1 << 14;

    // Kinds, keys and actors come again and again.
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public LineReading() => bySpan = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a line without its line feed; null, with the reason, when it is none.</summary>
    public Entry? Read(ReadOnlyMemory<byte> line, out string reason)
    {
        var scan = new LineScan();
        if (scan.TryRead(line.Span)) return Read(scan, line, out reason);
        return EntryReading.Read(line, out reason);
    }

    /// <summary>The entry of a line that was scanned.</summary>
    public Entry? Read(in LineScan scan, ReadOnlyMemory<byte> line, out string reason)
    {
        reason = "";
        return Body(scan.Body) is { } body ? Read(scan, body) : EntryReading.Read(line, out reason);
    }

    private Entry Read(in LineScan scan, EntryBody body)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(scan.Milliseconds);
        var draft = new EntryDraft(time, scan.Mode, Name(scan.Actor), Name(scan.Kind), body, scan.Client);
        return new(scan.Sequence, draft, Encoding.ASCII.GetString(scan.Hash));
    }

    private EntryBody? Body(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return EntryBody.Empty;
        var scan = new BodyScan(text);
        var builder = new EntryBodyBuilder();
        while (scan.MoveNext())
            builder.Add(Name(scan.Key), scan.ToValue());
        return scan.IsSound ? builder.ToBody() : null;
    }

    private string Name(ReadOnlySpan<byte> ascii)
    {
        Span<char> text = stackalloc char[EntryRules.LongestName];
        Ascii.ToUtf16(ascii, text, out var length);
        if (bySpan.TryGetValue(text[..length], out var known)) return known;
        var name = new string(text[..length]);
        if (names.Count < MostNames) names.Add(name);
        return name;
    }
}
