namespace Praja.Rehearsal.Engine;

/// <summary>Where a unit is in its work.</summary>
internal enum UnitStage : byte
{
    /// <summary>At home, ready.</summary>
    Idle,

    /// <summary>Ordered: setting out or travelling.</summary>
    Going,

    /// <summary>At an incident.</summary>
    OnScene,

    /// <summary>Taking somebody to a place of evacuation.</summary>
    Evacuating,

    /// <summary>On its way home, can be sent.</summary>
    Returning,

    /// <summary>On its way home to rest, cannot be sent.</summary>
    Retiring,

    /// <summary>At home, resting.</summary>
    Resting,
}

/// <summary>A unit during a run.</summary>
internal struct UnitState
{
    public UnitStage Stage;

    /// <summary>Told by the post, not by its own beat.</summary>
    public bool ByPost;

    /// <summary>Incident it works on.</summary>
    public int Incident;

    /// <summary>Next unit at the same incident; -1 at the end.</summary>
    public int NextAtIncident;

    /// <summary>Neighbours in its pool's queue when idle, among those returning to its home when returning.</summary>
    public int Next;

    /// <summary>See <see cref="Next"/>.</summary>
    public int Previous;

    /// <summary>Neighbours among those returning from the same district.</summary>
    public int NextInDistrict;

    /// <summary>See <see cref="NextInDistrict"/>.</summary>
    public int PreviousInDistrict;

    /// <summary>Place in <see cref="UnitBoard.Returning"/> when returning.</summary>
    public int ReturningAt;

    /// <summary>Which of its arrivals in the calendar is valid.</summary>
    public int Stamp;

    /// <summary>Times sent.</summary>
    public int Trips;

    /// <summary>Site it comes from when returning or goes to when going.</summary>
    public int Site;

    /// <summary>Begin and end of its way; a unit turned back has a beginning in the past.</summary>
    public double LegBegan;

    /// <summary>See <see cref="LegBegan"/>.</summary>
    public double LegEnds;

    /// <summary>Seconds of its way by breakdowns.</summary>
    public double Delay;

    /// <summary>Since when it is away from readiness.</summary>
    public double BusySince;

    /// <summary>Seconds away from readiness until then.</summary>
    public double Busy;

    /// <summary>Seconds of work since it last rested.</summary>
    public double Work;
}
