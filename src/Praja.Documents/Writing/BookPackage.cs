using System.Globalization;

namespace Praja.Documents.Writing;

/// <summary>
/// What every workbook has around its sheets: the book that names them, its relations and its styles (ECMA-376 part 1,
/// section 18.2). Sheets may keep their texts themselves or share them.
/// </summary>
internal static class BookPackage
{
    /// <summary>Namespace of all parts of a workbook.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes a workbook.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="sheets">The worksheets in the order of their tabs.</param>
    /// <param name="styles">The styles part.</param>
    /// <param name="texts">The texts the sheets share; null when each cell holds its own.</param>
    public static void Write(string path, IReadOnlyList<BookSheet> sheets, byte[] styles, byte[]? texts = null)
    {
        var parts = new List<OfficePart>
        {
            new("xl/workbook.xml", Spreadsheet + "sheet.main+xml", Book(sheets)),
            new("xl/_rels/workbook.xml.rels", "", BookRelations(sheets.Count, texts is not null)),
            new("xl/styles.xml", Spreadsheet + "styles+xml", styles),
        };
        for (var i = 0; i < sheets.Count; i++)
            parts.Add(new($"xl/{Target(i)}", Spreadsheet + "worksheet+xml", sheets[i].Xml));
        if (texts is not null) parts.Add(new("xl/sharedStrings.xml", Spreadsheet + "sharedStrings+xml", texts));
        OfficePackage.Write(path, parts);
    }

    /// <summary>The letters of a column, from 0: <c>A</c> to <c>Z</c>, then <c>AA</c>.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static byte[] Book(IReadOnlyList<BookSheet> sheets)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("workbook", ("xmlns", Main), ("xmlns:r", Relations));
        xml.Open("sheets");
        for (var i = 0; i < sheets.Count; i++)
            xml.Empty("sheet", ("name", sheets[i].Name), ("sheetId", Digits(i + 1)), ("r:id", "rId" + Digits(i + 1)));
        xml.Close();
        if (sheets.Any(s => s.Range.Length > 0)) Names(xml, sheets);
        return xml.Close().ToUtf8();
    }

    private static void Names(MarkupWriter xml, IReadOnlyList<BookSheet> sheets)
    {
        xml.Open("definedNames");
        for (var i = 0; i < sheets.Count; i++)
            Name(xml, "_xlnm._FilterDatabase", i, sheets[i], sheets[i].Range, hidden: true);
        for (var i = 0; i < sheets.Count; i++)
            Name(xml, "_xlnm.Print_Area", i, sheets[i], sheets[i].Range, hidden: false);
        for (var i = 0; i < sheets.Count; i++)
            Name(xml, "_xlnm.Print_Titles", i, sheets[i], "$1:$1", hidden: false);
        xml.Close();
    }

    private static void Name(MarkupWriter xml, string name, int index, BookSheet sheet, string range, bool hidden) =>
        xml.Leaf(
            "definedName", $"'{sheet.Name}'!{range}",
            ("name", name), ("localSheetId", Digits(index)), ("hidden", hidden ? "1" : null));

    private static byte[] BookRelations(int sheets, bool shared)
    {
        var relations = new List<(string, string, string)>();
        for (var i = 0; i < sheets; i++)
            relations.Add(("rId" + Digits(i + 1), "worksheet", Target(i)));
        relations.Add(("rId" + Digits(sheets + 1), "styles", "styles.xml"));
        if (shared) relations.Add(("rId" + Digits(sheets + 2), "sharedStrings", "sharedStrings.xml"));
        return OfficePackage.Relations(relations);
    }

    private static string Target(int sheet) => $"worksheets/sheet{Digits(sheet + 1)}.xml";

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A worksheet of a workbook.</summary>
/// <param name="Name">Name on the tab, at most 31 characters.</param>
/// <param name="Xml">The worksheet part.</param>
/// <param name="Range">The cells that are filtered and printed, absolute; empty to leave that to the reader.</param>
internal sealed record BookSheet(string Name, byte[] Xml, string Range = "");
