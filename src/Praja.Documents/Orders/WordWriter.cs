using System.Globalization;
using Praja.Documents.Writing;

namespace Praja.Documents.Orders;

/// <summary>A column of a table in a document: header, share of the width, numbers at the right.</summary>
internal readonly record struct WordColumn(string Header, int Weight, bool Right = false);

/// <summary>
/// The body of a docx (ECMA-376 part 1, section 17): headings, paragraphs, lists and tables by named styles, so that
/// the annexes can be edited as any document of the office. Lengths are twentieths of a point.
/// </summary>
internal sealed class WordWriter
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A4 less the margins of 20 mm at the left and 17 mm at the right.
    private const int TextWidth = 11906 - 1134 - 964;

    private readonly MarkupWriter xml = MarkupWriter.Xml(1 << 16);

    public WordWriter()
    {
        xml.Open("w:document", ("xmlns:w", Main), ("xmlns:r", Relations)).Open("w:body");
    }

    public void Paragraph(string style, string text, bool keepWithNext = false)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style));
        if (keepWithNext) xml.Empty("w:keepNext");
        xml.Close();
        Run(text, bold: false);
        xml.Close().Line();
    }

    public void Text(string text) => Paragraph("BodyText", text);

    /// <summary>A line that stays on the page of the table it leads to.</summary>
    public void Lead(string text) => Paragraph("BodyText", text, keepWithNext: true);

    public void Bullet(string text) => Paragraph("ListBullet", text);

    /// <summary>A table whose header row repeats on every page and whose rows are never split.</summary>
    /// <param name="columns">Columns.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="hasTotal">True when the last row is a sum: it is bold.</param>
    public void Table(
        IReadOnlyList<WordColumn> columns, IEnumerable<IReadOnlyList<string>> rows, bool hasTotal = false)
    {
        var widths = Widths(columns);
        xml.Open("w:tbl").Open("w:tblPr").Empty("w:tblStyle", ("w:val", "TableGrid"));
        xml.Empty("w:tblW", ("w:w", Digits(TextWidth)), ("w:type", "dxa")).Empty("w:tblLayout", ("w:type", "fixed"))
            .Close();
        xml.Open("w:tblGrid");
        foreach (var width in widths) xml.Empty("w:gridCol", ("w:w", Digits(width)));
        xml.Close();
        Row(columns, widths, [.. columns.Select(c => c.Header)], header: true);
        IReadOnlyList<string>[] all = [.. rows];
        for (var at = 0; at < all.Length; at++)
            Row(columns, widths, all[at], header: false, bold: hasTotal && at == all.Length - 1);
        xml.Close().Line();
        Paragraph("TableEnd", "");
    }

    /// <summary>Two blocks side by side without lines, for signatures.</summary>
    public void SideBySide(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        xml.Open("w:tbl").Open("w:tblPr").Empty("w:tblW", ("w:w", Digits(TextWidth)), ("w:type", "dxa"));
        xml.Empty("w:tblLayout", ("w:type", "fixed")).Close();
        xml.Open("w:tblGrid").Empty("w:gridCol", ("w:w", Digits(TextWidth / 2)))
            .Empty("w:gridCol", ("w:w", Digits(TextWidth / 2))).Close();
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close();
        foreach (var lines in (IReadOnlyList<string>[])[left, right])
        {
            xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", Digits(TextWidth / 2)), ("w:type", "dxa")).Close();
            foreach (var line in lines) Paragraph("Signature", line);
            xml.Close();
        }
        xml.Close(2).Line();
        Paragraph("TableEnd", "");
    }

    /// <summary>Ends the body with the section: A4, margins, header and footer.</summary>
    public byte[] Finish()
    {
        xml.Open("w:sectPr");
        xml.Empty("w:headerReference", ("w:type", "default"), ("r:id", "rId3"));
        xml.Empty("w:footerReference", ("w:type", "default"), ("r:id", "rId4"));
        xml.Empty("w:pgSz", ("w:w", "11906"), ("w:h", "16838"));
        xml.Empty(
            "w:pgMar", ("w:top", "1134"), ("w:right", "964"), ("w:bottom", "1134"), ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"), ("w:gutter", "0"));
        return xml.Close(3).ToUtf8();
    }

    private void Row(
        IReadOnlyList<WordColumn> columns, int[] widths, IReadOnlyList<string> cells, bool header, bool bold = false)
    {
        xml.Open("w:tr").Open("w:trPr").Empty("w:cantSplit");
        if (header) xml.Empty("w:tblHeader");
        xml.Close();
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", Digits(widths[i])), ("w:type", "dxa"));
            if (header) xml.Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E3E8ED"));
            xml.Close().Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "TableText"));
            if (columns[i].Right) xml.Empty("w:jc", ("w:val", "right"));
            xml.Close();
            Run(cells[i], header || bold);
            xml.Close(2);
        }
        xml.Close().Line();
    }

    private void Run(string text, bool bold)
    {
        if (text.Length == 0) return;
        xml.Open("w:r");
        if (bold) xml.Open("w:rPr").Empty("w:b").Close();
        xml.Leaf("w:t", text, ("xml:space", "preserve")).Close();
    }

    private static int[] Widths(IReadOnlyList<WordColumn> columns)
    {
        var total = columns.Sum(c => c.Weight);
        int[] widths = [.. columns.Select(c => TextWidth * c.Weight / total)];
        widths[^1] += TextWidth - widths.Sum();
        return widths;
    }

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
