using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Rehearsal;

// What the simulator runs on: one stage's day of one plan, everything that has a name turned into an index, so that the
// engine touches arrays only. The builder makes it from Operation + Doctrine + Plan + Scenario + Assumptions; tests
// make
// small ones by hand, which is how the simulator is reduced to textbook queues. Seconds are counted from 00:00 of the
// rehearsed day.

/// <summary>One stage's day of one plan, ready to be simulated. Immutable; shared by all threads.</summary>
public sealed record RehearsalModel
{
    /// <summary>Stage id, e.g. <c>pemungutan</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>The rehearsed day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>First second in which incidents happen.</summary>
    public double StartSecond { get; init; }

    /// <summary>End of the rehearsed time; incidents still open then are cut off.</summary>
    public required double EndSecond { get; init; }

    /// <summary>Named parts of the day, in order; empty when it has none.</summary>
    public IReadOnlyList<RehearsalPhase> Phases { get; init; } = [];

    /// <summary>Districts, for signal failures and closures.</summary>
    public IReadOnlyList<ModelDistrict> Districts { get; init; } = [];

    /// <summary>Band ids from the safest.</summary>
    public IReadOnlyList<string> Bands { get; init; } = [];

    /// <summary>Beat ids.</summary>
    public IReadOnlyList<string> Beats { get; init; } = [];

    /// <summary>Places where incidents happen.</summary>
    public required IReadOnlyList<ModelSite> Sites { get; init; }

    /// <summary>Classes of sites with the same rates.</summary>
    public required IReadOnlyList<RateClass> RateClasses { get; init; }

    /// <summary>Incident types.</summary>
    public required IReadOnlyList<ModelType> Types { get; init; }

    /// <summary>Escalation levels from the lowest; at least one.</summary>
    public required IReadOnlyList<ModelLevel> Levels { get; init; }

    /// <summary>Places where units stand by.</summary>
    public required IReadOnlyList<ModelHome> Homes { get; init; }

    /// <summary>Units that can be sent.</summary>
    public required IReadOnlyList<ModelUnit> Units { get; init; }

    /// <summary>Travel times.</summary>
    public required IModelTravel Travel { get; init; }

    /// <summary>Per site, unit indices in the order the zone policy sends them; null when the policy sorts by zone and
    /// travel time.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Preferences { get; init; }

    /// <summary>Seconds of the target: help in time.</summary>
    public double TargetSeconds { get; init; } = 1800;

    /// <summary>Operators at the post; 0 when calls need none and are decided at once.</summary>
    public int Operators { get; init; }

    /// <summary>Delays, the assumptions' factors already applied.</summary>
    public RehearsalNumbers Numbers { get; init; } = new();

    /// <summary>How units are chosen.</summary>
    public DispatchPolicy Policy { get; init; }

    /// <summary>True when a call that finds no idle unit is lost to help from elsewhere instead of waiting.</summary>
    public bool LossWhenBusy { get; init; }

    /// <summary>What goes on when it begins later than its day; null for a whole day.</summary>
    public ModelNow? Now { get; init; }

    /// <summary>Incidents put in beside those drawn.</summary>
    public IReadOnlyList<AddedIncident> Added { get; init; } = [];
}

/// <summary>How the post chooses the units it sends.</summary>
public enum DispatchPolicy
{
    /// <summary>The nearest idle ones by travel time.</summary>
    Nearest,

    /// <summary>The nearest, unless sending them uncovers more risk than another costs in time.</summary>
    Coverage,

    /// <summary>Those of the own command's area first, then by travel time.</summary>
    Zone,
}

/// <summary>A district as the simulator sees it.</summary>
/// <param name="Id">Region code.</param>
/// <param name="Name">Name.</param>
/// <param name="FloodShare">Share (0..1) of its sites that are prone to flood.</param>
public sealed record ModelDistrict(string Id, string Name, double FloodShare);

/// <summary>A place where incidents happen.</summary>
/// <param name="Id">Site id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="District">Index, -1 when none.</param>
/// <param name="Zone">Index of the police command answering there, in an order of the builder's; -1 when none.</param>
/// <param name="Band">Index of the band; 0 for places without one.</param>
/// <param name="Beat">Index of the beat; -1 when none.</param>
/// <param name="Position">Where it is.</param>
/// <param name="HasSignal">False where there is no telephone signal.</param>
/// <param name="FloodProne">True where a closure of the district's roads slows the way.</param>
/// <param name="Weight">Weight of its risk for the coverage policy, 0 or more.</param>
/// <param name="GuardPeople">Guards of a fixed post there; 0 for a station of a beat.</param>
/// <param name="RateClass">Index of its rates.</param>
public sealed record ModelSite(
    string Id,
    SiteKind Kind,
    int District,
    int Zone,
    int Band,
    int Beat,
    Coordinate Position,
    bool HasSignal,
    bool FloodProne,
    double Weight,
    int GuardPeople,
    int RateClass);

/// <summary>Rates shared by sites: expected incidents per site over the rehearsed time, by type.</summary>
/// <param name="Expected">By type index: expected number per site, false calls included.</param>
/// <param name="Profiles">By type index: cumulative share (0..1) of incidents before the end of each hour of the
/// rehearsed
/// time, <c>ceil((End - Start) / 3600)</c> values, the last 1; within an hour they are uniform.</param>
public sealed record RateClass(IReadOnlyList<double> Expected, IReadOnlyList<IReadOnlyList<double>> Profiles);

/// <summary>An incident type as the simulator sees it. Durations of the course are in minutes.</summary>
/// <param name="Id">Incident type id.</param>
/// <param name="Name">Name.</param>
/// <param name="Course">Its course, the assumptions' factors already applied.</param>
public sealed record ModelType(string Id, Text Name, IncidentCourse Course);

/// <summary>A level of the escalation.</summary>
/// <param name="Id">Level id.</param>
/// <param name="Name">Name.</param>
/// <param name="Minimum">People at least.</param>
/// <param name="Factor">Times the people of the type's first-level need.</param>
/// <param name="Kinds">Unit kinds that may be sent, as a bit per <see cref="UnitKind"/>.</param>
/// <param name="Decision">Minutes until its authority has decided.</param>
public sealed record ModelLevel(
    string Id, Text Name, int Minimum, double Factor, int Kinds, DurationRule Decision);

/// <summary>What kind of unit answers.</summary>
public enum UnitKind
{
    /// <summary>The team of a beat.</summary>
    Team,

    /// <summary>A patrol of a district.</summary>
    Patrol,

    /// <summary>An escort of ballots.</summary>
    Escort,

    /// <summary>A squad of the reserve.</summary>
    Reserve,

    /// <summary>A neighbouring Polres.</summary>
    Neighbour,

    /// <summary>Brimob.</summary>
    Brimob,

    /// <summary>TNI on request.</summary>
    Army,
}

/// <summary>A place where units stand by.</summary>
/// <param name="Id">Command, site or beat id.</param>
/// <param name="Name">Name.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Access">How it is reached.</param>
/// <param name="Region">Region code; may be empty.</param>
public sealed record ModelHome(string Id, string Name, Coordinate Position, AccessMode Access, string Region);

/// <summary>A unit that can be sent.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="People">Strength, 1 or more.</param>
/// <param name="Home">Index of its home.</param>
/// <param name="Zone">Index of its command's zone; -1 when none.</param>
/// <param name="Beat">Index of its beat for a team; else -1.</param>
/// <param name="Turnout">Minutes until it sets out.</param>
public sealed record ModelUnit(
    string Id,
    string Name,
    UnitKind Kind,
    Agency Agency,
    int People,
    int Home,
    int Zone,
    int Beat,
    DurationRule Turnout);

/// <summary>Travel times between homes and sites; thread-safe, the same answer always.</summary>
public interface IModelTravel
{
    /// <summary>Seconds from a home to a site; infinity when there is no way.</summary>
    double HomeToSite(int home, int site);

    /// <summary>Seconds from one site to another; infinity when there is no way.</summary>
    double SiteToSite(int from, int to);

    /// <summary>
    /// The homes from which a site is reached soonest, nearest first, ties by index; all homes with a way or only the
    /// first many. Homes of units no level may send (teams, where no level sends teams) are better left out: they would
    /// fill the list with homes the post cannot use. The team of the site's own beat is found without it.
    /// </summary>
    ReadOnlySpan<int> NearestHomes(int site);

    /// <summary>
    /// True when <see cref="NearestHomes"/> holds every home with a way, so that no further need be asked.
    /// </summary>
    bool HoldsAllHomes { get; }

    /// <summary>Nearest place where somebody hurt is taken, seconds from the site; infinity when there is
    /// none.</summary>
    double ToEvacuation(int site);
}
