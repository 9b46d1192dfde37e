using Praja.Documents.Writing;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Writes an operation as one Excel workbook with a sheet per file: dates as dates, numbers as numbers, texts as typed
/// texts that no spreadsheet calculates. Outlines have no place in a workbook and stay behind.
/// </summary>
public static class WorkbookWriter
{
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
        return OutputFile.Write(
            path,
            draft => BookPackage.Write(draft, Sheets(operation, language), CellFormats.Styles()),
            overwrite,
            problems);
    }

    private static List<BookSheet> Sheets(Operation operation, Language language)
    {
        var english = language == Language.English;
        var profile = PathTree.Flatten(ProfileNodes.Of(operation.Profile, language), language);
        var sheets = new List<BookSheet>
        {
            new(english ? "readme" : "baca_saya", WorkbookSheet.Explanation(language)),
            new(english ? "operation" : "operasi", WorkbookSheet.Of(profile, null, language)),
        };
        foreach (var (definition, sheet) in DossierTables.Of(operation, language))
            sheets.Add(new(definition.Name(language), WorkbookSheet.Of(sheet, definition, language)));
        return sheets;
    }
}
