using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Documents.Plans;

/// <summary>A plan with everything it was made of: what the documents are written from.</summary>
/// <param name="Operation">The dossier.</param>
/// <param name="Doctrine">The rules it was planned by.</param>
/// <param name="Risk">The assessed risk.</param>
/// <param name="Plan">The plan.</param>
public sealed record PlanContext(Operation Operation, DoctrineBook Doctrine, RiskMap Risk, Plan Plan);

/// <summary>How the documents are wanted.</summary>
public sealed record PackageSettings
{
    /// <summary>Language of every document.</summary>
    public Language Language { get; init; } = Language.Indonesian;

    /// <summary>False writes the print pages as HTML only.</summary>
    public bool Pdf { get; init; } = true;

    /// <summary>Path of the browser that prints; null looks for one.</summary>
    public string? Browser { get; init; }

    /// <summary>Folder of the dossier, written as a pointer beside the plan (<see cref="DossierPointer"/>); null writes
    /// none.</summary>
    public string? Dossier { get; init; }

    /// <summary>Longest time the browser may take for all pages.</summary>
    public TimeSpan PrintLimit { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>What was written.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Files">Names of the files in it, in the order a planner reads them.</param>
/// <param name="Notes">What the planner must know of the writing itself, e.g. that no browser was found.</param>
public sealed record PackageResult(string Folder, IReadOnlyList<string> Files, IReadOnlyList<Text> Notes);

/// <summary>A step of the writing.</summary>
/// <param name="File">The file that is ready.</param>
/// <param name="Done">Files ready so far.</param>
/// <param name="Total">Files in all.</param>
public readonly record struct PackageStep(string File, int Done, int Total);
