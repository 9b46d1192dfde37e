using Praja.CommandPost.Incidents;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.Units;

/// <summary>Looks for the units that could be sent to an incident.</summary>
internal sealed class DispatchSearch(
    Picture picture, DateTimeOffset now, IReadOnlyDictionary<string, Coordinate>? positions)
{
    private readonly CoverTable cover = picture.Frame.Cover;
    private readonly string stage = picture.Frame.StageAt(now);
    private int[]? covered;

    /// <summary>They, the soonest first.</summary>
    public IReadOnlyList<DispatchCandidate> Candidates(Incident incident, ModelLevel? level, TravelPoint target)
    {
        var stations = picture.Frame.Stations;
        var beat = stations.IndexOf(incident.Site) is >= 0 and var station ? stations.BeatOf(station) : "";
        var found = picture.Units.All
            .Where(u => u.CanGo && IsOnDuty(u) && MayGo(u, level, beat))
            .Select(u => (Unit: u, Way: Way(u, target)))
            .OrderBy(w => w.Way.Turnout + w.Way.Travel).ThenBy(w => w.Unit.Id, StringComparer.Ordinal)
            .Take(DispatchAdvice.MostCandidates)
            .ToArray();
        return [.. found.Select(w => Candidate(w.Unit, w.Way))];
    }

    private bool IsOnDuty(Unit unit) =>
        unit.Planned is not { } planned || stage.Length == 0 || planned.Stages.Contains(stage);

    private static bool MayGo(Unit unit, ModelLevel? level, string beat) =>
        unit.Planned is not { } planned
        || level is null
        || (level.Kinds & (1 << (int)planned.Model.Kind)) != 0
        || (planned.Model.Kind == UnitKind.Team && unit.Id == beat);

    private (double Turnout, double Travel, string From) Way(Unit unit, TravelPoint target)
    {
        var ground = picture.Frame.Ground;
        var turnout = unit.Status == UnitStatus.Returning ? 0 : TurnoutOf(unit);
        if (positions is not null && positions.TryGetValue(unit.Id, out var at))
            return (turnout, ground.Between(new("", "", at, AccessMode.Road), target).Seconds, "position");
        var last = unit.Status == UnitStatus.Returning ? picture.Incidents.Find(unit.LastIncident) : null;
        if (last is not null && DispatchAdvice.PlaceOf(picture, last) is { } place)
            return (turnout, ground.Between(place, target).Seconds, "incident");
        return (turnout, ground.Between(HomeOf(unit), target).Seconds, "home");
    }

    private TravelPoint HomeOf(Unit unit)
    {
        if (unit.Planned is { } planned) return planned.From;
        var ground = picture.Frame.Ground;
        if (picture.Incidents.Place(unit.Home) is { } site) return TravelPoint.Of(site, ground.PositionOf(site));
        var command = ground.Command(unit.Home) ?? ground.Leading;
        return command is not null
            ? TravelPoint.Of(command, ground.PositionOf(command) ?? ground.LeadingPosition)
            : new("", "", ground.LeadingPosition, AccessMode.Road);
    }

    private static double TurnoutOf(Unit unit) => (unit.Planned?.Model.Turnout.Mean ?? 0) * 60;

    private DispatchCandidate Candidate(Unit unit, (double Turnout, double Travel, string From) way)
    {
        var (stations, share) = Uncovered(unit);
        var model = unit.Planned?.Model;
        return new(
            unit.Id, model?.Name ?? unit.Id, model?.Kind ?? UnitKind.Reserve, unit.People, way.Turnout, way.Travel,
            way.From, stations, share);
    }

    private (int? Stations, double? Share) Uncovered(Unit unit)
    {
        if (!cover.IsKnown || cover.Total <= 0) return (null, null);
        if (unit.Status != UnitStatus.Ready) return (0, 0);
        covered ??= Covered();
        var (count, weight) = (0, 0.0);
        foreach (var station in cover.Of(unit, HomeOf(unit), TurnoutOf(unit)))
        {
            if (covered[station] != 1) continue;
            count++;
            weight += cover.Weights[station];
        }
        return (count, weight / cover.Total);
    }

    private int[] Covered()
    {
        var counts = new int[cover.Weights.Length];
        foreach (var unit in picture.Units.All)
        {
            if (unit.Status != UnitStatus.Ready || unit.IsOffDuty || !IsOnDuty(unit)) continue;
            foreach (var station in cover.Of(unit, HomeOf(unit), TurnoutOf(unit)))
                counts[station]++;
        }
        return counts;
    }
}
