using Praja.CommandPost;
using Praja.CommandPost.Units;
using Praja.Rehearsal;
using Praja.Web.Incidents;

namespace Praja.Web.Units;

/// <summary>A unit as its list shows it.</summary>
/// <param name="Id">Id, as in rehearsals.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">Kind; null for help that came.</param>
/// <param name="People">Its people.</param>
/// <param name="Status">What it does.</param>
public sealed record UnitLook(string Id, string Name, UnitKind? Kind, int People, UnitStatus Status)
{
    /// <summary>Since when; null when nothing was said of it yet.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Number of the incident it is ordered to or at; empty when nowhere.</summary>
    public string Incident { get; init; } = "";

    /// <summary>Where that is; empty when nobody knows.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where it stands by.</summary>
    public string Home { get; init; } = "";

    /// <summary>When it must rest if it works on; null while it does not.</summary>
    public DateTimeOffset? RestDue { get; init; }

    /// <summary>Until when it rests; null when it does not.</summary>
    public DateTimeOffset? RestUntil { get; init; }

    /// <summary>Work since it last rested.</summary>
    public TimeSpan Worked { get; init; }

    /// <summary>Times it was ordered.</summary>
    public int Trips { get; init; }

    /// <summary>True while its vehicle or boat is broken down.</summary>
    public bool IsBroken { get; init; }

    /// <summary>True while it is off duty.</summary>
    public bool IsOffDuty { get; init; }

    /// <summary>True when only an earlier plan has it.</summary>
    public bool IsOfEarlierPlan { get; init; }

    /// <summary>The request for help that brought it; empty for one of the plan.</summary>
    public string Request { get; init; } = "";

    /// <summary>When its newest position was told; null when none is held.</summary>
    public DateTimeOffset? PositionAt { get; init; }

    /// <summary>True when that is older than the doctrine's time.</summary>
    public bool IsStale { get; init; }

    /// <summary>True when it must rest now.</summary>
    public bool MustRest(DateTimeOffset now) => RestDue <= now;

    internal static UnitLook Of(Picture picture, Unit unit, UnitPosition? position, DateTimeOffset now)
    {
        var (doctrine, names) = (picture.Frame.Doctrine, new IncidentNames(picture.Frame));
        var (planned, incident) = (unit.Planned, picture.Incidents.Find(unit.Incident));
        return new(unit.Id, planned?.Model.Name ?? unit.Id, planned?.Model.Kind, unit.People, unit.Status)
        {
            Since = unit.Since,
            Incident = unit.Incident,
            Place = incident is null ? "" : names.Place(incident),
            Home = planned?.Home.Name ?? names.Site(unit.Home),
            RestDue = unit.RestDue(doctrine.Rehearsal?.Numbers.RestAfterHours ?? 0),
            RestUntil = unit.RestUntil,
            Worked = unit.Worked + (unit.BusySince is { } since && since < now ? now - since : TimeSpan.Zero),
            Trips = unit.Trips,
            IsBroken = unit.IsBroken,
            IsOffDuty = unit.IsOffDuty,
            IsOfEarlierPlan = unit.IsOfEarlierPlan,
            Request = unit.Request,
            PositionAt = position?.Time,
            IsStale = position is not null && UnitPositions.IsStale(position, doctrine.Response, now),
        };
    }
}
