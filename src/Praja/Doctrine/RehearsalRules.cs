namespace Praja.Doctrine;

/// <summary>
/// What a rehearsal assumes of incidents and of the answer to them: the doctrine's section <c>rehearsal</c>. Every
/// record names the source of its numbers or says <c>unsourced</c>.
/// </summary>
public sealed record RehearsalRules
{
    /// <summary>The parts of a stage's day that are rehearsed, in order.</summary>
    public IReadOnlyList<RehearsalPhase> Phases { get; init; } = [];

    /// <summary>How incidents spread over the hours of a day.</summary>
    public IReadOnlyList<HourProfile> Profiles { get; init; } = [];

    /// <summary>How often incidents happen.</summary>
    public IReadOnlyList<IncidentRate> Rates { get; init; } = [];

    /// <summary>How an incident of each type runs.</summary>
    public IReadOnlyList<IncidentCourse> Courses { get; init; } = [];

    /// <summary>What each level of the escalation needs; in the order of the escalation.</summary>
    public IReadOnlyList<LevelNeed> Needs { get; init; } = [];

    /// <summary>Help from outside the operation's own strength.</summary>
    public IReadOnlyList<OutsideHelp> Outside { get; init; } = [];

    /// <summary>Delays of command, report and travel.</summary>
    public RehearsalNumbers Numbers { get; init; } = new();

    /// <summary>The hours of a stage's day that are rehearsed: from its first phase to its last, else all 24.</summary>
    public (double From, double To) HoursOf(string stage)
    {
        var own = Phases.Where(p => p.Stage == stage).ToList();
        return own.Count == 0 ? (0, 24) : (own.Min(p => p.FromHour), own.Max(p => p.ToHour));
    }
}

/// <summary>A part of a stage's day with a name of its own, e.g. counting on voting day.</summary>
/// <param name="Id">Unique id, e.g. <c>penghitungan</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="FromHour">Hour of the day on which it begins, 0 to 48, counted from 00:00 of the rehearsed day.</param>
/// <param name="ToHour">Hour at which it ends, above <paramref name="FromHour"/>; may pass 24.</param>
/// <param name="Source">Source.</param>
public sealed record RehearsalPhase(
    string Id, Text Name, string Stage, double FromHour, double ToHour, string Source);

/// <summary>Relative weight of each hour.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Hours">24 to 48 weights, 0 or more, from 00:00 of the rehearsed day; hours beyond the list repeat it.
/// The
/// weights within the rehearsed hours are scaled so that they sum to one.</param>
/// <param name="Source">Source.</param>
public sealed record HourProfile(string Id, IReadOnlyList<double> Hours, string Source)
{
    /// <summary>Weight between two hours from 00:00 of the rehearsed day; parts of an hour count in part.</summary>
    public double WeightBetween(double fromHour, double toHour)
    {
        var weight = 0.0;
        for (var hour = (int)fromHour; hour < toHour; hour++)
            weight += Hours[hour % Hours.Count] * (Math.Min(hour + 1, toHour) - Math.Max(hour, fromHour));
        return weight;
    }
}

/// <summary>How often one type happens at one kind of place in one stage.</summary>
/// <param name="Incident">Incident type id.</param>
/// <param name="Stage">Stage id; <c>*</c> for every stage.</param>
/// <param name="Target">Site kind in snake case, e.g. <c>tps</c>.</param>
/// <param name="Per1000">Expected incidents per 1,000 such places in the safest band and one rehearsed day, false calls
/// not counted.</param>
/// <param name="Bands">Factor by band id for more prone bands; 1 where not named.</param>
/// <param name="Flag">Only at sites that carry this flag; empty for all.</param>
/// <param name="Profile">Hour profile id.</param>
/// <param name="Source">Source.</param>
public sealed record IncidentRate(
    string Incident,
    string Stage,
    string Target,
    double Per1000,
    IReadOnlyDictionary<string, double> Bands,
    string Flag,
    string Profile,
    string Source);

/// <summary>A duration in minutes drawn at random.</summary>
/// <param name="Mean">Mean, minutes, 0 or more.</param>
/// <param name="Spread">Coefficient of variation: 0 constant, 1 exponential-like. Drawn lognormal, as service times of
/// calls for help are (Brown et al. 2005, call-centre durations), unless <see cref="Shape"/> says otherwise.</param>
public readonly record struct DurationRule(double Mean, double Spread)
{
    /// <summary>How it is drawn; lognormal unless said otherwise. With no spread a lognormal is constant.</summary>
    public DurationShape Shape { get; init; }
}

/// <summary>The distribution of a duration.</summary>
public enum DurationShape
{
    /// <summary>Lognormal with the stated mean and coefficient of variation; constant when that is 0.</summary>
    Lognormal,

    /// <summary>Exponential with the stated mean; the spread is not read. The textbook queues are made of it.</summary>
    Exponential,
}

/// <summary>How an incident of one type runs.</summary>
/// <param name="Incident">Incident type id.</param>
/// <param name="Priority">1 is taken first, 1 to 9.</param>
/// <param name="SizeMedian">Median people involved.</param>
/// <param name="SizeSpread">Standard deviation of the logarithm of the size; 0 for always the median.</param>
/// <param name="People">Guards needed for 100 people involved at the first level; at least the level's minimum.</param>
/// <param name="FalseShare">Share (0..1, below 1) of calls that turn out to be false; they come on top of the
/// rate.</param>
/// <param name="YellowShare">Share (0..1) that begins at the second level.</param>
/// <param name="Handling">Time on scene until it settles by one level, once enough people are there.</param>
/// <param name="RiseMinutes">Mean minutes until it rises a level while nobody is there; longer in the measure that
/// people
/// are; 0 when it cannot rise.</param>
/// <param name="FadeMinutes">Mean minutes after which it ends of itself when enough help never comes.</param>
/// <param name="Exclusive">True when it cannot happen at a place where one of its type is open.</param>
/// <param name="Excites">Mean number of further incidents one of them sets off nearby, 0 to 0.9 (a Hawkes process by
/// its
/// clusters: Hawkes and Oakes 1974).</param>
/// <param name="ExciteHours">Mean hours until one it set off.</param>
/// <param name="ExciteKm">How far they lie at most, kilometres.</param>
/// <param name="EvacuateShare">Share (0..1) that ends with somebody taken to the nearest evacuation place.</param>
/// <param name="Source">Source.</param>
public sealed record IncidentCourse(
    string Incident,
    int Priority,
    double SizeMedian,
    double SizeSpread,
    double People,
    double FalseShare,
    double YellowShare,
    DurationRule Handling,
    double RiseMinutes,
    double FadeMinutes,
    bool Exclusive,
    double Excites,
    double ExciteHours,
    double ExciteKm,
    double EvacuateShare,
    string Source);

/// <summary>What one level of the escalation needs.</summary>
/// <param name="Level">Escalation level id.</param>
/// <param name="Minimum">People at least.</param>
/// <param name="Factor">Times the people of the type's first-level need.</param>
/// <param name="Units">Unit kinds that may be sent: team, patrol, escort, reserve, then the ids of outside
/// help.</param>
/// <param name="Decision">Time until the authority of the level has decided.</param>
/// <param name="Source">Source.</param>
public sealed record LevelNeed(
    string Level, int Minimum, double Factor, IReadOnlyList<string> Units, DurationRule Decision, string Source);

/// <summary>Help from outside: neighbouring Polres, Brimob, TNI on request.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name.</param>
/// <param name="Agency">polri or tni.</param>
/// <param name="Kind">neighbour, brimob or army.</param>
/// <param name="Units">Units that can come at once.</param>
/// <param name="People">People in each.</param>
/// <param name="Minutes">Minutes from request until it stands ready at the leading command.</param>
/// <param name="Source">Source.</param>
public sealed record OutsideHelp(
    string Id, Text Name, string Agency, string Kind, int Units, int People, DurationRule Minutes, string Source);

/// <summary>Delays of command, report and travel; each written <c>{ value, source }</c> or <c>{ mean, spread, source
/// }</c>
/// under <c>numbers</c> in snake case.</summary>
public sealed record RehearsalNumbers
{
    /// <summary>Operators who take calls at the post at once.</summary>
    public int Operators { get; init; } = 3;

    /// <summary>Time an operator needs for a call.</summary>
    public DurationRule Call { get; init; } = new(3, 0.7);

    /// <summary>Until an incident is noticed where a guard stands.</summary>
    public DurationRule NoticeGuarded { get; init; } = new(1, 0.5);

    /// <summary>Until it is noticed where none stands.</summary>
    public DurationRule NoticeUnguarded { get; init; } = new(6, 1);

    /// <summary>Until the report reaches the post where there is a signal.</summary>
    public DurationRule Report { get; init; } = new(2, 0.7);

    /// <summary>Until a message leaves a place without signal: the way to a point with signal, or the SMS that
    /// waits.</summary>
    public DurationRule ReportWithoutSignal { get; init; } = new(35, 0.8);

    /// <summary>Until a team or patrol sets out.</summary>
    public DurationRule Turnout { get; init; } = new(2, 0.5);

    /// <summary>Until a squad of the reserve sets out.</summary>
    public DurationRule ReserveTurnout { get; init; } = new(10, 0.5);

    /// <summary>Spread of a travel time about the model's, as coefficient of variation.</summary>
    public double TravelSpread { get; init; } = 0.25;

    /// <summary>People in a squad (regu), the smallest part of a reserve that is sent.</summary>
    public int Squad { get; init; } = 10;

    /// <summary>Hours of work on incidents after which a unit rests; 0 for never.</summary>
    public double RestAfterHours { get; init; } = 8;

    /// <summary>Hours of rest.</summary>
    public double RestHours { get; init; } = 4;

    /// <summary>Breakdowns per hour of travel of a vehicle or boat.</summary>
    public double BreakdownsPerHour { get; init; } = 0.01;

    /// <summary>Delay by a breakdown.</summary>
    public DurationRule Breakdown { get; init; } = new(60, 0.7);

    /// <summary>Time to hand over somebody hurt at the place of evacuation.</summary>
    public DurationRule Handover { get; init; } = new(15, 0.5);

    /// <summary>Signal failures per district and day.</summary>
    public double SignalFailuresPerDay { get; init; } = 0.05;

    /// <summary>Length of a signal failure.</summary>
    public DurationRule SignalFailure { get; init; } = new(120, 1);

    /// <summary>Closures of roads or rivers per district and day, where every site is prone to flood; in proportion
    /// to their share elsewhere.</summary>
    public double ClosuresPerDay { get; init; } = 0.5;

    /// <summary>Length of a closure.</summary>
    public DurationRule Closure { get; init; } = new(360, 0.7);

    /// <summary>Factor on travel to a flood-prone site while its district's roads are closed.</summary>
    public double DetourFactor { get; init; } = 3;

    /// <summary>Sources by key in snake case.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);
}
