using System.Globalization;
using System.Xml;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Turns the cells of a workbook's sheets into a <see cref="Sheet"/>: dates to ISO text, numbers to plain text.
/// </summary>
internal sealed class WorkbookCells(IReadOnlyList<string> texts, WorkbookDates dates, ProblemList problems)
{
    /// <summary>Reads one sheet; the first row that is neither empty nor a comment is its header.</summary>
    public Sheet Read(XmlReader xml, string file)
    {
        string[] header = [];
        var headerRow = 1;
        var rows = new List<SheetRow>();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = Attribute(xml, "r") ?? number + 1;
            if (rows.Count >= Limits.Rows)
            {
                problems.Add(FileProblems.TooMany, new(file, number), "> " + Number(Limits.Rows), Number(Limits.Rows));
                break;
            }
            var cells = Row(xml, file, number, header);
            if (cells.Length == 0 || cells[0].StartsWith('#')) continue;
            if (header.Length > 0)
                rows.Add(new SheetRow(number, cells));
            else
                (header, headerRow) = (cells, number);
        }
        return new Sheet(file, header, headerRow, rows);
    }

    private string[] Row(XmlReader xml, string file, int row, string[] header)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement) return [];
        var depth = xml.Depth;
        var next = 0;
        while (xml.Read() && (xml.NodeType != XmlNodeType.EndElement || xml.Depth > depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = Column(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            var place = new Place(file, row, column + 1, column < header.Length ? header[column] : "");
            var text = Cell(xml, place).Trim();
            if (text.Length == 0) continue;
            if (column >= Limits.Columns)
            {
                problems.Add(FileProblems.TooMany, place, "> " + Number(Limits.Columns), Number(Limits.Columns));
                continue;
            }
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }
        return [.. cells];
    }

    // The reader stands at the cell and is left at its end.
    private string Cell(XmlReader xml, Place place)
    {
        if (xml.IsEmptyElement) return "";
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s");
        var depth = xml.Depth;
        var value = "";
        var formula = false;
        xml.Read();
        while (!xml.EOF && (xml.NodeType != XmlNodeType.EndElement || xml.Depth > depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }
            switch (xml.LocalName)
            {
                case "v":
                    value = xml.ReadElementContentAsString();
                    break;
                case "is":
                    value = WorkbookTexts.Content(xml);
                    break;
                default:
                    formula |= xml.LocalName == "f";
                    xml.Skip();
                    break;
            }
        }
        return formula ? Refuse(FileProblems.Formula, place, value) : Text(type, style, value, place);
    }

    private string Text(string type, string? style, string value, Place place)
    {
        var text = type switch
        {
            "s" => Shared(value),
            "n" when value.Length > 0 => FromNumber(style, value),
            _ => value,
        };
        return text.Length <= Limits.CellCharacters
            ? text
            : Refuse(FileProblems.CellTooLong, place, text[..40], Number(Limits.CellCharacters));
    }

    private string Shared(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
            ? texts[index]
            : throw new InvalidDataException();

    private string FromNumber(string? style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (dates.IsDate(style) && dates.Text(number) is { } date) return date;
        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : CellNumbers.Write(number);
    }

    private string Refuse(ProblemKind kind, Place place, string seen, params string[] arguments)
    {
        problems.Add(kind, place, seen, arguments);
        return "";
    }

    // The letters of a reference such as AB12, from 0.
    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z' || column > Limits.Columns * 26) break;
            column = (column * 26) + (c - 'A' + 1);
        }
        return column - 1 is >= 0 and var index ? index : null;
    }

    private static int? Attribute(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
