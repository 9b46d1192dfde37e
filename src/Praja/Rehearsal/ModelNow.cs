namespace Praja.Rehearsal;

// A rehearsal that begins in the middle of a day: incidents of before do not happen, and what goes on then is given.
// The rest of the day is drawn as ever: leaving out what comes before a time changes nothing in a Poisson process after
// it, and times until a situation rises or ends of itself are exponential, so they begin anew without error. Only the
// clock of handling, which is lognormal, is begun anew by choice.

/// <summary>What goes on when a rehearsal begins later than its day.</summary>
public sealed record ModelNow
{
    /// <summary>Second of the rehearsed day at which it begins, from the model's start to before its end.</summary>
    public required double Second { get; init; }

    /// <summary>Incidents that are open.</summary>
    public IReadOnlyList<OpenIncident> Incidents { get; init; } = [];

    /// <summary>Units that are not ready at home; all others are.</summary>
    public IReadOnlyList<BusyUnit> Units { get; init; } = [];

    /// <summary>Districts without signal or with closed ways; each ends after a length drawn anew.</summary>
    public IReadOnlyList<OpenOutage> Outages { get; init; } = [];
}

/// <summary>How far the post is with an open incident.</summary>
public enum OpenStep
{
    /// <summary>Reported; the call waits for an operator.</summary>
    Reported,

    /// <summary>The call was taken; the authority of its level decides.</summary>
    CallTaken,

    /// <summary>The authority has decided: units are sent until there are enough.</summary>
    Decided,
}

/// <summary>An incident that is open when it begins.</summary>
/// <param name="Site">Site index.</param>
/// <param name="Type">Type index.</param>
/// <param name="Level">Level index.</param>
/// <param name="Second">Second of the day at which it was reported; may be before the model's start.</param>
/// <param name="Step">How far the post is.</param>
public readonly record struct OpenIncident(int Site, int Type, int Level, double Second, OpenStep Step);

/// <summary>What a unit that is not ready does.</summary>
public enum BusyStage
{
    /// <summary>On its way to an incident.</summary>
    Going,

    /// <summary>At an incident.</summary>
    OnScene,

    /// <summary>On its way home; it can be sent.</summary>
    Returning,

    /// <summary>Resting, or not there at all.</summary>
    Resting,
}

/// <summary>A unit that is not ready when it begins.</summary>
/// <param name="Unit">Unit index.</param>
/// <param name="Stage">What it does.</param>
/// <param name="Incident">Index in <see cref="ModelNow.Incidents"/>; -1 when none.</param>
/// <param name="Site">Site it goes to, is at or comes from.</param>
/// <param name="Elapsed">Seconds on its way until now.</param>
/// <param name="Left">Seconds until it is there, home or rested; infinity when it does not come back.</param>
/// <param name="Worked">Seconds of work since it last rested.</param>
public readonly record struct BusyUnit(
    int Unit, BusyStage Stage, int Incident, int Site, double Elapsed, double Left, double Worked);

/// <summary>A failure that lasts when it begins.</summary>
/// <param name="District">District index.</param>
/// <param name="IsSignal">True for the signal, false for roads and rivers.</param>
public readonly record struct OpenOutage(int District, bool IsSignal);

/// <summary>An incident put in: what a question supposes.</summary>
/// <param name="Sites">Site indices of which one is drawn evenly.</param>
/// <param name="Type">Type index.</param>
/// <param name="Level">Level index at which it begins.</param>
/// <param name="FromSecond">It happens at a second drawn evenly from here,</param>
/// <param name="ToSecond">to here.</param>
/// <param name="People">People needed at the first level; null when drawn by the type's size.</param>
public sealed record AddedIncident(
    IReadOnlyList<int> Sites, int Type, int Level, double FromSecond, double ToSecond, double? People);
