namespace Praja.Operations.Dossiers;

/// <summary>
/// A dossier as it was read, before any cell is understood: from a folder of files or from a workbook.
/// </summary>
public sealed record DossierSource
{
    /// <summary>Where the dossier stands for problems that concern all of it: <c>operation.yaml</c>.</summary>
    public required Place Place { get; init; }

    /// <summary>What operation.yaml says; null when it could not be read.</summary>
    public DataNode? Profile { get; init; }

    /// <summary>The sheets by <see cref="DossierSheet.Key"/>; one that is absent is not in it.</summary>
    public IReadOnlyDictionary<string, Sheet> Sheets { get; init; } =
        new SortedDictionary<string, Sheet>(StringComparer.Ordinal);

    /// <summary>Outlines of regions.</summary>
    public IReadOnlyList<Boundary> Boundaries { get; init; } = [];

    /// <summary>Nested operations, already bound.</summary>
    public IReadOnlyList<Operation> Parts { get; init; } = [];

    /// <summary>
    /// True when operation.yaml names nested dossiers; then sheets that only they hold are not missed.
    /// </summary>
    public bool HasParts { get; init; }
}
