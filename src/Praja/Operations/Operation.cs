namespace Praja.Operations;

/// <summary>
/// An operation as its dossier states it: everything planners know beforehand. Built by the dossier's binder, checked
/// by
/// <c>OperationCheck</c>; immutable afterwards. Lists keep the order of the files.
/// </summary>
public sealed record Operation
{
    /// <summary>Name, dates, claims and settings (operation.yaml).</summary>
    public required OperationProfile Profile { get; init; }

    /// <summary>The calendar (stages.csv).</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Areas from province to village (regions.csv).</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Places to guard (sites.csv).</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>Commands with their jurisdictions (commands.csv).</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];

    /// <summary>Strengths (forces.csv).</summary>
    public IReadOnlyList<Force> Forces { get; init; } = [];

    /// <summary>Task forces and their sub-units (satgas.csv).</summary>
    public IReadOnlyList<TaskForceUnit> TaskForces { get; init; } = [];

    /// <summary>Members by duty, optional (people.csv).</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Observed indicators of sites and regions, optional (indicators.csv).</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Measured travel times that override the model, optional (travel.csv).</summary>
    public IReadOnlyList<MeasuredTravel> Travel { get; init; } = [];

    /// <summary>Commanders' overrides of computed bands, optional (overrides.csv).</summary>
    public IReadOnlyList<BandOverride> Overrides { get; init; } = [];

    /// <summary>Outlines by region code, optional (boundaries.geojson).</summary>
    public IReadOnlyList<Boundary> Boundaries { get; init; } = [];

    /// <summary>The nested operations' dossiers, already read: a Polda's Polres.</summary>
    public IReadOnlyList<Operation> Parts { get; init; } = [];

    /// <summary>Where each column and key stands, so that a problem found later can point at its cell.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];
}

/// <summary>Where a column of a sheet, or a key of operation.yaml, stands.</summary>
/// <param name="Key">Its English name, e.g. <c>region</c>.</param>
/// <param name="Place">File, column and header as written; the row only for a key of operation.yaml.</param>
public sealed record SheetColumn(string Key, Place Place);

/// <summary>What operation.yaml states.</summary>
public sealed record OperationProfile
{
    /// <summary>Full name: "Operasi Mantap Praja Mahakam 2024".</summary>
    public required string Name { get; init; }

    /// <summary>Code name; may be empty.</summary>
    public string CodeName { get; init; } = "";

    /// <summary>The level that leads it.</summary>
    public OperationLevel Level { get; init; }

    /// <summary>Id of the leading command in commands.csv.</summary>
    public required string Command { get; init; }

    /// <summary>Code of the region it covers.</summary>
    public required string Region { get; init; }

    /// <summary>Voting day.</summary>
    public DateOnly ElectionDate { get; init; }

    /// <summary>The three phases, each with its dates.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Figures as officials stated them, held against what the dossier gives.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The doctrine file's name without folder, e.g. <c>pilkada-2024</c>.</summary>
    public required string Doctrine { get; init; }

    /// <summary>Time zone of the area, one that <see cref="TimeZones"/> knows.</summary>
    public string TimeZone { get; init; } = "WIB";

    /// <summary>
    /// Chosen guard-pattern variant per band id, e.g. <c>kurang_rawan: 2-6-12</c>; a band not named takes the
    /// doctrine's default.
    /// </summary>
    public IReadOnlyDictionary<string, string> Patterns { get; init; } = new SortedDictionary<string,
        string>(StringComparer.Ordinal);

    /// <summary>Seed of everything drawn by chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Longest time in which help should come, minutes; reserves are placed by it.</summary>
    public int ResponseTargetMinutes { get; init; } = 30;

    /// <summary>What a reader must know of the data, e.g. that positions of single stations are generated.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Folders of nested dossiers, relative to this one.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Where the file stands, for problems.</summary>
    public Place Place { get; init; }
}

/// <summary>The police level that leads an operation.</summary>
public enum OperationLevel
{
    /// <summary>National headquarters.</summary>
    Mabes,

    /// <summary>Province.</summary>
    Polda,

    /// <summary>Regency or city.</summary>
    Polres,
}

/// <summary>One of the phases pra-operasi, operasi, pasca-operasi.</summary>
/// <param name="Kind">Which phase.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, counted in.</param>
/// <param name="Place">Where it stands in operation.yaml.</param>
public sealed record Phase(PhaseKind Kind, DateOnly Start, DateOnly End, Place Place)
{
    /// <summary>Length in days, both ends counted.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;
}

/// <summary>The phases of an operation.</summary>
public enum PhaseKind
{
    /// <summary>Pra-operasi: intelligence, conditioning, training.</summary>
    PreOperation,

    /// <summary>Operasi.</summary>
    Operation,

    /// <summary>Pasca-operasi: disputes, re-votes, inauguration, review.</summary>
    PostOperation,
}

/// <summary>
/// A figure as an official stated it. It never replaces the derived one; both are shown.
/// Figures: <c>operation_days</c>, <c>tps</c>, <c>districts</c>, <c>villages</c>, <c>voters</c>, <c>polri</c>,
/// <c>tni</c>,
/// <c>linmas</c>, <c>personnel</c>, <c>polsek</c>; any other name is held only against its <paramref name="Parts"/>.
/// </summary>
/// <param name="Figure">Name of the figure.</param>
/// <param name="Value">The claimed value.</param>
/// <param name="Parts">Its claimed summands; empty when none are stated.</param>
/// <param name="Source">Who said it and when.</param>
/// <param name="Place">Where it stands in operation.yaml.</param>
public sealed record Claim(string Figure, long Value, IReadOnlyList<long> Parts, string Source, Place Place);
