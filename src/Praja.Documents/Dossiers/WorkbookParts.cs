using System.Globalization;
using System.Text;

namespace Praja.Documents.Dossiers;

/// <summary>The parts of a workbook that do not depend on its cells (ECMA-376 part 1, chapter 18).</summary>
internal static class WorkbookParts
{
    /// <summary>Style numbers of cells, as <see cref="Styles"/> lists them.</summary>
    public const int Plain = 0, Head = 1, Day = 2, Literal = 3, Wrapped = 4;

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static byte[] ContentTypes(int sheets) => Xml(
        $"<Types xmlns=\"{Package}content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/>"
        + Each(sheets, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Type}worksheet+xml\"/>")
        + "</Types>");

    public static byte[] Root() => Xml(
        $"<Relationships xmlns=\"{Package}relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");

    public static byte[] Book(IEnumerable<string> names)
    {
        var sheets = new StringBuilder();
        var number = 0;
        foreach (var name in names)
        {
            number++;
            sheets.Append(CultureInfo.InvariantCulture,
                $"<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        }
        return Xml($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{sheets}</sheets></workbook>");
    }

    public static byte[] BookRelations(int sheets) => Xml(
        $"<Relationships xmlns=\"{Package}relationships\">"
        + Each(sheets, n =>
            $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
        + $"<Relationship Id=\"rIdStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");

    public static byte[] Styles() => Xml(
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\">"
        + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
        + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3E8EF\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
        + "</styleSheet>");

    private static string Each(int count, Func<string, string> one)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++) text.Append(one(i.ToString(CultureInfo.InvariantCulture)));
        return text.ToString();
    }

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes(Declaration + content);
}
