using Praja.Operations;

namespace Praja.Planning;

/// <summary>
/// Small changes of where a finished plan's reserves stand by. Each gives a whole plan with everything that follows
/// reckoned again, or null where the change is not allowed.
/// </summary>
internal sealed class ReserveRevision
{
    private readonly Ground ground;
    private readonly ReservePlaces places;
    private readonly Dictionary<string, ReservePlace> byId;
    private readonly Dictionary<string, int[]> seconds = new(StringComparer.Ordinal);

    /// <summary>Revisions of plans that have these stations in this order.</summary>
    public ReserveRevision(Ground ground, IReadOnlyList<BeatStation> stations)
    {
        this.ground = ground;
        places = new(ground, stations);
        byId = places.All.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>Where reserves may stand by, by id.</summary>
    public IReadOnlyList<ReservePlace> Places => places.All;

    /// <summary>Seconds from a place to every station; none from a place that is not one of
    /// <see cref="Places"/>.</summary>
    public IReadOnlyList<int> Seconds(string place) => Known(place);

    /// <summary>A unit stands by elsewhere.</summary>
    public Plan? Move(Plan plan, int unit, string place)
    {
        var old = plan.Reserves.Units[unit];
        if (old.Station == place || !IsWithinReach(old, place)) return null;
        return With(plan, [.. plan.Reserves.Units.Select((u, i) => i == unit ? At(u, place, u.People) : u)]);
    }

    /// <summary>Part of a unit stands by elsewhere; both parts keep at least a squad.</summary>
    public Plan? Split(Plan plan, int unit, int people, int squad, string place)
    {
        var old = plan.Reserves.Units[unit];
        if (old.Station == place || people < squad || old.People - people < squad) return null;
        if (!IsWithinReach(old, place)) return null;
        List<ReserveUnit> units = [.. plan.Reserves.Units];
        units[unit] = old with { People = old.People - people };
        units.Insert(unit + 1, At(old, place, people));
        return With(plan, units);
    }

    private bool IsWithinReach(ReserveUnit unit, string place)
    {
        var force = ground.Operation.Forces.FirstOrDefault(f => f.Id == unit.Force);
        if (force is null || ground.Command(force.Command) is not { } command) return false;
        return byId.TryGetValue(place, out var to)
            && ground.PositionOf(command) is { } position
            && ground.Between(TravelPoint.Of(command, position), to.Point).Seconds <= AgencyArcs.ReachSeconds;
    }

    private ReserveUnit At(ReserveUnit unit, string place, int people) => unit with
    {
        People = people,
        Station = place,
        Position = byId[place].Point.Position,
        Covers = places.Within(Known(place)).Length,
    };

    private Plan With(Plan plan, List<ReserveUnit> units)
    {
        var covered = new bool[plan.Stations.Count];
        foreach (var s in units.SelectMany(u => places.Within(Known(u.Station)))) covered[s] = true;
        var total = places.Weights.Sum();
        var sum = places.Weights.Where((_, s) => covered[s]).Sum();
        var share = total == 0 ? 0 : Math.Round((double)sum / total, 6);
        // The bound was proven for fewer units; more may cover everything.
        var bound = units.Count > plan.Reserves.Units.Count ? 1 : plan.Reserves.Bound;
        return plan with
        {
            Reserves = plan.Reserves with
            {
                Units = units,
                CoveredShare = share,
                Status = share >= bound ? plan.Reserves.Status : "bound",
                Bound = bound,
                Uncovered = [.. plan.Stations.Where((_, s) => !covered[s]).Select(s => s.Site)],
            },
        };
    }

    private int[] Known(string place)
    {
        if (seconds.TryGetValue(place, out var known)) return known;
        return seconds[place] = byId.TryGetValue(place, out var at) ? places.Seconds(at) : [];
    }
}
