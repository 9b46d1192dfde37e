using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Praja.Documents;

/// <summary>
/// Turns CSV into a <see cref="Sheet"/>. The delimiter (comma, semicolon or tab) is the one most frequent in the
/// header; lines that start with # are comments; cells are trimmed; empty rows are dropped.
/// </summary>
public static class CsvReader
{
    /// <summary>Reads a CSV file; null, with a problem, when it cannot be.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">How the planner knows it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Sheet? Read(string path, string shown, ProblemList problems)
    {
        var bytes = InputFile.Read(path, shown, Limits.CsvBytes, problems);
        return bytes is null ? null : Parse(bytes, shown, problems);
    }

    /// <summary>Parses the bytes of a CSV file; null, with a problem, when they are not CSV text.</summary>
    public static Sheet? Parse(byte[] bytes, string shown, ProblemList problems)
    {
        if (!InputFile.IsText(bytes, shown, problems)) return null;
        using var text = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), true, 1 << 16);
        using var parser = new CsvParser(text, Configuration(Delimiter(bytes)));
        try
        {
            return Parse(parser, shown, problems);
        }
        catch (BadDataException)
        {
            problems.Add(FileProblems.BrokenCsv, new(shown, parser.RawRow), Seen(parser.RawRecord));
        }
        catch (MaxFieldSizeException)
        {
            problems.Add(FileProblems.CellTooLong, new(shown, parser.RawRow), "", Number(Limits.CellCharacters));
        }
        return null;
    }

    private static Sheet? Parse(CsvParser parser, string shown, ProblemList problems)
    {
        if (!parser.Read()) return new Sheet(shown, [], 1, []);
        var header = Trimmed(parser.Record!);
        if (header.Length > Limits.Columns) return Refuse(parser, Limits.Columns, shown, problems);
        var headerRow = FirstLine(parser, header);
        var rows = new List<SheetRow>();
        var cells = 0;
        while (parser.Read())
        {
            var record = Trimmed(parser.Record!);
            cells += record.Length;
            if (record.Length > Limits.Columns) return Refuse(parser, Limits.Columns, shown, problems);
            if (rows.Count >= Limits.Rows) return Refuse(parser, Limits.Rows, shown, problems);
            if (cells > Limits.Cells) return Refuse(parser, Limits.Cells, shown, problems);
            if (Array.TrueForAll(record, c => c.Length == 0)) continue;
            var row = FirstLine(parser, record);
            CellGuard.Scan(record, header, shown, row, problems);
            rows.Add(new SheetRow(row, record));
        }
        return new Sheet(shown, header, headerRow, rows);
    }

    private static Sheet? Refuse(CsvParser parser, int limit, string shown, ProblemList problems)
    {
        problems.Add(FileProblems.TooMany, new(shown, parser.RawRow), "> " + Number(limit), Number(limit));
        return null;
    }

    private static CsvConfiguration Configuration(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        AllowComments = true,
        MaxFieldSize = Limits.CellCharacters,
        CountBytes = false,
        DetectDelimiter = false,
    };

    private static char Delimiter(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? bytes : bytes[..end];
            if (!line.IsEmpty && line[0] != '#') return MostFrequent(line);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return ',';
    }

    private static char MostFrequent(ReadOnlySpan<byte> header)
    {
        int comma = 0, semicolon = 0, tab = 0;
        var quoted = false;
        foreach (var c in header)
        {
            quoted ^= c == '"';
            if (quoted) continue;
            comma += c == ',' ? 1 : 0;
            semicolon += c == ';' ? 1 : 0;
            tab += c == '\t' ? 1 : 0;
        }
        if (tab > comma && tab > semicolon) return '\t';
        return semicolon > comma ? ';' : ',';
    }

    // The parser knows the last line of a record; a planner looks for the first.
    private static int FirstLine(CsvParser parser, string[] record)
    {
        var breaks = 0;
        foreach (var cell in record)
            breaks += cell.Contains('\n', StringComparison.Ordinal) ? cell.AsSpan().Count('\n') : 0;
        return parser.RawRow - breaks;
    }

    private static string[] Trimmed(string[] record)
    {
        for (var i = 0; i < record.Length; i++) record[i] = record[i].Trim();
        return record;
    }

    private static string Seen(string text) => text.Trim() is { Length: > 60 } t ? t[..57] + "..." : text.Trim();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
