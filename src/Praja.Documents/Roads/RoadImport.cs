using System.Text;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Roads;

/// <summary>Puts travel times from a road network into a dossier's travel.csv; nothing else is touched.</summary>
public static class RoadImport
{
    /// <summary>
    /// The dossier's rows with those of the roads; null, with problems, when a file is wrong or nothing is near.
    /// </summary>
    /// <param name="operation">The dossier as read.</param>
    /// <param name="nodesFile">Nodes, as <see cref="RoadFiles.Read"/> takes them.</param>
    /// <param name="arcsFile">Arcs.</param>
    /// <param name="secondsColumn">Column of seconds; null for the first.</param>
    /// <param name="snapMeters">How far a place may be from its node.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static RoadTimes? Make(
        Operation operation,
        string nodesFile,
        string arcsFile,
        string? secondsColumn,
        double snapMeters,
        ProblemList problems)
    {
        var network = RoadFiles.Read(nodesFile, arcsFile, secondsColumn, problems);
        if (network is null || problems.HasErrors) return null;
        var source = "jalan tercepat, shortest path: " + Path.GetFileName(arcsFile);
        return RoadTravel.Measure(operation, network, snapMeters, source, problems);
    }

    /// <summary>Writes travel.csv anew, whole or not at all; false, with a problem, when it cannot be
    /// written.</summary>
    public static bool Write(Operation operation, string folder, Language language, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(problems);
        var sheet = DossierTables.Of(operation, language).First(t => t.Definition == DossierSchema.Travel).Sheet;
        return OutputFile.Write(
            Path.Combine(folder, DossierSchema.Travel.Key + ".csv"),
            draft => File.WriteAllText(draft, CsvWriter.Write(sheet), new UTF8Encoding(false)),
            overwrite: true,
            problems);
    }
}
