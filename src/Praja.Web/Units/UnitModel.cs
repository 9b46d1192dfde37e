using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Units;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Units;

/// <summary>A unit with its trips.</summary>
/// <param name="Look">As in the list.</param>
/// <param name="RestMinutes">Minutes of a rest by the doctrine.</param>
/// <param name="Trips">Where it was sent, the newest first.</param>
public sealed record UnitModel(UnitLook Look, int RestMinutes, IReadOnlyList<UnitTrip> Trips)
{
    internal static UnitModel? Of(PageCall call) => call.Read(picture =>
        picture.Units.Find(call.Route("id")) is { } unit && UnitsModel.Covers(call, picture, unit)
            ? Of(picture, unit, call)
            : null);

    private static UnitModel Of(Picture picture, Unit unit, PageCall call) => new(
        UnitLook.Of(
            picture, unit, UnitsModel.Positions(picture, call).GetValueOrDefault(unit.Id), call.Now),
        (int)Math.Round((picture.Frame.Doctrine.Rehearsal?.Numbers.RestHours ?? 0) * 60),
        UnitTrip.Of(picture, unit, call));
}

/// <summary>Once that a unit was sent somewhere.</summary>
/// <param name="Incident">Number of the incident.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Place">Where.</param>
/// <param name="OrderedAt">When it was ordered; null when it went of its own accord.</param>
/// <param name="ThereAt">When it was there; null while it was not.</param>
/// <param name="LeftAt">When it left; null while it had not.</param>
public sealed record UnitTrip(
    string Incident, Text Type, string Place, DateTimeOffset? OrderedAt, DateTimeOffset? ThereAt,
    DateTimeOffset? LeftAt)
{
    private const int MostTrips = 20;

    // A unit that was never sent is not looked for; of one that was, as many incidents as it made trips.
    internal static IReadOnlyList<UnitTrip> Of(Picture picture, Unit unit, PageCall call)
    {
        if (unit.Trips == 0 && unit.Incident.Length + unit.LastIncident.Length == 0) return [];
        return
        [
            .. picture.Incidents.All.Reverse()
                .Where(i => IncidentModel.Covers(call, picture, i)
                    && i.Timeline.Any(e => e.Body.Text("unit") == unit.Id || e.Body.Text("to") == unit.Id))
                .Take(Math.Clamp(unit.Trips, 1, MostTrips))
                .Select(i => Of(picture, i, unit)),
        ];
    }

    private static UnitTrip Of(Picture picture, Incident incident, Unit unit)
    {
        var names = new IncidentNames(picture.Frame);
        DateTimeOffset? Last(params string[] kinds) => incident.Timeline
            .LastOrDefault(e => kinds.Contains(e.Kind) && e.Body.Text("unit") == unit.Id)?.Time;
        return new(
            incident.Number, names.Type(incident.Type), names.Place(incident), Last("unit_ordered", "unit_engaged"),
            Last("unit_arrived"), unit.Incident == incident.Number ? null : Last("unit_released"));
    }
}
