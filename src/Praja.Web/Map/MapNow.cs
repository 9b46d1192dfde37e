using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Units;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Map;

/// <summary>An open incident on a map.</summary>
/// <param name="Number">The post's number.</param>
/// <param name="Name">Its type, in the reader's language.</param>
/// <param name="Place">Where, as people say it.</param>
/// <param name="Rank">Place of its level; -1 for who is not shown it.</param>
/// <param name="Waits">True while nobody has acknowledged it.</param>
/// <param name="At">Where.</param>
public sealed record MapIncident(string Number, string Name, string Place, int Rank, bool Waits, Coordinate At);

/// <summary>A unit on duty on a map.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Status">What it does.</param>
/// <param name="Incident">Where it is ordered to or at; empty when nowhere.</param>
/// <param name="IsSure">True when it said where it is, and not long ago; else it is where it stands by or was
/// sent.</param>
/// <param name="At">Where.</param>
public sealed record MapUnit(
    string Id, string Name, UnitStatus Status, string Incident, bool IsSure, Coordinate At);

/// <summary>What moves on a map.</summary>
/// <param name="Incidents">Open incidents with a position.</param>
/// <param name="Units">Units on duty with a position.</param>
public sealed record MapNow(IReadOnlyList<MapIncident> Incidents, IReadOnlyList<MapUnit> Units)
{
    // More would cover each other.
    private const int Most = 2_000;

    internal static MapNow Of(Picture picture, PageCall call, MapSight sight) => new(
        sight.Incidents ? [.. IncidentsOf(picture, call, sight).Take(Most)] : [],
        sight.Units ? [.. UnitsOf(picture, call).Take(Most)] : []);

    /// <summary>Where an incident is: as it was said, else at its station; null when neither is known.</summary>
    internal static Coordinate? PositionOf(Picture picture, Incident incident) =>
        incident.Position ?? (picture.Frame.Stations.IndexOf(incident.Site) is >= 0 and var station
            ? picture.Frame.Stations[station].Position
            : null);

    private static IEnumerable<MapIncident> IncidentsOf(Picture picture, PageCall call, MapSight sight) =>
        from incident in picture.Incidents.Open
        let at = PositionOf(picture, incident)
        where at is not null && IncidentModel.Covers(call, picture, incident)
        let card = IncidentCard.Of(picture, incident, call.Now, sight.Details)
        select new MapIncident(
            incident.Number, card.Type.In(call.Frame.Language), card.Place, sight.Details ? card.Rank : -1,
            sight.Details && card.AcknowledgedAt is null, at.Value);

    private static IEnumerable<MapUnit> UnitsOf(Picture picture, PageCall call)
    {
        var stage = picture.Plans.Calendar.StageOfUnits(call.Now);
        // Positions are held for now alone.
        var said = call.Frame.IsPast
            ? new Dictionary<string, Coordinate>()
            : call.Post.Positions.Fresh(picture, call.Now);
        foreach (var unit in picture.Units.All.Where(u => u.IsOnDuty(stage)))
        {
            var scene = unit.Status == UnitStatus.OnScene ? picture.Incidents.Find(unit.Incident) : null;
            var sure = said.TryGetValue(unit.Id, out var own);
            Coordinate? at = sure ? own
                : scene is null ? unit.Planned?.Home.Position
                : PositionOf(picture, scene) ?? unit.Planned?.Home.Position;
            if (at is { } known)
                yield return new(unit.Id, unit.Planned?.Model.Name ?? unit.Id, unit.Status, unit.Incident, sure, known);
        }
    }
}
