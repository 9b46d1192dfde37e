using System.Globalization;
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
    public static readonly string NoHash = new('0', 64);

    /// <summary>The canonical bytes of an entry, its hash left out.</summary>
    public static byte[] Canonical(long sequence, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Encoding.UTF8.GetBytes(Object(sequence, draft));
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
        return Object(entry.Sequence, entry.Draft)[..^1] + ",\"hash\":\"" + entry.Hash + "\"}";
    }

    /// <summary>A journal file: one line per entry, each ended by a line feed, UTF-8.</summary>
    public static byte[] Lines(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        foreach (var entry in entries)
            text.Append(Line(entry)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Object(long sequence, EntryDraft draft)
    {
        var text = new StringBuilder("{\"seq\":")
            .Append(sequence.ToString(CultureInfo.InvariantCulture))
            .Append(",\"time\":\"")
            .Append(draft.Time.ToString(TimeFormat, CultureInfo.InvariantCulture))
            .Append("\",\"mode\":\"").Append(JournalModes.Word(draft.Mode))
            .Append("\",\"actor\":\"").Append(draft.Actor)
            .Append("\",\"kind\":\"").Append(draft.Kind)
            .Append("\",\"client\":\"").Append(draft.ClientId.ToString("D"))
            .Append("\",\"body\":{");
        var first = true;
        foreach (var (key, value) in draft.Body.Values)
        {
            text.Append(first ? "\"" : ",\"").Append(key).Append("\":");
            Value(text, value);
            first = false;
        }
        return text.Append("}}").ToString();
    }

    private static void Value(StringBuilder text, BodyValue value)
    {
        switch (value.Kind)
        {
            case BodyValueKind.Text:
                Quoted(text, value.Text);
                break;
            case BodyValueKind.Number:
                text.Append(value.Number.ToString("0.######", CultureInfo.InvariantCulture));
                break;
            case BodyValueKind.Truth:
                text.Append(value.Truth ? "true" : "false");
                break;
            default:
                text.Append('[');
                for (var i = 0; i < value.Texts.Count; i++)
                    Quoted(i == 0 ? text : text.Append(','), value.Texts[i]);
                text.Append(']');
                break;
        }
    }

    // RFC 8785, 3.2.2.2: only quotation mark, backslash and control characters are escaped, in their short form where
    // there is one.
    private static void Quoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            var escaped = c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => null,
            };
            if (escaped is null)
                text.Append(c);
            else
                text.Append(escaped);
        }
        text.Append('"');
    }
}
