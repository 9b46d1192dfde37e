using System.Text;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Puts polling stations made from a list into a dossier's sites.csv; nothing else of the dossier is touched.
/// </summary>
public static class StationImport
{
    /// <summary>
    /// The dossier's sites with its polling stations replaced by those of the list; null, with problems, when a row is
    /// wrong.
    /// </summary>
    /// <param name="operation">The dossier as read.</param>
    /// <param name="list">The list's file.</param>
    /// <param name="seed">Seed of the positions; null for the dossier's.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static IReadOnlyList<Site>? Make(Operation operation, string list, ulong? seed, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(problems);
        if (CsvReader.Read(list, Path.GetFileName(list), problems) is not { } sheet) return null;
        var settings = new GeneratorSettings
        {
            Seed = seed ?? operation.Profile.Seed,
            Boundaries = operation.Boundaries.ToDictionary(b => b.Code, StringComparer.Ordinal),
        };
        var made = StationGenerator.Generate(StationListBinder.Bind(sheet, problems), settings, problems);
        if (problems.HasErrors) return null;
        var flags = operation.Sites
            .Where(s => s.Kind == SiteKind.Tps)
            .ToDictionary(s => s.Id, s => s.Flags, StringComparer.Ordinal);
        return
        [
            .. made.Select(s => flags.TryGetValue(s.Id, out var known) ? s with { Flags = known } : s),
            .. operation.Sites.Where(s => s.Kind != SiteKind.Tps),
        ];
    }

    /// <summary>Writes sites.csv anew, whole or not at all; false, with a problem, when it cannot be written.</summary>
    public static bool Write(Operation operation, string folder, Language language, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(problems);
        var sheet = DossierTables.Of(operation, language).First(t => t.Definition == DossierSchema.Sites).Sheet;
        var target = Path.Combine(folder, DossierSchema.Sites.Key + ".csv");
        return OutputFile.Write(
            target,
            draft => File.WriteAllText(draft, CsvWriter.Write(sheet), new UTF8Encoding(false)),
            overwrite: true,
            problems);
    }
}
