using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Praja.Documents.Writing;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>One worksheet as XML: frozen header, filter, widths, typed cells and lists of allowed words.</summary>
internal sealed partial class WorkbookSheet : IDisposable
{
    private const int ListCharacters = 255;
    private const int LastRow = 1_048_576;
    private const int Widest = 60;

    private readonly MemoryStream memory = new();
    private readonly XmlWriter xml;

    private WorkbookSheet() =>
        xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });

    /// <summary>The worksheet of a table; without a definition its values are typed by their looks.</summary>
    public static byte[] Of(Sheet sheet, DossierSheet? definition, Language language)
    {
        var columns = sheet.Header.Select((_, i) => i < definition?.Columns.Count ? definition.Columns[i]
            : null).ToArray();
        var widths = sheet.Header.Select((h, i) => Width(sheet, h, i)).ToArray();
        using var worksheet = new WorkbookSheet();
        return worksheet.Write(widths, sheet, columns, language);
    }

    /// <summary>
    /// The worksheet that explains the others: sheet, column, required, meaning in both languages, allowed words.
    /// </summary>
    public static byte[] Explanation(Language language)
    {
        var rows = new List<SheetRow>();
        foreach (var sheet in DossierSchema.Sheets)
        {
            rows.Add(Row(rows.Count, sheet.Name(language), "", "", sheet.Meaning.Id, sheet.Meaning.En, ""));
            foreach (var column in sheet.Columns)
            {
                var words = string.Join(", ", column.Words.Select(w => w.In(language)));
                var required = column.Required ? "ya / yes" : "";
                rows.Add(Row(
                    rows.Count, sheet.Name(language), column.Header(language), required, column.Meaning.Id,
                    column.Meaning.En, words));
            }
        }
        string[] header = ["lembar / sheet", "kolom / column", "wajib / required", "arti", "meaning",
            "pilihan / words"];
        var table = new Sheet("readme", header, 1, rows);
        using var worksheet = new WorkbookSheet();
        var columns = new DossierColumn?[header.Length];
        return worksheet.Write([16, 18, 16, 55, 55, 60], table, columns, language, wrapped: true);
    }

    public void Dispose()
    {
        xml.Dispose();
        memory.Dispose();
    }

    private static SheetRow Row(int index, params string[] cells) => new(index + 2, cells);

    private byte[] Write(
        int[] widths, Sheet sheet, DossierColumn?[] columns, Language language, bool wrapped = false)
    {
        xml.WriteStartElement("worksheet", BookPackage.Main);
        Frame(widths);
        xml.WriteStartElement("sheetData");
        xml.WriteStartElement("row");
        foreach (var header in sheet.Header) Text(header, CellFormats.Head);
        xml.WriteEndElement();
        foreach (var row in sheet.Rows)
        {
            xml.WriteStartElement("row");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (wrapped)
                    Text(row.Cells[i], CellFormats.Wrapped);
                else
                    Cell(row.Cells[i], columns[i]?.Kind);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        var last = BookPackage.Letters(sheet.Header.Count - 1);
        xml.WriteStartElement("autoFilter");
        xml.WriteAttributeString("ref", "A1:" + last + Digits(sheet.Rows.Count + 1));
        xml.WriteEndElement();
        Lists(columns, language);
        xml.WriteEndElement();
        xml.Flush();
        return memory.ToArray();
    }

    private void Frame(int[] widths)
    {
        xml.WriteRaw(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < widths.Length; i++)
        {
            var number = Digits(i + 1);
            xml.WriteRaw($"<col min=\"{number}\" max=\"{number}\" width=\"{Digits(widths[i])}\" customWidth=\"1\"/>");
        }
        xml.WriteRaw("</cols>");
    }

    private void Cell(string text, ColumnKind? kind)
    {
        if (text.Length == 0)
            Empty();
        else if (kind is ColumnKind.Date or null && DayNumber(text) is { } day)
            Value(Digits(day), CellFormats.Day);
        else if (IsNumber(text, kind))
            Value(text, CellFormats.Plain);
        else
            Text(text, kind is ColumnKind.Text ? CellFormats.Plain : CellFormats.Literal);
    }

    private void Empty()
    {
        Open(CellFormats.Plain, null);
        xml.WriteEndElement();
    }

    private static int? DayNumber(string text) =>
        CellDates.TryRead(text, out var day, out _) && CellDates.Write(day) == text
            ? day.DayNumber - new DateOnly(1899, 12, 30).DayNumber
            : null;

    // A code such as 64.10 must stay text; without a column only a number that is spelt as it is counted is one.
    private static bool IsNumber(string text, ColumnKind? kind) => kind switch
    {
        ColumnKind.Whole or ColumnKind.Number or ColumnKind.Latitude or ColumnKind.Longitude => true,
        null => text.Length <= 15 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture,
            out var number)
            && Digits(number) == text,
        _ => false,
    };

    private void Value(string number, int style)
    {
        Open(style, null);
        xml.WriteElementString("v", number);
        xml.WriteEndElement();
    }

    private void Text(string text, int style)
    {
        Open(style, "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Code().Replace(text, "_x005F_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Open(int style, string? type)
    {
        xml.WriteStartElement("c");
        if (type is not null) xml.WriteAttributeString("t", type);
        if (style != CellFormats.Plain) xml.WriteAttributeString("s", Digits(style));
    }

    // The lists only offer words: other spellings are read too, so Excel must not refuse them.
    private void Lists(DossierColumn?[] columns, Language language)
    {
        var lists = new List<(int At, string Words)>();
        for (var i = 0; i < columns.Length; i++)
        {
            var words = string.Join(",", columns[i]?.Words.Select(w => w.In(language)) ?? []);
            if (words.Length is > 0 and <= ListCharacters) lists.Add((i, words));
        }
        if (lists.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Digits(lists.Count));
        foreach (var (at, words) in lists)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            var letters = BookPackage.Letters(at);
            xml.WriteAttributeString("sqref", $"{letters}2:{letters}{Digits(LastRow)}");
            xml.WriteElementString("formula1", "\"" + words + "\"");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static int Width(Sheet sheet, string header, int column)
    {
        var longest = header.Length + 4;
        for (var i = 0; i < sheet.Rows.Count && i < 1000; i++)
        {
            if (column < sheet.Rows[i].Cells.Count) longest = Math.Max(longest, sheet.Rows[i].Cells[column].Length + 2);
        }
        return Math.Clamp(longest, 8, Widest);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
