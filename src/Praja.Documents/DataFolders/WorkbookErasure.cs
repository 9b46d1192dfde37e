using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.DataFolders;

/// <summary>Writes a workbook anew without some duty members.</summary>
internal static class WorkbookErasure
{
    /// <summary>The new workbook, read again and found equal.</summary>
    /// <param name="path">The workbook as it is; it stays.</param>
    /// <param name="operation">What it holds.</param>
    /// <param name="erased">Who is left out.</param>
    /// <exception cref="IOException">It cannot be written, or not without loss.</exception>
    public static byte[] Without(string path, Operation operation, Func<Person, bool> erased)
    {
        var english = "[" + DossierSchema.People.Name(Language.English) + "]";
        var language = operation.People[0].Place.File.EndsWith(english, StringComparison.Ordinal)
            ? Language.English
            : Language.Indonesian;
        var kept = operation with { People = [.. operation.People.Where(p => !erased(p))] };
        var draft = Path.Combine(Path.GetDirectoryName(path)!, "draft-" + Path.GetFileName(path));
        var problems = new ProblemList();
        try
        {
            if (!WorkbookWriter.Write(kept, draft, language, overwrite: true, problems)
                || DossierReader.Read(draft, problems) is not { } again || !AreEqual(again.Operation, kept))
            {
                throw new IOException("The workbook cannot be written anew without loss.");
            }
            return File.ReadAllBytes(draft);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static bool AreEqual(Operation one, Operation other) =>
        Cells(one).SequenceEqual(Cells(other), StringComparer.Ordinal);

    private static IEnumerable<string> Cells(Operation operation) =>
        DossierTables.Of(operation, Language.English)
            .SelectMany(t => t.Sheet.Rows.Select(r => t.Definition.Key + "\t" + string.Join('\t', r.Cells)))
            .Append(YamlWriter.Write(ProfileNodes.Of(operation.Profile, Language.English)));
}
