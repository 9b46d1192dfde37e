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
    /// <summary>Reads a workbook; null, with a problem, when it cannot be.</summary>
    public static (DossierSource Source, InputHash Input)? Read(string path, string shown, ProblemList problems)
    {
        if (InputFile.Read(path, shown, Limits.WorkbookBytes, problems) is not { } bytes) return null;
        using var package = WorkbookPackage.Open(bytes, shown, problems);
        if (package is null) return null;
        try
        {
            var source = WorkbookSource.Read(package, shown, problems);
            return source is null ? null : (source, new(shown, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            problems.Add(FileProblems.BrokenWorkbook, new(shown), e.GetType().Name);
            return null;
        }
    }
}
