namespace Praja.Rehearsal;

/// <summary>What became of one incident in one run.</summary>
/// <remarks>Seconds as floats: a day has 86,400 and a float holds 1/128 s there. NaN: it did not happen.</remarks>
public readonly record struct IncidentOutcome
{
    /// <summary>Site index.</summary>
    public required int Site { get; init; }

    /// <summary>Type index.</summary>
    public required byte Type { get; init; }

    /// <summary>Level index at the beginning.</summary>
    public required byte FirstLevel { get; init; }

    /// <summary>Highest level index reached.</summary>
    public required byte PeakLevel { get; init; }

    /// <summary>Facts about it.</summary>
    public required IncidentMarks Marks { get; init; }

    /// <summary>People needed at the first level.</summary>
    public required int Needed { get; init; }

    /// <summary>Second of the day at which it happened.</summary>
    public required float Happened { get; init; }

    /// <summary>Seconds from happening until somebody noticed.</summary>
    public required float Notice { get; init; }

    /// <summary>Seconds from notice until the report reached the post.</summary>
    public required float Report { get; init; }

    /// <summary>Seconds the call waited for an operator.</summary>
    public required float CallWait { get; init; }

    /// <summary>Seconds from then until the first unit was told to go (call, decision), waiting for a unit not
    /// counted.</summary>
    public required float Decision { get; init; }

    /// <summary>Seconds it waited because no unit was idle.</summary>
    public required float UnitWait { get; init; }

    /// <summary>Seconds from the order until the first unit sent by the post was there: turnout and travel.</summary>
    public required float Travel { get; init; }

    /// <summary>Seconds from happening until the first guard or unit was on scene; 0 where a guard stood.</summary>
    public required float First { get; init; }

    /// <summary>Seconds from happening until as many were there as its level then needed, for the first time.</summary>
    public required float Enough { get; init; }

    /// <summary>Seconds from happening until it was closed.</summary>
    public required float Closed { get; init; }
}

/// <summary>Facts about an incident.</summary>
[Flags]
public enum IncidentMarks : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The call was false.</summary>
    FalseCall = 1,

    /// <summary>A guard stood there when it happened.</summary>
    Guarded = 2,

    /// <summary>The place had no signal then.</summary>
    NoSignal = 4,

    /// <summary>The way was closed or a detour.</summary>
    RoadClosed = 8,

    /// <summary>A unit on its way broke down.</summary>
    BrokeDown = 16,

    /// <summary>It ended of itself: enough help never came.</summary>
    Faded = 32,

    /// <summary>Another incident set it off.</summary>
    Excited = 64,

    /// <summary>It found no idle unit and was lost to help from elsewhere.</summary>
    Lost = 128,
}

/// <summary>The outcome of one run.</summary>
public sealed record RunOutcome
{
    /// <summary>Run number, from 0; with the seed it fixes everything.</summary>
    public required int Run { get; init; }

    /// <summary>Incidents in order of happening.</summary>
    public required IReadOnlyList<IncidentOutcome> Incidents { get; init; }

    /// <summary>Seconds each unit was away from its home's readiness (ordered, travelling, on scene), by unit
    /// index.</summary>
    public required IReadOnlyList<float> UnitBusy { get; init; }

    /// <summary>Times each unit was sent, by unit index.</summary>
    public required IReadOnlyList<int> UnitTrips { get; init; }

    /// <summary>Seconds within each hour of the rehearsed time in which no unit of kind Reserve was idle.</summary>
    public required IReadOnlyList<float> NoReserveByHour { get; init; }

    /// <summary>Calls the post took.</summary>
    public required int Calls { get; init; }

    /// <summary>Seconds operators were busy, all together.</summary>
    public required double OperatorBusy { get; init; }

    /// <summary>Longest queue of calls.</summary>
    public required int LongestQueue { get; init; }

    /// <summary>Events executed.</summary>
    public required long Events { get; init; }

    /// <summary>Where in <see cref="Incidents"/> those put in are, by number; -1 for one that did not
    /// happen.</summary>
    public IReadOnlyList<int> Added { get; init; } = [];
}

/// <summary>Something that happened in a traced run.</summary>
/// <param name="Second">Second of the rehearsed day.</param>
/// <param name="Kind">What.</param>
/// <param name="Incident">Index of the incident in <see cref="RunOutcome.Incidents"/>; -1 when none.</param>
/// <param name="Unit">Unit index; -1 when none.</param>
/// <param name="Value">Level index, district index, people or seconds, by kind.</param>
public readonly record struct TraceEvent(double Second, TraceKind Kind, int Incident, int Unit, int Value);

/// <summary>Kinds of traced events; <c>Value</c> in brackets.</summary>
public enum TraceKind
{
    /// <summary>An incident happened (level index).</summary>
    Happened,

    /// <summary>It was noticed.</summary>
    Noticed,

    /// <summary>Its report reached the post (1 when by SMS or runner from a place without signal).</summary>
    Reported,

    /// <summary>An operator took the call.</summary>
    CallTaken,

    /// <summary>The authority of its level decided (level index).</summary>
    Decided,

    /// <summary>A unit was ordered to it (people).</summary>
    UnitSent,

    /// <summary>A unit broke down on its way (delay in seconds).</summary>
    UnitBrokeDown,

    /// <summary>A unit was on scene (people there now).</summary>
    UnitArrived,

    /// <summary>As many were there as it needed (people needed).</summary>
    Enough,

    /// <summary>It rose a level (new level index).</summary>
    LevelRaised,

    /// <summary>It settled by a level (new level index).</summary>
    LevelLowered,

    /// <summary>It was closed (0 settled, 1 false call, 2 ended of itself, 3 lost).</summary>
    Closed,

    /// <summary>A unit left the scene.</summary>
    UnitLeft,

    /// <summary>A unit was back and ready.</summary>
    UnitReady,

    /// <summary>A unit rests (seconds).</summary>
    UnitRests,

    /// <summary>A district's signal failed (district index).</summary>
    SignalFailed,

    /// <summary>It was back (district index).</summary>
    SignalBack,

    /// <summary>A district's roads or rivers closed (district index).</summary>
    RoadsClosed,

    /// <summary>They opened (district index).</summary>
    RoadsOpened,
}

/// <summary>A run with its trace.</summary>
/// <param name="Outcome">Its outcome, the same as without a trace.</param>
/// <param name="Events">In order of time.</param>
public sealed record RunTrace(RunOutcome Outcome, IReadOnlyList<TraceEvent> Events);
