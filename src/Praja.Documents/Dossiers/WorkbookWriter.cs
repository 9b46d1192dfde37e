using System.Globalization;
using System.IO.Compression;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Writes an operation as one Excel workbook with a sheet per file: dates as dates, numbers as numbers, texts as typed
/// texts that no spreadsheet calculates. Outlines have no place in a workbook and stay behind.
/// </summary>
public static class WorkbookWriter
{
    // The earliest time a zip entry can carry: the same operation gives the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Writes a workbook; false, with a problem, when it exists and may not be overwritten, or cannot be written.
    /// </summary>
    /// <param name="operation">What is written.</param>
    /// <param name="path">Where to.</param>
    /// <param name="language">Of sheets, headers and words; both are read again.</param>
    /// <param name="overwrite">True to replace a file that is there.</param>
    /// <param name="problems">Receives why nothing was written.</param>
    public static bool Write(Operation operation, string path, Language language, bool overwrite, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(problems);
        if (Directory.Exists(path) || (File.Exists(path) && !overwrite))
        {
            problems.Add(FileProblems.NotWritable, new(path), path);
            return false;
        }
        var draft = path + ".praja-draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(draft, Bytes(operation, language));
            File.Move(draft, path, overwrite);
            return true;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            problems.Add(FileProblems.NotWritable, new(path), InputFile.Reason(e));
            return false;
        }
    }

    private static byte[] Bytes(Operation operation, Language language)
    {
        var english = language == Language.English;
        var profile = PathTree.Flatten(ProfileNodes.Of(operation.Profile, language), language);
        var sheets = new List<(string Name, byte[] Xml)>
        {
            (english ? "readme" : "baca_saya", WorkbookSheet.Explanation(language)),
            (english ? "operation" : "operasi", WorkbookSheet.Of(profile, null, language)),
        };
        foreach (var (definition, sheet) in DossierTables.Of(operation, language))
            sheets.Add((definition.Name(language), WorkbookSheet.Of(sheet, definition, language)));
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Count));
            Add(zip, "_rels/.rels", WorkbookParts.Root());
            Add(zip, "xl/workbook.xml", WorkbookParts.Book(sheets.Select(s => s.Name)));
            Add(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.BookRelations(sheets.Count));
            Add(zip, "xl/styles.xml", WorkbookParts.Styles());
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml", sheets[i].Xml);
        }
        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
