using Praja.Algorithms.Flow;
using Praja.Operations;

namespace Praja.Planning;

// One period and one agency as a transportation problem (Algorithms.Flow), solved exactly: bases are commands with free
// people, stations are demands. A person costs the way in seconds, plus the doctrine's price of leaving the home
// jurisdiction, plus its price of each night away (far places leave one or two days before); who may do what, and the
// marks for doing another duty, are in AgencyArcs, the prices of people missing in ShortagePrices. All arcs are kept:
// 150 bases x 3,000 beats are 450,000, far within what the solver takes. Every solve is certified apart.

/// <summary>What one solve gives.</summary>
internal sealed record AgencyResult(
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<Shortfall> Shortfalls,
    IReadOnlyList<BaseGain> Gains,
    SolverStatement Statement);

/// <summary>The network of one period and agency.</summary>
internal sealed class AgencyNetwork
{
    private readonly Ground ground;
    private readonly Agency agency;
    private readonly IReadOnlyList<ForceBase> bases;
    private readonly IReadOnlyList<Demand> demands;
    private readonly AgencyArcs arcs;
    private readonly Seats seats;
    private readonly ShortagePrices prices;

    public AgencyNetwork(
        Ground ground, Agency agency, IReadOnlyList<ForceBase> bases, IReadOnlyList<Demand> demands,
            BeatUrgency urgency)
    {
        (this.ground, this.agency, this.bases, this.demands) = (ground, agency, bases, demands);
        arcs = new(ground, bases, demands);
        seats = new(demands, arcs);
        prices = new(demands, seats, arcs, bases.Count, urgency);
    }

    public AgencyResult Solve(CancellationToken stop)
    {
        var problem = seats.Problem(bases, arcs, prices);
        var solution = TransportationSimplex.Solve(problem, stop: stop);
        stop.ThrowIfCancellationRequested();
        var violation = OptimalityCertificate.Check(problem, solution);
        Invariant.Holds(violation is null, "every assignment is certified optimal; " + violation);
        var flow = seats.ByArc(solution.Flow, arcs.Cost.Length);
        var travelCost = 0L;
        for (var a = 0; a < arcs.Cost.Length; a++)
            travelCost += (long)flow[a] * arcs.Cost[a];
        return new(
            Assign(flow),
            Missing(seats.ByDemand(solution.Shortage, demands.Count)),
            BaseGains.Of(agency, bases, MarginalGains.Of(problem, solution), prices.Level),
            new(agency, "optimal", travelCost, solution.Shortage.Sum(s => (long)s), true, solution.Pivots));
    }

    private List<Assignment> Assign(int[] flow)
    {
        var left = bases.Select(b => new Queue<ForceShare>(b.Forces)).ToArray();
        var assignments = new List<Assignment>();
        for (var j = 0; j < demands.Count; j++)
        {
            for (var a = arcs.Start[j]; a < arcs.Start[j + 1]; a++)
            {
                if (flow[a] > 0) Take(left, demands[j], a, flow[a], assignments);
            }
        }
        assignments.Sort((x, y) => string.CompareOrdinal(x.Demand, y.Demand) is not 0 and var order
            ? order
            : string.CompareOrdinal(x.Force, y.Force));
        return assignments;
    }

    private void Take(Queue<ForceShare>[] left, Demand demand, int arc, int people, List<Assignment> into)
    {
        var start = bases[arcs.Base[arc]];
        var shares = left[arcs.Base[arc]];
        while (people > 0)
        {
            var share = shares.Dequeue();
            var taken = Math.Min(people, share.People);
            people -= taken;
            into.Add(new(
                demand.Id, share.Force, start.Command.Id, taken, arcs.Travel(arc).Minutes, arcs.Travel(arc).Measured,
                arcs.DaysBefore(arc), ground.IsHome(start.Command, demand.Region)));
            if (taken == share.People) continue;
            // What is left of the force stays first in line, so that few teams mix forces.
            var rest = shares.ToArray();
            shares.Clear();
            shares.Enqueue(share with { People = share.People - taken });
            foreach (var other in rest) shares.Enqueue(other);
        }
    }

    private List<Shortfall> Missing(int[] shortage)
    {
        var missing = new List<Shortfall>();
        for (var j = 0; j < demands.Count; j++)
        {
            if (shortage[j] > 0) missing.Add(new(demands[j].Id, agency, shortage[j], ReasonOf(j)));
        }
        return missing;
    }

    private string ReasonOf(int demand)
    {
        if (arcs.Start[demand + 1] > arcs.Start[demand]) return "no_people";
        var willing = bases.Where(b => b.MayServe(demands[demand].Kind)).ToList();
        if (willing.Count == 0) return "no_people";
        return willing.Any(b => b.Has(demands[demand].Skills)) ? "no_reach" : "no_skill";
    }
}
