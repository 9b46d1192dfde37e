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
    private readonly ShortagePrices prices;

    public AgencyNetwork(
        Ground ground, Agency agency, IReadOnlyList<ForceBase> bases, IReadOnlyList<Demand> demands,
            BeatUrgency urgency)
    {
        (this.ground, this.agency, this.bases, this.demands) = (ground, agency, bases, demands);
        arcs = new(ground, bases, demands);
        prices = new(demands, arcs, bases.Count, urgency);
    }

    public AgencyResult Solve(CancellationToken stop)
    {
        var problem = new TransportationProblem(
            [.. bases.Select(b => b.People)],
            [.. demands.Select(d => d.People)],
            arcs.Start,
            arcs.Base,
            [.. arcs.Cost.Select(
                (cost, a) => bases[arcs.Base[a]].IsRequested ? checked((int)(cost + prices.Level)) : cost)],
            prices.ByDemand);
        var solution = TransportationSimplex.Solve(problem, stop: stop);
        stop.ThrowIfCancellationRequested();
        var violation = OptimalityCertificate.Check(problem, solution);
        Invariant.Holds(violation is null, "every assignment is certified optimal; " + violation);
        var travelCost = 0L;
        for (var a = 0; a < arcs.Cost.Length; a++)
            travelCost += (long)solution.Flow[a] * arcs.Cost[a];
        return new(
            Assign(solution.Flow),
            Missing(solution.Shortage),
            Gains(problem, solution),
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

    private List<BaseGain> Gains(TransportationProblem problem, TransportationSolution solution)
    {
        var saved = MarginalGains.Of(problem, solution);
        var gains = new List<BaseGain>();
        var savedAt = bases.Select((b, i) => (b.Command.Id, Saved: saved[i]));
        foreach (var command in savedAt.GroupBy(b => b.Id, StringComparer.Ordinal))
        {
            var best = command.Max(b => b.Saved);
            // Shortage prices are whole levels and all else in an exchange sums to less than half a level.
            var levels = (best + (prices.Level / 2)) / prices.Level;
            gains.Add(new(command.Key, agency, levels > 0, Math.Round((best - (levels * prices.Level)) / 60.0, 1)));
        }
        return
        [
            .. gains
                .OrderByDescending(g => g.ClosesShortfall)
                .ThenByDescending(g => g.MinutesSaved)
                .ThenBy(g => g.Command, StringComparer.Ordinal),
        ];
    }
}
