using System.Text.Json.Serialization;

namespace Praja.Rehearsal;

/// <summary>What is otherwise than the plan and the doctrine say: the questions of <c>praja what-if</c>.</summary>
public sealed record Scenario
{
    /// <summary>Nothing is otherwise.</summary>
    public static readonly Scenario None = new();

    /// <summary>Roads closed between two places all day: command, site or region ids.</summary>
    public IReadOnlyList<ClosedRoad> ClosedRoads { get; init; } = [];

    /// <summary>Regions whose land roads are under water all day; boats remain.</summary>
    public IReadOnlyList<string> Floods { get; init; } = [];

    /// <summary>Regions without signal all day.</summary>
    public IReadOnlyList<string> NoSignal { get; init; } = [];

    /// <summary>More squads of the reserve at a command or site.</summary>
    public IReadOnlyList<AddedReserve> AddedReserves { get; init; } = [];

    /// <summary>How units are chosen; null for the nearest.</summary>
    public DispatchPolicy? Policy { get; init; }

    /// <summary>Operators at the post; null for the doctrine's.</summary>
    public int? Operators { get; init; }

    /// <summary>True when nothing is otherwise.</summary>
    [JsonIgnore]
    public bool IsNone =>
        ClosedRoads.Count + Floods.Count + NoSignal.Count + AddedReserves.Count == 0
        && Policy is null
        && Operators is null;
}

/// <summary>A road closed both ways between two places and all that lies in them.</summary>
/// <param name="From">Command, site or region id.</param>
/// <param name="To">Command, site or region id.</param>
public sealed record ClosedRoad(string From, string To);

/// <summary>Reserve added for the rehearsed day.</summary>
/// <param name="At">Command or site id.</param>
/// <param name="People">People; a platoon is 30.</param>
public sealed record AddedReserve(string At, int People);
