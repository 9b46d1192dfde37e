using System.Text;
using System.Text.Json;
using Praja.Operations;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Which entries of a journal, looked at as bytes.</summary>
internal delegate bool WantedEntry(EntryLines lines);

/// <summary>Goes through a whole journal: for rare questions only.</summary>
internal static class JournalSearch
{
    /// <summary>Sequences of the entries that name a member. A name in a free text cannot be taken out of a journal;
    /// the officer is told where it stands.</summary>
    public static IReadOnlyList<long> Naming(Post post, Person member)
    {
        var id = Encoding.UTF8.GetBytes(member.Id);
        var name = Encoding.UTF8.GetBytes(member.Name);
        var lines = Lines(post, line => !line.Kind.StartsWith("personal_data_"u8)
            && (line.Line.IndexOf(id) >= 0 || (name.Length > 0 && line.Line.IndexOf(name) >= 0)));
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("seq").GetInt64())];
    }

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
}
