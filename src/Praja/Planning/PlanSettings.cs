namespace Praja.Planning;

/// <summary>What the planner chooses beyond the dossier and the doctrine.</summary>
public sealed record PlanSettings
{
    /// <summary>
    /// Guard-pattern variant by band id; goes before the dossier's choice, which goes before the doctrine's default.
    /// </summary>
    public IReadOnlyDictionary<string, string> Patterns { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Hashes of the input files, to be kept in the plan.</summary>
    public IReadOnlyList<InputHash> Inputs { get; init; } = [];

    /// <summary>False leaves out the search for repairs, which solves voting day again for each variant.</summary>
    public bool Repairs { get; init; } = true;
}

/// <summary>A step of planning has begun.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Of">How many steps there are.</param>
/// <param name="Name">What is done now.</param>
public sealed record PlanStep(int Number, int Of, Text Name);
