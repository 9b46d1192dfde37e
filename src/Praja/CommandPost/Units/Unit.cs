namespace Praja.CommandPost.Units;

/// <summary>What a unit does.</summary>
public enum UnitStatus
{
    /// <summary>Ready where it stands by.</summary>
    Ready,

    /// <summary>Ordered: setting out or on its way.</summary>
    Ordered,

    /// <summary>At an incident.</summary>
    OnScene,

    /// <summary>On its way back; it can be sent.</summary>
    Returning,

    /// <summary>Resting.</summary>
    Resting,
}

/// <summary>A unit as the post knows it. Only the fold of its board changes it.</summary>
public sealed class Unit
{
    internal Unit(string id, PlannedUnit? planned, bool isOfPlan)
    {
        Id = id;
        Planned = planned;
        People = planned?.Model.People ?? 0;
        IsOffDuty = IsOfEarlierPlan = planned is not null && !isOfPlan;
    }

    /// <summary>Unit id.</summary>
    public string Id { get; }

    /// <summary>As the plan has it, or the newest earlier one that does; null for one that no plan has.</summary>
    public PlannedUnit? Planned { get; }

    /// <summary>True when only an earlier plan has it: it is on duty until it is ready again, then no more unless
    /// somebody says so.</summary>
    public bool IsOfEarlierPlan { get; }

    /// <summary>Its people.</summary>
    public int People { get; internal set; }

    /// <summary>What it does.</summary>
    public UnitStatus Status { get; internal set; }

    /// <summary>Since when; null when nothing was said of it yet.</summary>
    public DateTimeOffset? Since { get; internal set; }

    /// <summary>The incident it is ordered to or at; empty when none.</summary>
    public string Incident { get; internal set; } = "";

    /// <summary>The incident it was last at; empty when none.</summary>
    public string LastIncident { get; internal set; } = "";

    /// <summary>True while its vehicle or boat is broken down.</summary>
    public bool IsBroken { get; internal set; }

    /// <summary>True while it is off duty.</summary>
    public bool IsOffDuty { get; internal set; }

    /// <summary>Since when it has been away from readiness; null while it is not.</summary>
    public DateTimeOffset? BusySince { get; internal set; }

    /// <summary>Work since it last rested, until <see cref="BusySince"/>.</summary>
    public TimeSpan Worked { get; internal set; }

    /// <summary>Until when it rests; null when it does not, or nobody said.</summary>
    public DateTimeOffset? RestUntil { get; internal set; }

    /// <summary>Times it was ordered.</summary>
    public int Trips { get; internal set; }

    /// <summary>The request for help that brought it; empty for one of the plan.</summary>
    public string Request { get; internal set; } = "";

    /// <summary>Where a helping unit stands by: command or site id; empty for one of the plan.</summary>
    public string Home { get; internal set; } = "";

    /// <summary>True when it is on duty in a stage: planned for it, come as help, or heard of, and nobody said that it
    /// is off duty. The same people are planned for several stages, so that units of another stage count for
    /// nothing.</summary>
    /// <param name="stage">Stage of the day; empty when none has units.</param>
    public bool IsOnDuty(string stage) =>
        !IsOffDuty && (Planned is not { } planned || Since is not null || planned.Stages.Contains(stage));

    /// <summary>True when it can be sent.</summary>
    public bool CanGo => !IsOffDuty && Status is (UnitStatus.Ready or UnitStatus.Returning);

    /// <summary>When it must rest if it works on, after so many hours of work; null while it does not work, or when
    /// it never must.</summary>
    public DateTimeOffset? RestDue(double afterHours) =>
        BusySince is { } since && afterHours > 0 && Planned?.Model.Kind != Rehearsal.UnitKind.Team
            ? since.AddHours(afterHours) - Worked
            : null;
}

/// <summary>A request for help (BKO).</summary>
/// <param name="Number">The post's number of it.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Direction">up or sideways.</param>
/// <param name="To">Of whom.</param>
/// <param name="People">People asked for.</param>
/// <param name="Incident">For which incident; empty when for none.</param>
/// <param name="Reason">Why.</param>
public sealed record HelpRequest(
    string Number, DateTimeOffset RequestedAt, string Direction, string To, int People, string Incident, string Reason)
{
    /// <summary>When it was answered; null while it is not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>People granted; 0 when refused.</summary>
    public int Granted { get; init; }

    /// <summary>From when; null when not said.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when; null when not said.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it was answered so.</summary>
    public string AnswerReason { get; init; } = "";

    /// <summary>People that have come.</summary>
    public int Arrived { get; init; }

    /// <summary>Why it was withdrawn; empty when it stands.</summary>
    public string WithdrawnFor { get; init; } = "";

    /// <summary>True while somebody still owes an answer.</summary>
    public bool IsOpen => AnsweredAt is null && WithdrawnFor.Length == 0;
}
