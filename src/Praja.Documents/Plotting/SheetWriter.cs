using System.Globalization;
using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Plotting;

/// <summary>A cell: text, or a number that stays a number.</summary>
internal readonly record struct Cell(string? Text, double Number, CellStyle Style)
{
    public static Cell Of(string text, CellStyle style = CellStyle.Plain) => new(text, 0, style);

    public static Cell Of(long number, CellStyle style = CellStyle.Whole) => new(null, number, style);

    public static Cell Of(double number, CellStyle style = CellStyle.Tenth) => new(null, number, style);

    public static Cell Of(BandLook band) => new(band.Name, 0, CellStyle.FirstBand + band.Order);

    /// <summary>A number, or a dash where there is none.</summary>
    public static Cell OrDash(int? number) => number is { } n ? Of(n) : Of("-");
}

/// <summary>A column: header and width in characters.</summary>
internal readonly record struct Column(string Header, double Width);

/// <summary>How a sheet is shown and printed.</summary>
/// <param name="Name">Name on the tab, at most 31 characters.</param>
/// <param name="Footer">Operation's name, at the left of the footer.</param>
/// <param name="Mark">The restricted mark, in the middle of the header.</param>
/// <param name="Page">The word before the page number.</param>
/// <param name="Of">The word between page number and page count.</param>
internal sealed record SheetLook(string Name, string Footer, string Mark, string Page, string Of);

/// <summary>
/// One worksheet, written row by row as text (ECMA-376 part 1, section 18.3): a header row that is frozen and repeats
/// on each page, a filter over all rows, A4 landscape as wide as one page.
/// </summary>
internal sealed class SheetWriter
{
    private const double LineHeight = 13.5;

    // A row may be 409.5 points high (ECMA-376 part 1, section 18.3.1.73).
    private const int MostLines = 30;

    private readonly MarkupWriter rows = new(1 << 16);
    private readonly IReadOnlyList<Column> columns;
    private readonly SharedTexts texts;
    private readonly string[] letters;

    public SheetWriter(SheetLook look, IReadOnlyList<Column> columns, SharedTexts texts)
    {
        Look = look;
        this.columns = columns;
        this.texts = texts;
        letters = [.. Enumerable.Range(0, columns.Count).Select(BookPackage.Letters)];
        Row([.. columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
    }

    public SheetLook Look { get; }

    public int RowCount { get; private set; }

    /// <summary>True when rows are grouped under a row of their own, so that they can be folded.</summary>
    public bool Grouped { get; private set; }

    /// <summary>The cells in use, absolute: <c>$A$1:$T$702</c>.</summary>
    public string Range => $"$A$1:${letters[^1]}${Digits(RowCount)}";

    public void Row(params ReadOnlySpan<Cell> cells) => Write(0, cells);

    /// <summary>A row that belongs to the group row before it.</summary>
    public void Detail(params ReadOnlySpan<Cell> cells)
    {
        Grouped = true;
        Write(1, cells);
    }

    public byte[] Finish()
    {
        var xml = MarkupWriter.Xml(1 << 16);
        xml.Open("worksheet", ("xmlns", BookPackage.Main));
        xml.Open("sheetPr");
        if (Grouped) xml.Empty("outlinePr", ("summaryBelow", "0"));
        xml.Empty("pageSetUpPr", ("fitToPage", "1")).Close();
        xml.Empty("dimension", ("ref", Range.Replace("$", "", StringComparison.Ordinal)));
        xml.Open("sheetViews").Open("sheetView", ("workbookViewId", "0"));
        xml.Empty("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.Empty("selection", ("pane", "bottomLeft"), ("activeCell", "A2"), ("sqref", "A2")).Close(2);
        xml.Empty("sheetFormatPr", ("defaultRowHeight", "13.5"), ("outlineLevelRow", Grouped ? "1" : null));
        WriteColumns(xml);
        xml.Open("sheetData").Line().Splice(rows).Close();
        xml.Empty("autoFilter", ("ref", Range.Replace("$", "", StringComparison.Ordinal)));
        WritePrint(xml);
        return xml.Close().ToUtf8();
    }

    private void Write(int level, ReadOnlySpan<Cell> cells)
    {
        RowCount++;
        var number = Digits(RowCount);
        var lines = Lines(cells);
        rows.Open(
            "row",
            ("r", number),
            ("ht", lines > 1 ? MarkupWriter.At(lines * LineHeight) : null),
            ("customHeight", lines > 1 ? "1" : null),
            ("outlineLevel", level > 0 ? Digits(level) : null));
        for (var i = 0; i < cells.Length; i++)
        {
            var style = Digits((int)cells[i].Style);
            if (cells[i].Text is { } text)
            {
                rows.Open("c", ("r", letters[i] + number), ("s", style), ("t", "s"))
                    .Leaf("v", Digits(texts.IndexOf(text))).Close();
            }
            else
            {
                rows.Open("c", ("r", letters[i] + number), ("s", style)).Leaf("v", Value(cells[i].Number)).Close();
            }
        }
        rows.Close().Line();
    }

    // Programs do not measure wrapped text when they open a file: a row that needs more lines must say so.
    private int Lines(ReadOnlySpan<Cell> cells)
    {
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
            most = Math.Max(most, Lines(cells[i].Text ?? "", columns[i].Width + 0.5));
        return Math.Min(most, MostLines);
    }

    private static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.Length;
            lines += used > width * 1.15 ? (int)(used / Math.Max(1, width)) : 0;
        }
        return lines;
    }

    private void WriteColumns(MarkupWriter xml)
    {
        xml.Open("cols");
        for (var i = 0; i < columns.Count; i++)
        {
            var number = Digits(i + 1);
            xml.Empty("col", ("min", number), ("max", number), ("width", MarkupWriter.At(columns[i].Width)),
                ("customWidth", "1"));
        }
        xml.Close();
    }

    private void WritePrint(MarkupWriter xml)
    {
        xml.Empty(
            "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"),
            ("footer", "0.3"));
        xml.Empty("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"),
            ("fitToHeight", "0"));
        xml.Open("headerFooter");
        xml.Leaf("oddHeader", $"&L{Plain(Look.Name)}&C{Look.Mark}");
        xml.Leaf("oddFooter", $"&L{Plain(Look.Footer)}&C{Look.Mark}&R{Look.Page} &P {Look.Of} &N").Close();
    }

    // An ampersand starts a code in headers and footers; two of them print one. The whole line may have 255 characters.
    private static string Plain(string text) =>
        (text.Length > 80 ? text[..80] : text).Replace("&", "&&", StringComparison.Ordinal);

    private static string Value(double number) => Math.Round(number, 4)
        .ToString("0.####", CultureInfo.InvariantCulture);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Texts of the whole workbook, each stored once.</summary>
internal sealed class SharedTexts
{
    // A cell takes at most 32,767 characters (ECMA-376 part 1, section 18.4.12).
    private const int LongestText = 32_767;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    private int uses;

    public int IndexOf(string text)
    {
        uses++;
        var kept = text.Length > LongestText ? text[..LongestText] : text;
        if (places.TryGetValue(kept, out var place)) return place;
        places.Add(kept, texts.Count);
        texts.Add(kept);
        return texts.Count - 1;
    }

    public byte[] Finish()
    {
        var xml = MarkupWriter.Xml(1 << 16);
        xml.Open(
            "sst", ("xmlns", BookPackage.Main),
            ("count", uses.ToString(CultureInfo.InvariantCulture)),
            ("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture)));
        foreach (var text in texts)
            xml.Open("si").Leaf("t", text, ("xml:space", "preserve")).Close().Line();
        return xml.Close().ToUtf8();
    }
}
