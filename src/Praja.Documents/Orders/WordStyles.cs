using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Orders;

/// <summary>The fixed parts of the docx: styles, header, footer and settings.</summary>
internal static class WordStyles
{
    public static byte[] Styles(Wording words)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("w:styles", ("xmlns:w", WordWriter.Main));
        xml.Open("w:docDefaults").Open("w:rPrDefault").Open("w:rPr");
        xml.Empty("w:rFonts", ("w:ascii", "Arial"), ("w:hAnsi", "Arial"), ("w:eastAsia", "Arial"), ("w:cs", "Arial"));
        xml.Empty("w:sz", ("w:val", "20")).Empty("w:szCs", ("w:val", "20"));
        xml.Empty("w:lang", ("w:val", words.Code), ("w:eastAsia", words.Code)).Close(2);
        xml.Open("w:pPrDefault").Open("w:pPr")
            .Empty("w:spacing", ("w:after", "0"), ("w:line", "252"), ("w:lineRule", "auto")).Close(3);
        Style(xml, new("Normal", "Normal"));
        Style(xml, new("Letterhead", "Letterhead") { Bold = true, Size = 18 });
        Style(xml, new("Title", "Title") { Bold = true, Size = 28, Before = 240, After = 120, Align = "center" });
        Style(xml, new("Subtitle", "Subtitle") { Size = 20, After = 60, Align = "center" });
        Style(xml, new("Heading1", "heading 1") { Bold = true, Size = 26, After = 160, Outline = 0, NewPage = true });
        Style(xml, new("Heading2", "heading 2") { Bold = true, Size = 22, Before = 200, After = 80, Outline = 1 });
        Style(xml, new("BodyText", "Body Text") { After = 100 });
        Style(xml, new("ListBullet", "List Bullet") { After = 60, Hanging = 284 });
        Style(xml, new("TableText", "Table Text") { Size = 17, Before = 20, After = 20 });
        Style(xml, new("TableEnd", "Table End") { Size = 12, After = 60 });
        Style(xml, new("Signature", "Signature") { Align = "center" });
        Style(xml, new("Header", "header") { Size = 16, Align = "center" });
        Style(xml, new("Footer", "footer") { Size = 16, Align = "center" });
        TableGrid(xml);
        return xml.Close().ToUtf8();
    }

    public static byte[] Header(PlanView view) => Header(view.Words.Restricted, view.Plan.Operation);

    /// <summary>A header: bold lines, then a plain one.</summary>
    public static byte[] Header(string bold, string plain)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("w:hdr", ("xmlns:w", WordWriter.Main));
        Line(xml, "Header", bold, bold: true);
        Line(xml, "Header", plain, bold: false);
        return xml.Close().ToUtf8();
    }

    public static byte[] Footer(PlanView view) => Footer(view.Words, view.Words.Restricted);

    /// <summary>A footer: page numbers, then a bold line.</summary>
    public static byte[] Footer(Wording words, string bold)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("w:ftr", ("xmlns:w", WordWriter.Main)).Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "Footer"))
            .Close();
        Run(xml, words.Say("Halaman ", "Page "));
        xml.Open("w:fldSimple", ("w:instr", " PAGE "));
        Run(xml, "1");
        xml.Close();
        Run(xml, words.Say(" dari ", " of "));
        xml.Open("w:fldSimple", ("w:instr", " NUMPAGES "));
        Run(xml, "1");
        xml.Close(2);
        Line(xml, "Footer", bold, bold: true);
        return xml.Close().ToUtf8();
    }

    public static byte[] Settings()
    {
        var xml = MarkupWriter.Xml();
        xml.Open("w:settings", ("xmlns:w", WordWriter.Main)).Empty("w:zoom", ("w:percent", "100"));
        xml.Empty("w:defaultTabStop", ("w:val", "567"));
        xml.Open("w:compat").Empty(
            "w:compatSetting", ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15")).Close();
        return xml.Close().ToUtf8();
    }

    private static void Line(MarkupWriter xml, string style, string text, bool bold)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style)).Close().Open("w:r");
        if (bold) xml.Open("w:rPr").Empty("w:b").Close();
        xml.Leaf("w:t", text, ("xml:space", "preserve")).Close(2);
    }

    private static void Run(MarkupWriter xml, string text) => xml.Open("w:r")
        .Leaf("w:t", text, ("xml:space", "preserve")).Close();

    private static void Style(MarkupWriter xml, ParagraphStyle style)
    {
        xml.Open("w:style", ("w:type", "paragraph"), ("w:default", style.Id == "Normal" ? "1" : null),
            ("w:styleId", style.Id));
        xml.Empty("w:name", ("w:val", style.Name));
        if (style.Id != "Normal") xml.Empty("w:basedOn", ("w:val", "Normal"));
        xml.Empty("w:qFormat").Open("w:pPr");
        if (style.Outline is not null) xml.Empty("w:keepNext").Empty("w:keepLines");
        if (style.NewPage) xml.Empty("w:pageBreakBefore");
        xml.Empty("w:spacing", ("w:before", Digits(style.Before)), ("w:after", Digits(style.After)));
        if (style.Hanging > 0)
        {
            xml.Empty(
                "w:ind", ("w:left", Digits(style.Hanging)), ("w:hanging", Digits(style.Hanging)));
        }
        if (style.Align is not null) xml.Empty("w:jc", ("w:val", style.Align));
        if (style.Outline is { } level) xml.Empty("w:outlineLvl", ("w:val", Digits(level)));
        xml.Close().Open("w:rPr");
        if (style.Bold) xml.Empty("w:b");
        if (style.Size > 0)
        {
            xml.Empty("w:sz", ("w:val", Digits(style.Size)))
                .Empty("w:szCs", ("w:val", Digits(style.Size)));
        }
        xml.Close(2).Line();
    }

    private static void TableGrid(MarkupWriter xml)
    {
        xml.Open("w:style", ("w:type", "table"), ("w:styleId", "TableGrid")).Empty("w:name", ("w:val", "Table Grid"));
        xml.Open("w:tblPr").Open("w:tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Empty("w:" + side, ("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "7B8794"));
        xml.Close().Open("w:tblCellMar");
        foreach (var side in (string[])["left", "right"])
            xml.Empty("w:" + side, ("w:w", "70"), ("w:type", "dxa"));
        xml.Close(3);
    }

    private static string Digits(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Sizes are half points, spaces twentieths of a point.
    private sealed record ParagraphStyle(string Id, string Name)
    {
        public bool Bold { get; init; }

        public int Size { get; init; }

        public int Before { get; init; }

        public int After { get; init; }

        public int Hanging { get; init; }

        public string? Align { get; init; }

        public int? Outline { get; init; }

        public bool NewPage { get; init; }
    }
}
