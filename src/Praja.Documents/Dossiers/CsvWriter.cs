using System.Buffers;
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
        foreach (var comment in comments) text.Append("# ").Append(comment.ReplaceLineEndings(" ")).Append('\n');
        Line(sheet.Header, text);
        foreach (var row in sheet.Rows) Line(row.Cells, text);
        return text.ToString();
    }

    private static void Line(IReadOnlyList<string> cells, StringBuilder text)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            var cell = CellGuard.Escape(cells[i]);
            if (cell.AsSpan().ContainsAny(NeedQuotes) || (i == 0 && cell.StartsWith('#')))
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                text.Append(cell);
        }
        text.Append('\n');
    }
}
