namespace Praja.Doctrine;

/// <summary>How soon a post answers an incident, and who is told when it does not: section <c>response</c>.</summary>
public sealed record ResponseRules
{
    /// <summary>By level; a level without a row has no ladder, and anybody may order it.</summary>
    public IReadOnlyList<ResponseLevel> Levels { get; init; } = [];

    /// <summary>Minutes after which somebody's claim on an incident runs out.</summary>
    public int ClaimMinutes { get; init; } = 15;

    /// <summary>Minutes after which the position of a unit is shown as stale.</summary>
    public int PositionStaleMinutes { get; init; } = 10;

    /// <summary>Minutes after which the position of a unit is forgotten.</summary>
    public int PositionKeptMinutes { get; init; } = 60;

    /// <summary>Sources of the numbers above, by their key in the file.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The ladder of one level.</summary>
/// <param name="Level">Escalation level.</param>
/// <param name="OrderedBy">Lowest chief who may order it: kapolsek, kapolres or kapolda.</param>
/// <param name="AcknowledgeMinutes">Minutes from the report (or from the level's beginning) until it is
/// acknowledged.</param>
/// <param name="FirstUnitMinutes">Minutes from then until a unit is there.</param>
/// <param name="RaiseTo">Post told when it is not: polres, polda or mabes.</param>
/// <param name="Source">Source.</param>
public sealed record ResponseLevel(
    string Level, string OrderedBy, int AcknowledgeMinutes, int FirstUnitMinutes, string RaiseTo, string Source);
