using System.Globalization;
using Praja.Operations;

namespace Praja.Documents.Roads;

/// <summary>Cells of a sheet of roads by column; what is wrong with one becomes a problem.</summary>
/// <param name="sheet">Sheet.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class RoadColumns(Sheet sheet, ProblemList problems)
{
    /// <summary>Index of the first column with one of the names; -1, with a problem if wanted, when there is
    /// none.</summary>
    public int Find(bool required, params string[] names)
    {
        for (var column = 0; column < sheet.Header.Count; column++)
        {
            if (names.Contains(sheet.Header[column], StringComparer.OrdinalIgnoreCase)) return column;
        }
        if (required)
        {
            problems.Add(
                RoadProblems.ColumnMissing,
                new(sheet.File, sheet.HeaderRow),
                string.Join(", ", sheet.Header.Take(8)),
                string.Join(" / ", names));
        }
        return -1;
    }

    /// <summary>Text of a cell; empty where the row or the column ends before it.</summary>
    public static string Text(SheetRow row, int column) =>
        column >= 0 && column < row.Cells.Count ? row.Cells[column] : "";

    /// <summary>A number within bounds; NaN, with a problem, when the cell holds none.</summary>
    public double Number(SheetRow row, int column, double low, double high)
    {
        if (column < 0) return double.NaN;
        var text = Text(row, column);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= low && number <= high) return number;
        var range = string.Create(CultureInfo.InvariantCulture, $"{low:0.#} .. {high:0.#}");
        problems.Add(RoadProblems.NumberWrong, PlaceOf(row, column), Short(text), range);
        return double.NaN;
    }

    /// <summary>Where a cell stands.</summary>
    public Place PlaceOf(SheetRow row, int column) => new(sheet.File, row.Row, column + 1, sheet.Header[column]);

    /// <summary>A cell's text, shortened.</summary>
    public static string Short(string text) => text.Length > 40 ? text[..37] + "..." : text;
}
