namespace Praja.Doctrine;

/// <summary>
/// The rules of one election as data: stages, satgas, guard patterns, bands, indicators, demands, reports,
/// escalation, force stages, incident types, travel. Every record with a number names its source, or says
/// <c>unsourced</c>.
/// </summary>
public sealed record DoctrineBook
{
    /// <summary>The word that stands for a number nobody has published.</summary>
    public const string Unsourced = "unsourced";

    /// <summary>File name without extension, e.g. <c>pilkada-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in both languages.</summary>
    public required Text Name { get; init; }

    /// <summary>Stages in calendar order.</summary>
    public required IReadOnlyList<DoctrineStage> Stages { get; init; }

    /// <summary>Task forces.</summary>
    public required IReadOnlyList<DoctrineTaskForce> TaskForces { get; init; }

    /// <summary>Bands from the safest to the most prone, by rising cut.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>Guard patterns, several published variants per band.</summary>
    public required IReadOnlyList<GuardPattern> Patterns { get; init; }

    /// <summary>The checklist of Praja's own station class.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Published indices, kept beside and never blended.</summary>
    public required IReadOnlyList<PublishedIndex> PublishedIndices { get; init; }

    /// <summary>Posts, escorts, patrols and reserves beyond the polling stations.</summary>
    public required IReadOnlyList<DemandRule> Demands { get; init; }

    /// <summary>Fixed report hours.</summary>
    public required IReadOnlyList<ReportRule> Reports { get; init; }

    /// <summary>Crowd situation levels and who controls them.</summary>
    public required IReadOnlyList<EscalationLevel> Escalation { get; init; }

    /// <summary>Stages of force; recorded, never recommended.</summary>
    public required IReadOnlyList<ForceStage> ForceStages { get; init; }

    /// <summary>Kinds of incident.</summary>
    public required IReadOnlyList<IncidentType> Incidents { get; init; }

    /// <summary>The travel model's speeds by access mode and band of distance.</summary>
    public required TravelRules Travel { get; init; }

    /// <summary>Limits of beats and deployment.</summary>
    public required PlanningRules Planning { get; init; }

    /// <summary>When the post wants to have heard of each station; nothing is due where the file does not
    /// say.</summary>
    public IReadOnlyList<StationDue> StationDay { get; init; } = [];

    /// <summary>What a rehearsal assumes; null when the file does not say, then nothing can be rehearsed.</summary>
    public RehearsalRules? Rehearsal { get; init; }

    /// <summary>How soon a post answers an incident; without the section nothing is due by the clock.</summary>
    public ResponseRules Response { get; init; } = new();
}

/// <summary>One stage kind.</summary>
/// <param name="Id">e.g. <c>kampanye</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Start">Published first day; null when it differs by place.</param>
/// <param name="End">Published last day; null when it differs by place.</param>
/// <param name="Overlaps">Ids of stages it may overlap.</param>
/// <param name="Voting">True for voting day, when stations are guarded by beats.</param>
/// <param name="Source">Regulation or press; <c>unsourced</c> otherwise.</param>
public sealed record DoctrineStage(
    string Id, Text Name, DateOnly? Start, DateOnly? End, IReadOnlyList<string> Overlaps, bool Voting, string Source);

/// <summary>One task force.</summary>
/// <param name="Id">e.g. <c>preventif</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Duty">What it does.</param>
/// <param name="Source">Source.</param>
public sealed record DoctrineTaskForce(string Id, Text Name, Text Duty, string Source);

/// <summary>One vulnerability band.</summary>
/// <param name="Id">e.g. <c>kurang_rawan</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Cut">Lowest index (0 to 100) that falls in it; 0 for the first.</param>
/// <param name="Source">Source.</param>
public sealed record Band(string Id, Text Name, double Cut, string Source);

/// <summary>p police guard t stations with l linmas, e.g. 2-6-12.</summary>
/// <param name="Band">Band id.</param>
/// <param name="Id">As written: <c>2-6-12</c>.</param>
/// <param name="Police">p, at least 1.</param>
/// <param name="Stations">t, at least 1: the most stations one team covers.</param>
/// <param name="Linmas">l.</param>
/// <param name="Army">TNI added to each beat, 0 or more.</param>
/// <param name="Default">True for the variant used when the dossier names none; exactly one per band.</param>
/// <param name="Source">Where it was published.</param>
public sealed record GuardPattern(
    string Band, string Id, int Police, int Stations, int Linmas, int Army, bool Default, string Source);

/// <summary>Where an indicator's value comes from.</summary>
public enum IndicatorOrigin
{
    /// <summary>Yes or no: a flag of the site, or an observation of 0 or 1.</summary>
    Flag,

    /// <summary>A number observed at the site, its village, district or regency (the nearest level wins).</summary>
    Observed,

    /// <summary>Derived: minutes from the nearest command with forces that answers there.</summary>
    MinutesToHelp,

    /// <summary>Derived: voters on the station's roll.</summary>
    Voters,

    /// <summary>Derived: 0 road, 1 plantation road, 2 river, 3 sea.</summary>
    Access,
}

/// <summary>One line of the checklist behind the station class.</summary>
/// <param name="Id">e.g. <c>tanpa_sinyal</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Reason">Words for "red because ...", e.g. "no telephone signal".</param>
/// <param name="Origin">Where its value comes from.</param>
/// <param name="Low">Value that counts as no risk (goalpost; OECD/JRC 2008, min-max).</param>
/// <param name="High">Value that counts as full risk.</param>
/// <param name="Weights">Weight by stage id, 0 or more; key <c>*</c> for all others.</param>
/// <param name="IfMissing">Normalised value 0..1 taken when unknown; null leaves the indicator out and reweights the
/// others.</param>
/// <param name="Source">Source of its use and numbers.</param>
public sealed record Indicator(
    string Id,
    Text Name,
    Text Reason,
    IndicatorOrigin Origin,
    double Low,
    double High,
    IReadOnlyDictionary<string, double> Weights,
    double? IfMissing,
    string Source)
{
    /// <summary>
    /// What would lift this risk, as words after "would be less prone if", e.g. "a satellite telephone is there";
    /// null when nothing done before the stage can change it. Written <c>remedy</c> in the file.
    /// </summary>
    public Text? Remedy { get; init; }

    /// <summary>
    /// For a flag: id of the band that a station with it gets at least, whatever its index; empty when none.
    /// </summary>
    public string AtLeast { get; init; } = "";

    /// <summary>Weight in a stage, 0 or more.</summary>
    public double WeightIn(string stage) =>
        Weights.TryGetValue(stage, out var own) ? own : Weights.GetValueOrDefault("*");
}

/// <summary>An edition of a published index with its cut points.</summary>
/// <param name="Id">e.g. <c>ikp</c> or <c>ipkp</c>.</param>
/// <param name="Edition">e.g. <c>2024</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Level">Which regions it rates: province or regency.</param>
/// <param name="Cuts">Lower bounds of its classes with their names, rising.</param>
/// <param name="Source">Source.</param>
public sealed record PublishedIndex(
    string Id, string Edition, Text Name, string Level, IReadOnlyList<IndexCut> Cuts, string Source);

/// <summary>One class of a published index.</summary>
/// <param name="From">Lowest value in the class.</param>
/// <param name="Name">Name of the class.</param>
public sealed record IndexCut(double From, Text Name);

/// <summary>People needed somewhere during a stage, beyond the beats of voting day.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Stage">Stage id; <c>*</c> for the whole operation.</param>
/// <param name="Target">Site kind in snake case (<c>ppk</c>, <c>kpu</c>, <c>warehouse</c>, <c>command_post</c>, ...),
/// or <c>district</c> (one per district: patrols, escorts) or <c>operation</c> (one in all, at the leading
/// command).</param>
/// <param name="Kind">What they do there.</param>
/// <param name="Agency">polri, tni or linmas.</param>
/// <param name="People">On duty at once, per target.</param>
/// <param name="Shifts">Shifts that fill one post around the clock; people times shifts are needed.</param>
/// <param name="Skills">Skills needed.</param>
/// <param name="Priority">1 is filled first; stations are 2.</param>
/// <param name="Duty">The duty in words.</param>
/// <param name="Source">Source.</param>
public sealed record DemandRule(
    string Id,
    string Stage,
    string Target,
    DemandKind Kind,
    string Agency,
    int People,
    int Shifts,
    IReadOnlyList<string> Skills,
    int Priority,
    Text Duty,
    string Source);

/// <summary>What people are needed for.</summary>
public enum DemandKind
{
    /// <summary>A beat of polling stations.</summary>
    Beat,

    /// <summary>A fixed post.</summary>
    Post,

    /// <summary>Escort of ballots out or back.</summary>
    Escort,

    /// <summary>Patrol.</summary>
    Patrol,

    /// <summary>Reserve, placed for response.</summary>
    Reserve,

    /// <summary>Staff of a command post.</summary>
    CommandPost,
}

/// <summary>When a level reports.</summary>
/// <param name="Level">tps, polsek, polres, polda.</param>
/// <param name="Stage">Stage id or <c>*</c>.</param>
/// <param name="Times">Local times.</param>
/// <param name="Name">Kind of report.</param>
/// <param name="Source">Source.</param>
public sealed record ReportRule(string Level, string Stage, IReadOnlyList<TimeOnly> Times, Text Name, string Source);

/// <summary>A level of a crowd situation.</summary>
/// <param name="Id">hijau, kuning, merah.</param>
/// <param name="Name">Name.</param>
/// <param name="Meaning">What is seen.</param>
/// <param name="Authority">Who controls.</param>
/// <param name="RequiredFields">What must be recorded at this level.</param>
/// <param name="Source">Source.</param>
public sealed record EscalationLevel(
    string Id, Text Name, Text Meaning, Text Authority, IReadOnlyList<string> RequiredFields, string Source);

/// <summary>A stage of force (Perkap 1/2009); recorded, never recommended.</summary>
/// <param name="Number">1 to 6.</param>
/// <param name="Name">Name.</param>
/// <param name="Source">Source.</param>
public sealed record ForceStage(int Number, Text Name, string Source);

/// <summary>A kind of incident.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name.</param>
/// <param name="RefersTo">Agency that decides it: polri, bawaslu, kpu, health, fire, bpbd.</param>
/// <param name="Source">Source.</param>
public sealed record IncidentType(string Id, Text Name, string RefersTo, string Source);

/// <summary>
/// The travel model: time = fixed minutes + circuity x distance / speed, by mode and band of distance.
/// </summary>
/// <param name="Legs">Rows by mode; within a mode by rising <see cref="TravelLeg.UpToKm"/>.</param>
public sealed record TravelRules(IReadOnlyList<TravelLeg> Legs);

/// <summary>One row of the travel model.</summary>
/// <param name="Mode">road, plantation_road, river, sea.</param>
/// <param name="UpToKm">Straight-line distance up to which the row holds; infinity for the last.</param>
/// <param name="Circuity">Network over straight-line distance, 1 or more.</param>
/// <param name="SpeedKmh">Kilometres per hour.</param>
/// <param name="FixedMinutes">Minutes added once: loading a boat, leaving the yard.</param>
/// <param name="Source">Source.</param>
public sealed record TravelLeg(
    string Mode, double UpToKm, double Circuity, double SpeedKmh, double FixedMinutes, string Source);

/// <summary>Limits that shape a plan.</summary>
public sealed record PlanningRules
{
    /// <summary>Longest travel between two stations of one beat, minutes.</summary>
    public int BeatMinutes { get; init; } = 30;

    /// <summary>Travel beyond which the team leaves the day before and sleeps there, minutes.</summary>
    public int OvernightMinutes { get; init; } = 120;

    /// <summary>Travel beyond which it leaves two days before, minutes.</summary>
    public int TwoDaysMinutes { get; init; } = 360;

    /// <summary>Cost of sending a person outside the home jurisdiction, in minutes of travel.</summary>
    public int AwayMinutes { get; init; } = 60;

    /// <summary>Cost of a night away, in minutes of travel.</summary>
    public int NightMinutes { get; init; } = 120;

    /// <summary>Linmas per station.</summary>
    public int LinmasPerStation { get; init; } = 2;

    /// <summary>People in one reserve unit (a platoon).</summary>
    public int ReserveUnit { get; init; } = 30;

    /// <summary>Sources of the numbers above by field name in snake case.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);
}
