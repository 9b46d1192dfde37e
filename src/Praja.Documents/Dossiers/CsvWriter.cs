using System.Buffers;
using System.Globalization;
using System.Text;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Writes a sheet as CSV: commas, line feeds, quotes where needed. A text that a spreadsheet would calculate gets a
/// leading apostrophe, which reading takes off again.
/// </summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\"\n\r\t");

    /// <summary>The text of a sheet, with a line of comment per item before the header.</summary>
    public static string Write(Sheet sheet, params IEnumerable<string> comments)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        foreach (var comment in comments) writer.Write("# " + comment.ReplaceLineEndings(" ") + "\n");
        Write(writer, sheet.Header, sheet.Rows.Select(r => r.Cells));
        return text.ToString();
    }

    /// <summary>Writes a table row by row, so that one of the whole country need not stand in memory.</summary>
    public static void Write(
        TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        Line(header, writer);
        foreach (var row in rows) Line(row, writer);
    }

    private static void Line(IReadOnlyList<string> cells, TextWriter writer)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) writer.Write(',');
            var cell = CellGuard.Escape(cells[i]);
            var quoted = cell.AsSpan().ContainsAny(NeedQuotes) || (i == 0 && cell.StartsWith('#'));
            writer.Write(quoted ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }
        writer.Write('\n');
    }
}
