using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.Units;

/// <summary>A unit that could go, and its way.</summary>
internal readonly record struct UnitWay(Unit Unit, double Turnout, double Travel, string From);

/// <summary>Looks for the units that could be sent to an incident.</summary>
internal sealed class DispatchSearch(
    Picture picture, DateTimeOffset now, IReadOnlyDictionary<string, Coordinate>? positions)
{
    private readonly CoverTable cover = picture.Frame.Terrain.Cover;
    private readonly string stage = picture.Plans.Calendar.StageOfUnits(now);
    private int[]? covered;

    /// <summary>They, the soonest first.</summary>
    public IReadOnlyList<DispatchCandidate> Candidates(ModelLevel? level, TravelPoint target) =>
        [.. Nearest(level, target).Take(DispatchAdvice.MostCandidates).Select(Candidate)];

    /// <summary>Units that can go to a place at a level, the soonest first.</summary>
    public IEnumerable<UnitWay> Nearest(ModelLevel? level, TravelPoint target)
    {
        var stations = picture.Frame.Stations;
        var beat = stations.IndexOf(target.Id) is >= 0 and var station ? stations.BeatOf(station) : "";
        return picture.Units.All
            .Where(u => u.CanGo && IsOnDuty(u) && MayGo(u, level, beat))
            .Select(u => WayOf(u, target))
            .OrderBy(w => w.Turnout + w.Travel).ThenBy(w => w.Unit.Id, StringComparer.Ordinal);
    }

    /// <summary>Share (0..1) of the stations' risk that no ready unit covers when some have gone; null where it is not
    /// computed.</summary>
    public double? UncoveredWithout(IReadOnlyCollection<string> gone)
    {
        if (!cover.IsKnown || cover.Total <= 0) return null;
        var counts = Covered(gone);
        var weight = 0.0;
        for (var station = 0; station < counts.Length; station++)
        {
            if (counts[station] == 0) weight += cover.Weights[station];
        }
        return weight / cover.Total;
    }

    private bool IsOnDuty(Unit unit) =>
        unit.Planned is not { } planned || stage.Length == 0 || planned.Stages.Contains(stage);

    private static bool MayGo(Unit unit, ModelLevel? level, string beat) =>
        unit.Planned is not { } planned
        || level is null
        || (level.Kinds & (1 << (int)planned.Model.Kind)) != 0
        || (planned.Model.Kind == UnitKind.Team && unit.Id == beat);

    private UnitWay WayOf(Unit unit, TravelPoint target)
    {
        var ground = picture.Frame.Terrain.Ground;
        var turnout = unit.Status == UnitStatus.Returning ? 0 : TurnoutOf(unit);
        if (positions is not null && positions.TryGetValue(unit.Id, out var at))
        {
            var here = new TravelPoint("", "", at, AccessMode.Road);
            return new(unit, turnout, ground.Between(here, target).Seconds, "position");
        }
        var last = unit.Status == UnitStatus.Returning ? picture.Incidents.Find(unit.LastIncident) : null;
        if (last is not null && DispatchAdvice.PlaceOf(picture, last) is { } place)
            return new(unit, turnout, ground.Between(place, target).Seconds, "incident");
        return new(unit, turnout, ground.Between(HomeOf(unit), target).Seconds, "home");
    }

    private TravelPoint HomeOf(Unit unit)
    {
        if (unit.Planned is { } planned) return planned.From;
        var ground = picture.Frame.Terrain.Ground;
        if (picture.Incidents.Place(unit.Home) is { } site) return TravelPoint.Of(site, ground.PositionOf(site));
        var command = ground.Command(unit.Home) ?? ground.Leading;
        return command is not null
            ? TravelPoint.Of(command, ground.PositionOf(command) ?? ground.LeadingPosition)
            : new("", "", ground.LeadingPosition, AccessMode.Road);
    }

    private static double TurnoutOf(Unit unit) => (unit.Planned?.Model.Turnout.Mean ?? 0) * 60;

    private DispatchCandidate Candidate(UnitWay way)
    {
        var (stations, share) = Uncovered(way.Unit);
        var model = way.Unit.Planned?.Model;
        return new(
            way.Unit.Id, model?.Name ?? way.Unit.Id, model?.Kind ?? UnitKind.Reserve, way.Unit.People, way.Turnout,
            way.Travel, way.From, stations, share);
    }

    private (int? Stations, double? Share) Uncovered(Unit unit)
    {
        if (!cover.IsKnown || cover.Total <= 0) return (null, null);
        if (unit.Status != UnitStatus.Ready) return (0, 0);
        covered ??= Covered([]);
        var (count, weight) = (0, 0.0);
        foreach (var station in cover.Of(unit, HomeOf(unit), TurnoutOf(unit)))
        {
            if (covered[station] != 1) continue;
            count++;
            weight += cover.Weights[station];
        }
        return (count, weight / cover.Total);
    }

    private int[] Covered(IReadOnlyCollection<string> gone)
    {
        var counts = new int[cover.Weights.Length];
        foreach (var unit in picture.Units.All.Where(u => u.Status == UnitStatus.Ready && !u.IsOffDuty))
        {
            if (!IsOnDuty(unit) || gone.Contains(unit.Id)) continue;
            foreach (var station in cover.Of(unit, HomeOf(unit), TurnoutOf(unit)))
                counts[station]++;
        }
        return counts;
    }
}
