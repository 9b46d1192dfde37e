namespace Praja.Rehearsal.Engine;

/// <summary>What an event of the calendar does.</summary>
internal enum StepKind
{
    /// <summary>Somebody notices an incident.</summary>
    Notice,

    /// <summary>Its report reaches the post.</summary>
    Report,

    /// <summary>The operator has taken it down.</summary>
    CallEnds,

    /// <summary>The authority of a level (the stamp) has decided.</summary>
    Decide,

    /// <summary>The clock of handling has run out.</summary>
    Settle,

    /// <summary>It rises a level.</summary>
    Rise,

    /// <summary>It ends of itself.</summary>
    Fade,

    /// <summary>A unit is there.</summary>
    Arrive,

    /// <summary>A unit has handed over whom it took away.</summary>
    HandedOver,

    /// <summary>A unit is home.</summary>
    Home,

    /// <summary>A unit has rested.</summary>
    Rested,

    /// <summary>An outage begins.</summary>
    OutageBegins,

    /// <summary>An outage ends.</summary>
    OutageEnds,
}

/// <summary>An event of the calendar.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Subject">Incident, unit or outage.</param>
/// <param name="Stamp">Void when the subject's own stamp has moved on; or a level.</param>
internal readonly record struct Step(StepKind Kind, int Subject, int Stamp);
