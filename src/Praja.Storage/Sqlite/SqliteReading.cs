using Praja.Journal;
using SQLitePCL;

namespace Praja.Storage.Sqlite;

/// <summary>Reads segments on a connection of its own, some megabytes at a time: however slowly they are used, the log
/// is never kept from being copied into the file.</summary>
internal static class SqliteReading
{
    /// <summary>The segments after a sequence.</summary>
    public static IEnumerable<JournalSegment> Segments(
        string path, string sql, long after, SegmentMemory? memory = null)
    {
        using var file = new SqliteFile(path, raw.SQLITE_OPEN_READONLY);
        using var rows = file.Prepare(sql);
        for (var known = after; Some(rows, known, memory) is { Count: > 0 } segments;)
        {
            foreach (var segment in segments)
            {
                if (known > after && segment.First != known + 1)
                    throw new JournalException($"The journal has a gap after entry {known}.", isTransient: false);
                known = segment.Head.Sequence;
                yield return segment;
            }
        }
    }

    /// <summary>The segment of a row.</summary>
    public static JournalSegment Segment(SqliteStatement row, SegmentMemory? memory = null)
    {
        var blob = row.Bytes(4);
        var lines = memory?.Lend(blob.Length) ?? new byte[blob.Length];
        blob.CopyTo(lines.Span);
        var head = new JournalHead(row.Long(1), row.Text(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)));
        return new(row.Long(0), head, lines);
    }

    private static List<JournalSegment> Some(SqliteStatement rows, long after, SegmentMemory? memory)
    {
        var segments = new List<JournalSegment>();
        rows.Bind(1, after);
        for (var bytes = 0L; bytes < Limits.ReadAheadBytes && rows.Step();)
        {
            segments.Add(Segment(rows, memory));
            bytes += segments[^1].Lines.Length;
        }
        rows.Reset();
        return segments;
    }
}
