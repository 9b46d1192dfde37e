namespace Praja.Rehearsal.Engine;

// Which unit is sent. What the post knows is the mean: it compares the mean time to set out plus the model's travel
// time, not what chance will make of them.
//
// A unit on its way home is somewhere between the site it left and its home. Its way to a third place is taken as the
// mean of the two ways from there, weighted by how far it has come. In the plane that is never shorter than the true
// one, since distance to a point is convex. Where one end has no way to the place, it goes home first. Where the model
// knows only the first many homes of a site, those looked at are on their way to a home nearer than the best found so
// far, or from a place in the site's district; else all are.

/// <summary>Chooses units by the model's policy. Used by one thread.</summary>
internal sealed class Dispatcher(CompiledModel model, UnitBoard board, CoverageLedger? coverage)
{
    private readonly IModelTravel travel = model.Model.Travel;
    private readonly int[] idle = board.IdleKinds;
    private readonly IReadOnlyList<IReadOnlyList<int>>? preferences = model.Model.Preferences;

    /// <summary>The unit to send to a site, of kinds a level may send; -1 when none can go.</summary>
    public int Choose(int site, in LevelRow level, double now)
    {
        switch (model.Model.Policy)
        {
            case DispatchPolicy.Zone when preferences is not null:
                return Preferred(site, level.Kinds, now);
            case DispatchPolicy.Zone:
                var own = InZone(site, level.Kinds, now);
                return own >= 0 ? own : Nearest(site, level, now);
            case DispatchPolicy.Coverage:
                return Covering(site, level.Kinds, now);
            default:
                return Nearest(site, level, now);
        }
    }

    /// <summary>Mean seconds from where a unit that can be sent is, without turnout; infinity when there is no
    /// way.</summary>
    public double TravelOf(int unit, int site, double now)
    {
        return board.States[unit].Stage == UnitStage.Returning
            ? Way(unit, site, now, double.PositiveInfinity)
            : travel.HomeToSite(model.Units[unit].Home, site);
    }

    /// <summary>Mean seconds of a unit on its way home to a site; infinity when that is certainly not below a
    /// limit.</summary>
    private double Way(int unit, int site, double now, double limit)
    {
        ref readonly var state = ref board.States[unit];
        var length = state.LegEnds - state.LegBegan;
        var left = length > 0 ? Math.Clamp((state.LegEnds - now) / length, 0, 1) : 0;
        var fromHome = travel.HomeToSite(model.Units[unit].Home, site);
        if (double.IsInfinity(fromHome)) return fromHome;
        if ((1 - left) * fromHome >= limit) return double.PositiveInfinity;
        var fromSite = travel.SiteToSite(state.Site, site);
        if (double.IsInfinity(fromSite)) return state.LegEnds - now + fromHome;
        return (left * fromSite) + ((1 - left) * fromHome);
    }

    private int Nearest(int site, in LevelRow level, double now)
    {
        var best = double.PositiveInfinity;
        var chosen = -1;
        var homes = travel.NearestHomes(site);
        var returning = board.ReturningToHome;
        foreach (var home in homes)
        {
            var isIdle = (idle[home] & level.Kinds) != 0;
            if (!isIdle && returning[home] < 0) continue;
            var way = travel.HomeToSite(home, site);
            if (way >= best) break;
            if (isIdle) chosen = BetterAt(home, way, level.Kinds, chosen, ref best);
            for (var unit = returning[home]; unit >= 0; unit = board.States[unit].Next)
                Try(unit, site, level.Kinds, -1, now, ref best, ref chosen);
        }
        if (travel.HoldsAllHomes) return NearestReturning(site, level.Kinds, -1, now, chosen, ref best);
        chosen = NearestInDistrict(site, level.Kinds, -1, now, chosen, ref best);
        // Beyond the list a home is no nearer than the last one in it.
        if (chosen >= 0 && homes.Length > 0 && travel.HomeToSite(homes[^1], site) + level.LeastTurnout >= best)
            return chosen;
        for (var home = 0; home < idle.Length; home++)
        {
            if ((idle[home] & level.Kinds) != 0)
                chosen = BetterAt(home, travel.HomeToSite(home, site), level.Kinds, chosen, ref best);
        }
        return chosen;
    }

    /// <summary>A unit on its way home that is nearer than the one chosen, or that one.</summary>
    private int NearestReturning(int site, int kinds, int zone, double now, int chosen, ref double best)
    {
        if (board.ReturningCount == 0) return chosen;
        if (travel.HoldsAllHomes)
        {
            foreach (var unit in board.Returning) Try(unit, site, kinds, zone, now, ref best, ref chosen);
            return chosen;
        }
        var byHome = board.ReturningToHome;
        foreach (var home in travel.NearestHomes(site))
        {
            for (var unit = byHome[home]; unit >= 0; unit = board.States[unit].Next)
                Try(unit, site, kinds, zone, now, ref best, ref chosen);
        }
        return NearestInDistrict(site, kinds, zone, now, chosen, ref best);
    }

    private int NearestInDistrict(int site, int kinds, int zone, double now, int chosen, ref double best)
    {
        if (model.Sites[site].District is not (>= 0 and var district)) return chosen;
        for (var unit = board.ReturningFromDistrict[district]; unit >= 0; unit = board.States[unit].NextInDistrict)
            Try(unit, site, kinds, zone, now, ref best, ref chosen);
        return chosen;
    }

    private void Try(int unit, int site, int kinds, int zone, double now, ref double best, ref int chosen)
    {
        ref readonly var row = ref model.Units[unit];
        if ((row.KindBit & kinds) == 0 || (zone >= 0 && row.Zone != zone)) return;
        var way = Way(unit, site, now, best);
        if (way >= best) return;
        best = way;
        chosen = unit;
    }

    private int BetterAt(int home, double way, int kinds, int chosen, ref double best)
    {
        for (var pool = model.HomePools[home]; pool < model.HomePools[home + 1]; pool++)
            chosen = BetterOf(pool, way, kinds, chosen, ref best);
        return chosen;
    }

    private int BetterOf(int pool, double way, int kinds, int chosen, ref double best)
    {
        var head = board.Heads[pool];
        ref readonly var row = ref model.Pools[pool];
        if (head < 0 || (row.KindBit & kinds) == 0 || way + row.TurnoutMean >= best) return chosen;
        best = way + row.TurnoutMean;
        return head;
    }

    private int InZone(int site, int kinds, double now)
    {
        var zone = model.Sites[site].Zone;
        if (zone < 0) return -1;
        var best = double.PositiveInfinity;
        var chosen = -1;
        for (var at = model.ZoneStarts[zone]; at < model.ZoneStarts[zone + 1]; at++)
        {
            var pool = model.ZonePools[at];
            if (board.Heads[pool] < 0) continue;
            chosen = BetterOf(pool, travel.HomeToSite(model.Pools[pool].Home, site), kinds, chosen, ref best);
        }
        return NearestReturning(site, kinds, zone, now, chosen, ref best);
    }

    private int Preferred(int site, int kinds, double now)
    {
        foreach (var unit in preferences![site])
        {
            if (board.States[unit].Stage is not (UnitStage.Idle or UnitStage.Returning)) continue;
            if ((model.Units[unit].KindBit & kinds) == 0) continue;
            if (!double.IsInfinity(TravelOf(unit, site, now))) return unit;
        }
        return -1;
    }

    private int Covering(int site, int kinds, double now)
    {
        var best = double.PositiveInfinity;
        var chosen = -1;
        for (var pool = 0; pool < model.Pools.Length; pool++)
        {
            var head = board.Heads[pool];
            ref readonly var row = ref model.Pools[pool];
            if (head < 0 || (row.KindBit & kinds) == 0) continue;
            var way = travel.HomeToSite(row.Home, site) + row.TurnoutMean;
            if (way >= best) continue;
            var cost = way + coverage!.CostOfSending(head);
            if (cost >= best) continue;
            best = cost;
            chosen = head;
        }
        return NearestReturning(site, kinds, -1, now, chosen, ref best);
    }
}
