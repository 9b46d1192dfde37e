using System.Globalization;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>Finds the sheets of an opened workbook and reads each by what its name means.</summary>
internal static class WorkbookSource
{
    private static readonly string[] Explanations = ["bacasaya", "readme", "petunjuk", "panduan"];

    /// <summary>
    /// The sheets of the workbook by their names; null, with a problem, when there are none or too many.
    /// </summary>
    public static DossierSource? Read(WorkbookPackage package, string shown, ProblemList problems)
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
            problems.Add(FileProblems.TooMany, new(shown), "> " + most, most);
            return null;
        }
        var dates = WorkbookDates.Read(package, relations, names.From1904);
        var cells = new WorkbookCells(WorkbookTexts.Read(package, relations), dates, problems);
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
