using System.Globalization;
using System.Text.Json;
using Praja.CommandPost.Routine;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Web.Routine;

// The picture holds the newest notes; the older ones are read from the journal itself, a stretch at a time and further
// back until there are enough. A note can be withdrawn only while the picture holds it, so that whoever has seen as
// many notes after it as the picture holds has seen whether it was.

/// <summary>Older notes of the duty log, from the journal.</summary>
internal static class LogShelf
{
    private const long FirstStretch = 20_000;
    private const long LongestStretch = 1_000_000;

    /// <summary>The newest notes before a sequence.</summary>
    /// <param name="post">The post.</param>
    /// <param name="before">The sequence.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="wanted">Which.</param>
    /// <returns>The notes, newest first, and the sequence to go on before; 0 when nothing is older.</returns>
    public static (IReadOnlyList<LogNote> Notes, long Older) Before(
        Post post, long before, int most, Func<LogNote, bool> wanted)
    {
        for (var stretch = FirstStretch; ; stretch *= 4)
        {
            var after = Math.Max(0, before - 1 - stretch);
            LogNote[] found = [.. Read(post, after, before).Where(wanted).Reverse().Take(most + 1)];
            if (found.Length > most) return (found[..most], found[most - 1].Sequence);
            if (after == 0) return (found, 0);
            if (stretch >= LongestStretch) return (found, after + 1);
        }
    }

    private static List<LogNote> Read(Post post, long after, long before)
    {
        var (notes, later, newest) = (new List<LogNote>(), 0, post.Durable);
        foreach (var segment in post.Segments(after))
        {
            var lines = new EntryLines(segment.Lines.Span);
            while (lines.Next())
            {
                if (!lines.Kind.StartsWith("log_"u8)) continue;
                var (sequence, isNote) = (lines.Sequence, lines.Kind.SequenceEqual("log_noted"u8));
                if (sequence <= after) continue;
                if (sequence > newest || later > DutyLog.MostNotes) return notes;
                if (isNote && sequence >= before)
                    later++;
                else
                    Take(notes, lines.Line, isNote);
            }
        }
        return notes;
    }

    private static void Take(List<LogNote> notes, ReadOnlySpan<byte> line, bool isNote)
    {
        var reader = new Utf8JsonReader(line);
        using var document = JsonDocument.ParseValue(ref reader);
        var entry = document.RootElement;
        var body = entry.GetProperty("body");
        if (isNote)
        {
            notes.Add(new(
                entry.GetProperty("seq").GetInt64(),
                DateTimeOffset.Parse(Text(entry, "time"), CultureInfo.InvariantCulture),
                Text(entry, "actor"), Text(body, "category"), Text(body, "text"), Text(body, "about"), ""));
            return;
        }
        var at = notes.FindIndex(n => n.Sequence == body.GetProperty("entry").GetInt64());
        if (at >= 0) notes[at] = notes[at] with { Withdrawn = Text(body, "reason") };
    }

    private static string Text(JsonElement from, string key) =>
        from.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";
}
