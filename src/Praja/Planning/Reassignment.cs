using Praja.Operations;

namespace Praja.Planning;

/// <summary>What changes of a finished voting day have in common.</summary>
internal static class Reassignment
{
    /// <summary>The same people sent to another demand, or to one that moved; null when it is out of reach or they
    /// would set out on another day than planned: that would bind them in the periods before.</summary>
    public static Assignment? Of(Ground ground, Assignment old, Demand demand)
    {
        if (ground.Command(old.Command) is not { } command || ground.PositionOf(command) is not { } position)
            return null;
        var to = new TravelPoint(demand.Target, demand.Region, demand.Position, demand.Access);
        var time = ground.Between(TravelPoint.Of(command, position), to);
        if (time.Seconds > AgencyArcs.ReachSeconds || ground.DaysBefore(time) != old.DaysBefore) return null;
        return old with
        {
            Demand = demand.Id,
            Minutes = time.Minutes,
            Measured = time.Measured,
            Home = ground.IsHome(command, demand.Region),
        };
    }

    /// <summary>
    /// The plan with a revised voting day. What the solver proved of the agency's network, and the prices from it, no
    /// longer hold and are no longer claimed.
    /// </summary>
    public static Plan With(Plan plan, PeriodPlan day, params IEnumerable<Agency> agencies)
    {
        var touched = agencies.ToHashSet();
        var revised = day with
        {
            Gains = [.. day.Gains.Where(g => !touched.Contains(g.Agency))],
            Solver =
            [
                .. day.Solver.Select(
                    s => touched.Contains(s.Agency) ? s with { Status = "bound", Certified = false } : s),
            ],
        };
        return plan with { Periods = [.. plan.Periods.Select(p => p.From == day.From ? revised : p)] };
    }
}
