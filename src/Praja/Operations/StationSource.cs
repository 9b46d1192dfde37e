namespace Praja.Operations;

/// <summary>Town or country: how far apart people of one settlement live.</summary>
public enum SettlementKind
{
    /// <summary>Desa, a rural village.</summary>
    Rural,

    /// <summary>Kelurahan, an urban ward.</summary>
    Urban,
}

/// <summary>
/// One row of a list that polling stations are made from: a village with its number of stations, or, when
/// <see cref="Stations"/> is null, one station as it stands.
/// </summary>
public sealed record StationSource
{
    /// <summary>Village code, <c>64.08.04.2001</c>; for one station also <c>64.08.04.2001/007</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the village or station; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Polling stations to make, 1 to 999; null when the row is itself a station.</summary>
    public int? Stations { get; init; }

    /// <summary>Voters of the row, kept exactly; null when unknown or to be shared out of a roll.</summary>
    public int? Voters { get; init; }

    /// <summary>
    /// Share of a roll relative to the other rows, e.g. the stations of the election before; null for
    /// <see cref="Stations"/>.
    /// </summary>
    public double? Weight { get; init; }

    /// <summary>A point inside the village, or where the station is; null when unknown.</summary>
    public Coordinate? Centre { get; init; }

    /// <summary>Square kilometres of the village; null when unknown.</summary>
    public double? AreaKm2 { get; init; }

    /// <summary>How it is reached.</summary>
    public AccessMode Access { get; init; }

    /// <summary>Town or country.</summary>
    public SettlementKind Kind { get; init; }

    /// <summary>Where the row stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>What <see cref="StationGenerator"/> is told beyond the rows.</summary>
public sealed record GeneratorSettings
{
    /// <summary>
    /// Seed of every draw; the same seed and village give the same positions, whatever other rows there are.
    /// </summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Voters on the roll by region code; shared over the rows inside that state no voters of their own, and kept
    /// exactly. The longest code that covers a row decides; an outer roll counts its inner ones in.
    /// </summary>
    public IReadOnlyDictionary<string, int> Rolls { get; init; } = new SortedDictionary<string,
        int>(StringComparer.Ordinal);

    /// <summary>Outlines by village code; a village without one is taken as a disc of its area.</summary>
    public IReadOnlyDictionary<string, Boundary> Boundaries { get; init; } =
        new SortedDictionary<string, Boundary>(StringComparer.Ordinal);

    /// <summary>Most voters on one roll: 600, as KPU planned for Pilkada 2024 (the law allows 800).</summary>
    public int MostVoters { get; init; } = 600;

    /// <summary>Fewest voters on one roll where the total allows it: 60, unsourced.</summary>
    public int FewestVoters { get; init; } = 60;

    /// <summary>Spread of the rolls within a village, as a share of their mean: 0.08, unsourced.</summary>
    public double VoterNoise { get; init; } = 0.08;
}
