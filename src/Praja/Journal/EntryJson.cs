using System.Security.Cryptography;
using System.Text;

namespace Praja.Journal;

// The canonical form. Keys stand in a fixed order (seq, time, mode, actor, kind, client, body), those of the body in
// ordinal order; there are no blanks; texts and numbers are written as RFC 8785 (JSON Canonicalization Scheme) writes
// them. A line of a journal file is the canonical object with `hash` as its last key, so that anyone can check a line
// with common tools: cut the hash off, put the previous one in front, and take the SHA-256 (docs/reference/journal.md).

/// <summary>Entries as canonical JSON: the same entry gives the same bytes everywhere.</summary>
public static class EntryJson
{
    /// <summary>How instants are written: UTC with milliseconds.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>What stands before the hash of the first entry: 64 zeros.</summary>
    public static readonly string NoHash = new('0', HashLength);

    /// <summary>Characters of a hash.</summary>
    internal const int HashLength = 64;

    /// <summary>Bytes that most lines keep within.</summary>
    internal const int UsualLine = 512;

    /// <summary>What a line has between its canonical bytes, the last of them cut off, and its hash.</summary>
    internal static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;

    /// <summary>What a line has after its hash.</summary>
    internal static ReadOnlySpan<byte> AfterHash => "\"}\n"u8;

    /// <summary>The canonical bytes of an entry, its hash left out.</summary>
    public static byte[] Canonical(long sequence, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pen = new Utf8Pen(UsualLine);
        Write(pen, sequence, draft);
        return pen.Written.ToArray();
    }

    /// <summary>The hash of an entry: SHA-256 of the previous hash as it is written, 64 characters, and the canonical
    /// bytes; lower-case hexadecimal.</summary>
    public static string Hash(string previous, ReadOnlySpan<byte> canonical)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(previous), .. canonical]));
    }

    /// <summary>The line of an entry without the line feed.</summary>
    public static string Line(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Encoding.UTF8.GetString(Lines([entry]).AsSpan()[..^1]);
    }

    /// <summary>A journal file: one line per entry, each ended by a line feed, UTF-8.</summary>
    public static byte[] Lines(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var pen = new Utf8Pen(UsualLine);
        foreach (var entry in entries)
        {
            Write(pen, entry.Sequence, entry.Draft);
            pen.CutTo(pen.Count - 1);
            pen.Write(BeforeHash);
            pen.WriteAscii(entry.Hash);
            pen.Write(AfterHash);
        }
        return pen.Written.ToArray();
    }

    /// <summary>Writes the canonical bytes of an entry, its hash left out.</summary>
    internal static void Write(Utf8Pen pen, long sequence, EntryDraft draft)
    {
        pen.Write("{\"seq\":"u8);
        pen.Write(sequence);
        pen.Write(",\"time\":\""u8);
        pen.Write(draft.Time);
        pen.Write("\",\"mode\":\""u8);
        pen.WriteAscii(JournalModes.Word(draft.Mode));
        pen.Write("\",\"actor\":\""u8);
        pen.WriteAscii(draft.Actor);
        pen.Write("\",\"kind\":\""u8);
        pen.WriteAscii(draft.Kind);
        pen.Write("\",\"client\":\""u8);
        pen.Write(draft.ClientId);
        pen.Write("\",\"body\":{"u8);
        var keys = draft.Body.KeySpan;
        var values = draft.Body.ValueSpan;
        for (var i = 0; i < keys.Length; i++)
        {
            pen.Write(i == 0 ? "\""u8 : ",\""u8);
            pen.WriteAscii(keys[i]);
            pen.Write("\":"u8);
            Write(pen, values[i]);
        }
        pen.Write("}}"u8);
    }

    private static void Write(Utf8Pen pen, in BodyValue value)
    {
        switch (value.Kind)
        {
            case BodyValueKind.Text:
                pen.WriteQuoted(value.Text);
                break;
            case BodyValueKind.Number:
                pen.Write(value.Number);
                break;
            case BodyValueKind.Truth:
                pen.Write(value.Truth ? "true"u8 : "false"u8);
                break;
            default:
                pen.Write("["u8);
                for (var i = 0; i < value.Texts.Count; i++)
                {
                    if (i > 0) pen.Write(","u8);
                    pen.WriteQuoted(value.Texts[i]);
                }
                pen.Write("]"u8);
                break;
        }
    }
}
