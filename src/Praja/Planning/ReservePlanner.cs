using Praja.Algorithms.Flow;
using Praja.Operations;

namespace Praja.Planning;

// Reserves of voting day. Who: the people assigned to reserve duty, and those of the reserve role whom nothing else
// needs; by command, in units of about the doctrine's size. Where: the places that bring the largest risk within the
// target time (maximal covering, Church and ReVelle 1974): candidates are commands and the offices of PPK and KPU, a
// station weighs its risk index in tenths and at least one tenth, so that no station counts for nothing. Voters are not
// multiplied in: the index already holds the size of a station. Which unit goes to which place: least travel from their
// bases, exactly, as a transportation problem.

/// <summary>Places reserves.</summary>
internal sealed class ReservePlanner(Ground ground, IReadOnlyList<BeatStation> stations)
{
    private const int CurveBeyond = 3;

    private readonly ReservePlaces ways = new(ground, stations);

    public ReservePlan Plan(PeriodPlan voting, IReadOnlyDictionary<string, int> away)
    {
        var units = ReserveUnits.Of(ground, voting, away);
        var places = ways.All;
        var reached = places.Select(ways.Reach).ToArray();
        var cover = ReserveCover.Solve(reached, ways.Weights, units.Count, CurveBeyond);
        var placed = Assign(units, [.. cover.Chosen.Select(c => places[c])]);
        var covered = new bool[stations.Count];
        foreach (var s in cover.Chosen.SelectMany(c => reached[c])) covered[s] = true;
        return new(
            ground.Operation.Profile.ResponseTargetMinutes,
            [.. placed.Select(p => Shape(p.Unit, p.Place))],
            cover.Share,
            cover.Curve,
            cover.Optimal ? "optimal" : "bound",
            cover.Bound,
            [.. stations.Where((_, s) => !covered[s]).Select(s => s.Site.Id)]);
    }

    // Units beyond the useful places stay at their own command.
    private List<(StandbyUnit Unit, ReservePlace Place)> Assign(
        List<StandbyUnit> units, IReadOnlyList<ReservePlace> places)
    {
        if (units.Count == 0) return [];
        var starts =
            units.Select(u => TravelPoint.Of(u.Command, ground.PositionOf(u.Command) ?? ground.LeadingPosition))
                .ToArray();
        var costs = places.SelectMany(
            p => starts.Select(s => Math.Min(ground.Between(s, p.Point).Seconds, AgencyArcs.ReachSeconds)));
        var problem = new TransportationProblem(
            [.. units.Select(_ => 1)],
            [.. places.Select(_ => 1)],
            [.. Enumerable.Range(0, places.Count + 1).Select(j => j * units.Count)],
            [.. places.SelectMany(_ => Enumerable.Range(0, units.Count))],
            [.. costs],
            [.. places.Select(_ => 1_000_000_000L)]);
        var flow = TransportationSimplex.Solve(problem).Flow;
        return
        [
            .. units.Select((unit, u) =>
            {
                var at = Enumerable.Range(0, places.Count).FirstOrDefault(j => flow[(j * units.Count) + u] > 0, -1);
                return (unit, at < 0 ? new ReservePlace(unit.Command.Id, unit.Command.Name, starts[u]) : places[at]);
            }),
        ];
    }

    private ReserveUnit Shape(StandbyUnit unit, ReservePlace place) => new(
        unit.Force, unit.Command.Agency, unit.People, place.Id, place.Point.Position, ways.Reach(place).Length);
}
