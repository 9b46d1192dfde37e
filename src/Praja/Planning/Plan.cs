using System.Text.Json.Serialization;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>
/// A plan: who guards what, when, coming from where, what is short and how to mend it. A pure function of its inputs
/// and the seed: the same inputs give the same bytes. Lists are in a stated, stable order.
/// </summary>
public sealed record Plan
{
    /// <summary>Name and version of the file's schema.</summary>
    public const string SchemaName = "praja-plan/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>Operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Code name; may be empty.</summary>
    public string CodeName { get; init; } = "";

    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Voting day.</summary>
    public DateOnly ElectionDate { get; init; }

    /// <summary>Doctrine id.</summary>
    public required string Doctrine { get; init; }

    /// <summary>Seed of everything drawn by chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>SHA-256 of every input file, by name.</summary>
    public IReadOnlyList<InputHash> Inputs { get; init; } = [];

    /// <summary>The pattern used for each band.</summary>
    public IReadOnlyList<GuardPattern> Patterns { get; init; } = [];

    /// <summary>Every station with its beat and band, in dossier order.</summary>
    public IReadOnlyList<PlannedStation> Stations { get; init; } = [];

    /// <summary>Beats by id.</summary>
    public IReadOnlyList<Beat> Beats { get; init; } = [];

    /// <summary>Periods of the calendar in which the same stages run, in order; each planned on its own.</summary>
    public IReadOnlyList<PeriodPlan> Periods { get; init; } = [];

    /// <summary>Reserves on voting day.</summary>
    public required ReservePlan Reserves { get; init; }

    /// <summary>Linmas by village.</summary>
    public IReadOnlyList<LinmasVillage> Linmas { get; init; } = [];

    /// <summary>Ways to close the shortfall of voting day, cheapest first.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>The period of voting day.</summary>
    [JsonIgnore]
    public PeriodPlan VotingDay => Periods.First(p => p.From <= ElectionDate && ElectionDate <= p.To);
}

/// <summary>An input file and its hash.</summary>
/// <param name="File">Name relative to the dossier.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record InputHash(string File, string Sha256);

/// <summary>A station as planned.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Beat">Beat id.</param>
/// <param name="Index">Risk index, 0 to 100.</param>
/// <param name="ComputedBand">Band by the index.</param>
/// <param name="Band">Band used: the commander's where there is one.</param>
public sealed record PlannedStation(string Site, string Beat, double Index, string ComputedBand, string Band);

/// <summary>The stations one team covers.</summary>
/// <param name="Id">e.g. <c>64.08.09/03</c>: district and number.</param>
/// <param name="Command">Id of the police command whose jurisdiction it lies in.</param>
/// <param name="District">District code.</param>
/// <param name="Villages">Village codes, sorted; more than one only where villages are too small for a team
/// each.</param>
/// <param name="Band">Band id; all stations of a beat share it.</param>
/// <param name="Stations">Site ids in visiting order.</param>
/// <param name="Police">Police needed.</param>
/// <param name="Army">TNI needed.</param>
/// <param name="Linmas">Linmas at its stations.</param>
/// <param name="Centre">Position of its medoid station.</param>
/// <param name="RouteMinutes">Travel along the visiting order, minutes.</param>
public sealed record Beat(
    string Id,
    string Command,
    string District,
    IReadOnlyList<string> Villages,
    string Band,
    IReadOnlyList<string> Stations,
    int Police,
    int Army,
    int Linmas,
    Coordinate Centre,
    int RouteMinutes);

/// <summary>A stretch of the calendar in which the same stages run.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Stages">Ids of the dossier's stages that run.</param>
/// <param name="Demands">What is needed, by id.</param>
/// <param name="Assignments">Who goes where, by demand and force.</param>
/// <param name="Shortfalls">What stays unfilled, by demand.</param>
/// <param name="Gains">What one more officer at each base would gain, best first.</param>
/// <param name="Solver">Statement per network solved.</param>
public sealed record PeriodPlan(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string> Stages,
    IReadOnlyList<Demand> Demands,
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<Shortfall> Shortfalls,
    IReadOnlyList<BaseGain> Gains,
    IReadOnlyList<SolverStatement> Solver)
{
    /// <summary>Length in days, both ends counted.</summary>
    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>People needed at one place for one duty.</summary>
/// <param name="Id">Unique in the period.</param>
/// <param name="Kind">What for.</param>
/// <param name="Target">Beat, site, district or command id.</param>
/// <param name="Name">As shown: "PPK Bengalon", "Beat 64.08.09/03".</param>
/// <param name="Region">Region code of the place.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Access">How it is reached.</param>
/// <param name="Agency">Who must fill it.</param>
/// <param name="People">How many.</param>
/// <param name="Skills">Skills needed.</param>
/// <param name="Priority">1 is filled first.</param>
/// <param name="Duty">The duty in words.</param>
public sealed record Demand(
    string Id,
    DemandKind Kind,
    string Target,
    string Name,
    string Region,
    Coordinate Position,
    AccessMode Access,
    Agency Agency,
    int People,
    IReadOnlyList<string> Skills,
    int Priority,
    Text Duty);

/// <summary>People of one force sent to one demand.</summary>
/// <param name="Demand">Demand id.</param>
/// <param name="Force">Force id.</param>
/// <param name="Command">Command they start from.</param>
/// <param name="People">How many.</param>
/// <param name="Minutes">Travel one way.</param>
/// <param name="Measured">True when the time was measured, false when modelled.</param>
/// <param name="DaysBefore">0 leaves the same day, 1 the day before, 2 two days before.</param>
/// <param name="Home">True when the place lies in the command's jurisdiction.</param>
public sealed record Assignment(
    string Demand, string Force, string Command, int People, int Minutes, bool Measured, int DaysBefore, bool Home);

/// <summary>What stays unfilled.</summary>
/// <param name="Demand">Demand id.</param>
/// <param name="Agency">Who is missing.</param>
/// <param name="Missing">How many.</param>
/// <param name="Reason">no_people (all are used), no_skill, no_reach.</param>
public sealed record Shortfall(string Demand, Agency Agency, int Missing, string Reason);

/// <summary>What one more officer at a base would gain, from the dual prices of the solve.</summary>
/// <param name="Command">Command id.</param>
/// <param name="Agency">Agency.</param>
/// <param name="ClosesShortfall">True when a missing officer would be found.</param>
/// <param name="MinutesSaved">Weighted travel minutes saved besides; negative when closing a shortfall costs travel. A
/// beat that is filled counts twice its way from the leading command, as in the prices of people missing.</param>
public sealed record BaseGain(string Command, Agency Agency, bool ClosesShortfall, double MinutesSaved);

/// <summary>What the solver proved.</summary>
/// <param name="Agency">Which network.</param>
/// <param name="Status">optimal, or bound when it stopped early.</param>
/// <param name="Cost">Cost in weighted seconds, shortage prices left out.</param>
/// <param name="Missing">People missing.</param>
/// <param name="Certified">True when an independent check of the duality certificate passed.</param>
/// <param name="Pivots">Pivots taken.</param>
public sealed record SolverStatement(
    Agency Agency, string Status, long Cost, long Missing, bool Certified, long Pivots);

/// <summary>Where reserves stand on voting day and what they reach.</summary>
/// <param name="TargetMinutes">Help should come within.</param>
/// <param name="Units">Units placed.</param>
/// <param name="CoveredShare">Share (0..1) of risk-weighted stations within the target.</param>
/// <param name="Curve">The best share with 1, 2, 3, ... units.</param>
/// <param name="Status">optimal, or bound.</param>
/// <param name="Bound">Upper bound of the share.</param>
/// <param name="Uncovered">Stations no unit reaches in time.</param>
public sealed record ReservePlan(
    int TargetMinutes,
    IReadOnlyList<ReserveUnit> Units,
    double CoveredShare,
    IReadOnlyList<double> Curve,
    string Status,
    double Bound,
    IReadOnlyList<string> Uncovered);

/// <summary>One reserve unit.</summary>
/// <param name="Force">Force id it is drawn from.</param>
/// <param name="Agency">Agency.</param>
/// <param name="People">Strength.</param>
/// <param name="Station">Id of the command or site where it stands by.</param>
/// <param name="Position">Where that is.</param>
/// <param name="Covers">Stations within the target time of it.</param>
public sealed record ReserveUnit(
    string Force, Agency Agency, int People, string Station, Coordinate Position, int Covers);

/// <summary>Linmas needed and available in a village.</summary>
/// <param name="Village">Village code.</param>
/// <param name="Stations">Stations.</param>
/// <param name="Needed">People needed.</param>
/// <param name="Assigned">People assigned.</param>
public sealed record LinmasVillage(string Village, int Stations, int Needed, int Assigned);

/// <summary>One way to close the shortfall.</summary>
/// <param name="Kind">pattern (another published variant), bko (ask for people), combined (a variant and a request) or
/// none (nothing is short).</param>
/// <param name="What">In words.</param>
/// <param name="Band">For a pattern change: the band; several with ; between.</param>
/// <param name="Pattern">For a pattern change: the variant; several with ; between.</param>
/// <param name="Command">For a request: where they are needed.</param>
/// <param name="Agency">For a request: who.</param>
/// <param name="People">For a request: how many; for a pattern: how many it frees.</param>
/// <param name="From">First day needed.</param>
/// <param name="To">Last day needed.</param>
/// <param name="MissingAfter">People still missing after it alone.</param>
public sealed record Repair(
    string Kind,
    Text What,
    string Band,
    string Pattern,
    string Command,
    Agency? Agency,
    int People,
    DateOnly? From,
    DateOnly? To,
    long MissingAfter);
