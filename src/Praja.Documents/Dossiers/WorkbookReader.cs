using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using Praja.Operations.Dossiers;
using Praja.Planning;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Reads an Excel workbook (.xlsx) as a dossier: a sheet per file, named in Indonesian or English, and a sheet
/// <c>operasi</c> or <c>operation</c> of keys and values. Formulas are refused; only what a cell holds is read.
/// </summary>
internal static class WorkbookReader
{
    private static readonly string[] Explanations = ["bacasaya", "readme", "petunjuk", "panduan"];

    /// <summary>Reads a workbook; null, with a problem, when it cannot be.</summary>
    public static (DossierSource Source, InputHash Input)? Read(string path, string shown, ProblemList problems)
    {
        if (InputFile.Read(path, shown, Limits.WorkbookBytes, problems) is not { } bytes) return null;
        using var package = WorkbookPackage.Open(bytes, shown, problems);
        if (package is null) return null;
        try
        {
            var source = Read(package, shown, problems);
            return source is null ? null : (source, new(shown, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            problems.Add(FileProblems.BrokenWorkbook, new(shown), e.GetType().Name);
            return null;
        }
    }

    private static DossierSource? Read(WorkbookPackage package, string shown, ProblemList problems)
    {
        var book = package.Relations("").FirstOrDefault(r => r.Kind == "officeDocument").Target ?? "xl/workbook.xml";
        var relations = package.Relations(book);
        if (WorkbookNames.Read(package, book, relations) is not { } names)
        {
            problems.Add(FileProblems.BrokenWorkbook, new(shown), "workbook.xml?");
            return null;
        }
        if (names.Sheets.Count > Limits.Sheets)
        {
            var most = Limits.Sheets.ToString(CultureInfo.InvariantCulture);
            problems.Add(FileProblems.TooMany, new(shown), names.Sheets.Count.ToString(CultureInfo.InvariantCulture),
                most);
            return null;
        }
        var cells = new WorkbookCells(WorkbookTexts.Read(package, relations), WorkbookDates.Read(package, relations,
            names.From1904), problems);
        return Sheets(package, names, cells, shown, problems);
    }

    private static DossierSource Sheets(
        WorkbookPackage package, WorkbookNames names, WorkbookCells cells, string shown, ProblemList problems)
    {
        var sheets = new SortedDictionary<string, Sheet>(StringComparer.Ordinal);
        DataNode? profile = null;
        var place = new Place(shown);
        foreach (var (name, part) in names.Sheets)
        {
            var plain = Headers.Plain(name);
            var file = $"{shown}[{name}]";
            if (Explanations.Contains(plain)) continue;
            var definition = DossierSchema.SheetOf(name);
            var isProfile = plain is "operasi" or "operation";
            if (definition is null && !isProfile)
            {
                var known = string.Join(", ", DossierSchema.Sheets.Select(s => s.Id));
                problems.Add(CellProblems.UnknownSheet, new(file), name, "operasi, " + known);
                continue;
            }
            using var xml = package.Part(part);
            if (xml is null) continue;
            var sheet = cells.Read(xml, file);
            if (isProfile)
                profile = PathTree.Build(sheet, problems);
            else if (!sheets.TryAdd(definition!.Key, sheet))
                problems.Add(FileProblems.FileTwice, new(file), name, definition.Key);
        }
        if (profile is null) problems.Add(CellProblems.MissingSheet, place, "", "operasi / operation");
        return new DossierSource { Place = place, Profile = profile, Sheets = sheets };
    }
}
