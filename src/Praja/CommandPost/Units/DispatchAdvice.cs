using Praja.CommandPost.Frame;
using Praja.CommandPost.Incidents;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.Units;

// Which units could go, and what it costs elsewhere. The times are means, as everywhere in Praja: mean time to set out
// plus the model's travel time from where the unit is: its last reported position while that is fresh, the incident it
// returns from, else its home. Order: the soonest first, ties by id. Recommended are as many of the soonest as bring
// the people the level needs at least. What a unit leaves uncovered is the risk of the stations that no other ready
// unit reaches within the target; a unit on its way back covers nothing. Force plays no part.

/// <summary>A unit that could be sent.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">Kind.</param>
/// <param name="People">Its people.</param>
/// <param name="TurnoutSeconds">Mean seconds until it sets out; 0 for one on its way back.</param>
/// <param name="TravelSeconds">Seconds of travel.</param>
/// <param name="From">Where it comes from: home, incident, or position.</param>
/// <param name="UncoveredStations">Stations no other ready unit would reach in time; null where it is not
/// computed.</param>
/// <param name="UncoveredShare">Their share (0..1) of the risk of all; null where it is not computed.</param>
public sealed record DispatchCandidate(
    string Unit, string Name, UnitKind Kind, int People, double TurnoutSeconds, double TravelSeconds, string From,
    int? UncoveredStations, double? UncoveredShare)
{
    /// <summary>Seconds until it is there.</summary>
    public double Seconds => TurnoutSeconds + TravelSeconds;
}

/// <summary>Who could be sent to an incident. Nobody is sent by it.</summary>
/// <param name="Incident">The post's number.</param>
/// <param name="Level">Its level.</param>
/// <param name="PeopleNeeded">People its level needs at least.</param>
/// <param name="PeopleThere">People there.</param>
/// <param name="PeopleComing">People on their way.</param>
/// <param name="Candidates">Units that can be sent, the soonest first.</param>
/// <param name="Recommended">The soonest of them that bring the missing people.</param>
public sealed record DispatchAdvice(
    string Incident, string Level, int PeopleNeeded, int PeopleThere, int PeopleComing,
    IReadOnlyList<DispatchCandidate> Candidates, IReadOnlyList<DispatchCandidate> Recommended)
{
    /// <summary>Most candidates listed.</summary>
    public const int MostCandidates = 30;

    /// <summary>Most units that an order names as recommended.</summary>
    public const int MostNamed = 5;

    /// <summary>Makes what an advice needs of the frame alone, so that <see cref="For"/> is quick.</summary>
    public static void Warm(PostFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _ = frame.Terrain.Cover;
    }

    /// <summary>What the post would recommend now.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="now">When.</param>
    /// <param name="positions">Fresh positions by unit id; null for none.</param>
    public static DispatchAdvice For(
        Picture picture, Incident incident, DateTimeOffset now, IReadOnlyDictionary<string, Coordinate>? positions)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(incident);
        var frame = picture.Frame;
        var level = frame.Units.Levels.FirstOrDefault(l => l.Id == incident.Level);
        var needed = level?.Minimum ?? 1;
        var there = PeopleOf(picture, incident, true);
        var coming = PeopleOf(picture, incident, false);
        IReadOnlyList<DispatchCandidate> candidates = PlaceOf(picture, incident) is { } target
            ? new DispatchSearch(picture, now, positions).Candidates(level, target)
            : [];
        List<DispatchCandidate> recommended = [];
        for (var at = 0; at < candidates.Count && there + coming + recommended.Sum(r => r.People) < needed; at++)
            recommended.Add(candidates[at]);
        return new(incident.Number, incident.Level, needed, there, coming, candidates, recommended);
    }

    /// <summary>Share (0..1) of the stations' risk that no ready unit reaches in time once some units have gone; null
    /// where it is not computed.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">When.</param>
    /// <param name="gone">Ids of the units.</param>
    public static double? UncoveredWithout(Picture picture, DateTimeOffset now, IReadOnlyCollection<string> gone) =>
        new DispatchSearch(picture, now, null).UncoveredWithout(gone);

    /// <summary>Where an incident is, as the end of a way; null when nobody knows.</summary>
    internal static TravelPoint? PlaceOf(Picture picture, Incident incident)
    {
        var ground = picture.Frame.Terrain.Ground;
        if (picture.Incidents.Place(incident.Site) is { } site)
            return TravelPoint.Of(site, incident.Position ?? ground.PositionOf(site));
        return (incident.Position ?? ground.CentreOf(incident.Region)) is { } position
            ? new("", incident.Region, position, AccessMode.Road)
            : null;
    }

    private static int PeopleOf(Picture picture, Incident incident, bool isThere) => (int)Math.Min(
        1_000_000,
        incident.Units.Where(u => u.Value == isThere)
            .Select(u => picture.Units.Find(u.Key))
            .Sum(u => u is not null && u.Incident == incident.Number ? (long)u.People : 0));
}
