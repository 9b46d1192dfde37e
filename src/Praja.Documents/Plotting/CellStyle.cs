using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Plotting;

/// <summary>
/// Cell formats of the workbook; the values are their places in <c>cellXfs</c>. Band formats follow the last one.
/// </summary>
internal enum CellStyle
{
    Plain,
    Header,
    Whole,
    Tenth,
    Share,
    Bold,
    BoldWhole,
    Title,
    Note,
    Missing,
    FirstBand,
}

/// <summary>The styles part: fonts, fills, borders and formats (ECMA-376 part 1, section 18.8).</summary>
internal static class WorkbookStyles
{
    private const int WholeFormat = 3;
    private const int TenthFormat = 164;
    private const int ShareFormat = 165;

    // Fills 0 and 1 are fixed by the standard; 2 header, 3 group row, 4 missing, then one per band.
    private static readonly string[] Papers = ["#d9dfe5", "#eef1f4", "#f5c6c0"];

    public static byte[] Write(IReadOnlyList<BandLook> bands)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("styleSheet", ("xmlns", BookPackage.Main));
        xml.Open("numFmts", ("count", "2"));
        xml.Empty("numFmt", ("numFmtId", "164"), ("formatCode", "#,##0.0"));
        xml.Empty("numFmt", ("numFmtId", "165"), ("formatCode", "0.0%"));
        xml.Close();
        Fonts(xml);
        Fills(xml, bands);
        Borders(xml);
        xml.Open("cellStyleXfs", ("count", "1"));
        xml.Empty("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")).Close();
        Formats(xml, bands.Count);
        xml.Open("cellStyles", ("count", "1"));
        xml.Empty("cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")).Close();
        return xml.Close().ToUtf8();
    }

    private static void Fonts(MarkupWriter xml)
    {
        xml.Open("fonts", ("count", "4"));
        Font(xml, 10, bold: false, "FF000000");
        Font(xml, 10, bold: true, "FF000000");
        Font(xml, 14, bold: true, "FF000000");
        Font(xml, 9, bold: false, "FF444444");
        xml.Close();
    }

    private static void Font(MarkupWriter xml, int size, bool bold, string colour)
    {
        xml.Open("font");
        if (bold) xml.Empty("b");
        xml.Empty("sz", ("val", MarkupWriter.At(size))).Empty("color", ("rgb", colour)).Empty("name", ("val", "Arial"));
        xml.Empty("family", ("val", "2")).Close();
    }

    private static void Fills(MarkupWriter xml, IReadOnlyList<BandLook> bands)
    {
        string[] papers = [.. Papers, .. bands.Select(b => b.Paper)];
        xml.Open("fills", ("count", MarkupWriter.At(papers.Length + 2)));
        xml.Open("fill").Empty("patternFill", ("patternType", "none")).Close();
        xml.Open("fill").Empty("patternFill", ("patternType", "gray125")).Close();
        foreach (var paper in papers)
        {
            xml.Open("fill").Open("patternFill", ("patternType", "solid"));
            xml.Empty("fgColor", ("rgb", "FF" + paper[1..].ToUpperInvariant())).Empty("bgColor", ("indexed", "64"))
                .Close(2);
        }
        xml.Close();
    }

    private static void Borders(MarkupWriter xml)
    {
        xml.Open("borders", ("count", "2"));
        xml.Open("border").Empty("left").Empty("right").Empty("top").Empty("bottom").Empty("diagonal").Close();
        xml.Open("border");
        foreach (var side in (string[])["left", "right", "top", "bottom"])
            xml.Open(side, ("style", "thin")).Empty("color", ("rgb", "FF9AA5B1")).Close();
        xml.Empty("diagonal").Close(2);
    }

    private static void Formats(MarkupWriter xml, int bands)
    {
        xml.Open("cellXfs", ("count", MarkupWriter.At((int)CellStyle.FirstBand + bands)));
        Format(xml, 0, font: 0, fill: 0, border: 1, "top", wrap: true);
        Format(xml, 0, font: 1, fill: 2, border: 1, "center", wrap: true);
        Format(xml, WholeFormat, font: 0, fill: 0, border: 1, "top");
        Format(xml, TenthFormat, font: 0, fill: 0, border: 1, "top");
        Format(xml, ShareFormat, font: 0, fill: 0, border: 1, "top");
        Format(xml, 0, font: 1, fill: 3, border: 1, "top");
        Format(xml, WholeFormat, font: 1, fill: 3, border: 1, "top");
        Format(xml, 0, font: 2, fill: 0, border: 0, "top");
        Format(xml, 0, font: 3, fill: 0, border: 0, "top", wrap: true);
        Format(xml, WholeFormat, font: 1, fill: 4, border: 1, "top");
        for (var band = 0; band < bands; band++)
            Format(xml, 0, font: 0, fill: 5 + band, border: 1, "top", wrap: true);
        xml.Close();
    }

    private static void Format(
        MarkupWriter xml, int number, int font, int fill, int border, string vertical, bool wrap = false)
    {
        xml.Open(
            "xf", ("numFmtId", MarkupWriter.At(number)), ("fontId", MarkupWriter.At(font)),
            ("fillId", MarkupWriter.At(fill)),
            ("borderId", MarkupWriter.At(border)), ("xfId", "0"), ("applyNumberFormat", "1"), ("applyFont", "1"),
            ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"));
        xml.Empty("alignment", ("vertical", vertical), ("wrapText", wrap ? "1" : null)).Close();
    }
}
