using System.Text;
using System.Text.Json;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Bench.Replays;

/// <summary>How a journal is usually replayed: a row of JSON for each entry, read into objects by System.Text.Json, and
/// a set of all ids against duplicates. It checks no hash and reads its rows from memory: both in its favour.</summary>
internal static class RowReplay
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The rows of segments.</summary>
    public static List<string> Rows(IEnumerable<JournalSegment> segments, int most)
    {
        var rows = new List<string>(most);
        foreach (var segment in segments)
        {
            foreach (var row in Encoding.UTF8.GetString(segment.Lines.Span).Split('\n'))
            {
                if (row.Length > 0) rows.Add(row);
                if (rows.Count == most) return rows;
            }
        }
        return rows;
    }

    /// <summary>Replays rows.</summary>
    public static void Run(IEnumerable<string> rows, Picture picture)
    {
        var ids = new HashSet<Guid>();
        foreach (var text in rows)
        {
            var row = JsonSerializer.Deserialize<Row>(text, Options)!;
            if (!ids.Add(row.Client)) continue;
            picture.Apply(row.ToEntry());
        }
    }

    private sealed record Row(
        long Seq, DateTimeOffset Time, string Mode, string Actor, string Kind, Guid Client,
        Dictionary<string, JsonElement> Body, string Hash)
    {
        public Entry ToEntry()
        {
            var body = new EntryBodyBuilder();
            foreach (var (key, value) in Body)
            {
                body.Add(key, value.ValueKind switch
                {
                    JsonValueKind.String => BodyValue.Of(value.GetString()!),
                    JsonValueKind.Number => BodyValue.Of(value.GetDecimal()),
                    _ => BodyValue.Of(value.GetBoolean()),
                });
            }
            return new(Seq, new(Time, JournalModes.Of(Mode)!.Value, Actor, Kind, body.ToBody(), Client), Hash);
        }
    }
}
