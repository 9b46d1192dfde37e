using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using BookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Praja.Tests.Documents;

/// <summary>Reads xlsx and docx with the Open XML SDK, which had no part in writing them.</summary>
internal static class OfficeFile
{
    public static IReadOnlyList<string> WorkbookErrors(string path)
    {
        using var book = SpreadsheetDocument.Open(path, false);
        return Errors(book);
    }

    public static IReadOnlyList<string> DocumentErrors(string path)
    {
        using var word = WordprocessingDocument.Open(path, false);
        return Errors(word);
    }

    public static string Text(string path)
    {
        using var word = WordprocessingDocument.Open(path, false);
        return word.MainDocumentPart!.Document.InnerText;
    }

    public static IReadOnlyList<int> Years(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Select(e => e.LastWriteTime.Year)];
    }

    /// <summary>All rows of a sheet as text; numbers as they are stored.</summary>
    public static IReadOnlyList<string[]> Rows(string path, string name)
    {
        using var book = SpreadsheetDocument.Open(path, false);
        var part = book.WorkbookPart!;
        var texts = part.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText)
            .ToArray();
        var sheet = part.Workbook.Descendants<BookSheet>().Single(s => s.Name == name);
        var rows = ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>();
        return [.. rows.Select(r => r.Elements<Cell>().Select(c => Value(c, texts)).ToArray())];
    }

    private static string[] Errors(OpenXmlPackage package) =>
        [.. new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken)
            .Select(e => e.Description + " " + e.Path?.XPath)];

    private static string Value(Cell cell, string[] texts) =>
        cell.DataType?.Value == CellValues.SharedString
            ? texts[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)] : cell.InnerText;
}
