using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.Dossiers;

/// <summary>A dossier that was read.</summary>
/// <param name="Operation">What it says; rows with problems are left out.</param>
/// <param name="Inputs">Every file that was read with its hash, by name.</param>
public sealed record ReadDossier(Operation Operation, IReadOnlyList<InputHash> Inputs);

/// <summary>
/// Reads a dossier: a folder of operation.yaml and CSV files, or one workbook with the same sheets, with the nested
/// dossiers that it names. Nothing is written and nothing is thrown for bad input.
/// </summary>
public static class DossierReader
{
    /// <summary>Reads a dossier; null, with problems, when there is none to speak of.</summary>
    /// <param name="path">Its folder, or its workbook (.xlsx).</param>
    /// <param name="problems">Receives everything that is wrong.</param>
    public static ReadDossier? Read(string path, ProblemList problems)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(problems);
        var run = new DossierRun(path, problems);
        var operation = run.Read();
        return operation is null ? null : new ReadDossier(operation, run.Inputs);
    }
}
