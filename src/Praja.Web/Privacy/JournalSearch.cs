using System.Text;
using System.Text.Json;
using Praja.Operations;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>An entry that names a person in a text.</summary>
/// <param name="Seq">Its sequence.</param>
/// <param name="Time">When.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Texts">The texts that name the person, by key; nothing else of the entry.</param>
internal sealed record NamingEntry(long Seq, string Time, string Kind, IReadOnlyDictionary<string, string[]> Texts);

/// <summary>A read of a person's data.</summary>
/// <param name="Seq">Sequence of the entry.</param>
/// <param name="Time">When.</param>
/// <param name="Actor">The post that read.</param>
/// <param name="What">Which data.</param>
/// <param name="Purpose">What for.</param>
internal sealed record ReadOfData(long Seq, string Time, string Actor, string What, string Purpose);

/// <summary>Which entries of a journal, looked at as bytes.</summary>
internal delegate bool WantedEntry(EntryLines lines);

/// <summary>Goes through a whole journal: for rare questions only.</summary>
internal static class JournalSearch
{
    /// <summary>Entries that name a member, as the dossier writes the name or by the whole id. A name in a free text
    /// cannot be taken out of a journal; the officer is told where it stands, and what it says.</summary>
    public static IReadOnlyList<NamingEntry> Naming(Post post, Person member)
    {
        var id = Encoding.UTF8.GetBytes(member.Id);
        var name = Encoding.UTF8.GetBytes(JsonEncodedText.Encode(
            member.Name, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value);
        return
        [
            .. Lines(post, line => !line.Kind.StartsWith("personal_data_"u8)
                && (line.Line.IndexOf(id) >= 0 || (name.Length > 0 && line.Line.IndexOf(name) >= 0)))
                .Select(line => NamingOf(line, text => PersonNames.Names(text, member)))
                .OfType<NamingEntry>(),
        ];
    }

    /// <summary>Reads of a member's data: of them alone, by their mark, or of all members.</summary>
    public static IReadOnlyList<ReadOfData> Reads(Post post, string mark) =>
    [
        .. PersonalDataTrail.Of(post).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(e => Text(e, "kind") == "personal_data_read")
            .Where(e => Text(e.GetProperty("body"), "subject") == mark
                || Text(e.GetProperty("body"), "what") == "duty_members")
            .Select(e => new ReadOfData(
                e.GetProperty("seq").GetInt64(), Text(e, "time"), Text(e, "actor"),
                Text(e.GetProperty("body"), "what"), Text(e.GetProperty("body"), "purpose"))),
    ];

    /// <summary>The lines wanted.</summary>
    public static List<string> Lines(Post post, WantedEntry wanted)
    {
        var found = new List<string>();
        foreach (var segment in post.Segments(0))
        {
            var lines = new EntryLines(segment.Lines.Span);
            while (lines.Next())
            {
                if (wanted(lines)) found.Add(Encoding.UTF8.GetString(lines.Line));
            }
        }
        return found;
    }

    private static NamingEntry? NamingOf(string line, Func<string, bool> names)
    {
        var entry = JsonDocument.Parse(line).RootElement;
        var texts = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var key in entry.GetProperty("body").EnumerateObject())
        {
            string[] naming = [.. TextsOf(key.Value).Where(names)];
            if (naming.Length > 0) texts.Add(key.Name, naming);
        }
        return texts.Count == 0
            ? null
            : new(entry.GetProperty("seq").GetInt64(), Text(entry, "time"), Text(entry, "kind"), texts);
    }

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        _ => [],
    };

    private static string Text(JsonElement from, string key) =>
        from.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";
}
