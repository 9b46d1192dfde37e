namespace Praja.Rehearsal.Engine;

/// <summary>
/// What a random number is for. Each has a stream of its own for every incident, place or district, so that drawing one
/// more of one kind moves nothing else. Their numbers fix the results: new ones are added at the end.
/// </summary>
internal enum Purpose
{
    /// <summary>Points of the Poisson process of a site.</summary>
    Points = 1,

    /// <summary>Which type a point is.</summary>
    Type,

    /// <summary>Its time.</summary>
    Time,

    /// <summary>Whether the call is false.</summary>
    FalseCall,

    /// <summary>People involved.</summary>
    Size,

    /// <summary>Level at the beginning.</summary>
    Level,

    /// <summary>Whether the beat's team is at this station.</summary>
    Guard,

    /// <summary>Time until noticed.</summary>
    Notice,

    /// <summary>Time until the report is at the post.</summary>
    Report,

    /// <summary>The same from a place without signal.</summary>
    ReportWithoutSignal,

    /// <summary>Operator's time.</summary>
    Call,

    /// <summary>Time to decide.</summary>
    Decision,

    /// <summary>Time on scene.</summary>
    Handling,

    /// <summary>What it takes to rise.</summary>
    Rise,

    /// <summary>Time until it ends of itself.</summary>
    Fade,

    /// <summary>Time to set out.</summary>
    Turnout,

    /// <summary>Travel about its mean.</summary>
    Travel,

    /// <summary>Breakdowns and their delays.</summary>
    Breakdown,

    /// <summary>Where in its beat a team comes from.</summary>
    BeatOrigin,

    /// <summary>Whether somebody is evacuated, and the way there.</summary>
    Evacuation,

    /// <summary>Time to hand over.</summary>
    Handover,

    /// <summary>Further incidents set off.</summary>
    Excite,

    /// <summary>Signal failures of a district.</summary>
    Signal,

    /// <summary>Closures of a district.</summary>
    Closure,

    /// <summary>Where and when an incident happens that was put in.</summary>
    Added,
}
