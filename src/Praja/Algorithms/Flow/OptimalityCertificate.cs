using System.Globalization;

namespace Praja.Algorithms.Flow;

// Proof of an optimum by linear programming duality (Ahuja, Magnanti and Orlin 1993, section 9.3), written apart from
// the solvers: it trusts nothing but the problem and recomputes every sum. A flow that keeps the rules, prices under
// which no arc is a bargain, and no flow on an arc that is dearer than its prices allow: then the cost equals the value
// of the prices, and nothing can be cheaper.

/// <summary>Checks that a solution is feasible and proven cheapest by its own prices.</summary>
public static class OptimalityCertificate
{
    /// <summary>The first violation as an English sentence, or null when the solution is proven optimal.</summary>
    public static string? Check(TransportationProblem problem, TransportationSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        var lengthsFit = solution.Flow.Length == problem.ArcBase.Length
            && solution.Shortage.Length == problem.Stations && solution.StationPrice.Length == problem.Stations
            && solution.Unused.Length == problem.Bases && solution.BasePrice.Length == problem.Bases;
        if (!lengthsFit) return "an array of the solution has another length than the problem";
        if (solution.Status != FlowStatus.Optimal) return "the solution does not claim to be optimal";
        return StationViolation(problem, solution)
            ?? BaseViolation(problem, solution)
            ?? SumViolation(problem, solution);
    }

    /// <summary>The first violation as an English sentence, or null when the flow is proven optimal.</summary>
    public static string? Check(FlowNetwork network, NetworkFlow solution)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Flow.Length != network.Arcs || solution.Price.Length != network.Nodes)
            return "an array of the solution has another length than the network";
        if (solution.Status != FlowStatus.Optimal) return "the solution does not claim to be optimal";
        var balance = (long[])network.Supply.Clone();
        var (cost, value) = ((Int128)0, (Int128)0);
        for (var a = 0; a < network.Arcs; a++)
        {
            var (flow, tail, head) = (solution.Flow[a], network.Tail[a], network.Head[a]);
            var reduced = (Int128)network.Cost[a] + solution.Price[tail] - solution.Price[head];
            if (flow < 0 || flow > network.Capacity[a]) return Say("arc {0} carries {1}, outside its limits", a, flow);
            if (flow < network.Capacity[a] && reduced < 0)
                return Say("arc {0} with room has reduced cost {1}", a, reduced);
            if (flow > 0 && reduced > 0) return Say("arc {0} with flow has reduced cost {1}", a, reduced);
            balance[tail] -= flow;
            balance[head] += flow;
            cost += (Int128)flow * network.Cost[a];
            value += Int128.Min(reduced, 0) * network.Capacity[a];
        }

        for (var v = 0; v < network.Nodes; v++)
        {
            if (balance[v] != 0) return Say("node {0} is out of balance by {1}", v, balance[v]);
            value -= (Int128)network.Supply[v] * solution.Price[v];
        }

        if (cost != solution.Cost) return Say("the cost is said to be {0} but is {1}", solution.Cost, cost);
        return cost == value ? null : Say("the cost {0} is not the value of the prices {1}", cost, value);
    }

    private static string? StationViolation(TransportationProblem problem, TransportationSolution solution)
    {
        for (var j = 0; j < problem.Stations; j++)
        {
            long served = solution.Shortage[j];
            var price = solution.StationPrice[j];
            if (served < 0) return Say("station {0} has shortage {1}", j, served);
            if (price > problem.ShortagePrice[j])
                return Say("station {0} has a price above its shortage price: {1}", j, price);
            if (served > 0 && price != problem.ShortagePrice[j])
                return Say("station {0} lacks people at price {1}", j, price);
            for (var a = problem.ArcStart[j]; a < problem.ArcStart[j + 1]; a++)
            {
                var reduced = solution.BasePrice[problem.ArcBase[a]] + (Int128)problem.ArcCost[a] - price;
                if (solution.Flow[a] < 0) return Say("arc {0} carries {1}", a, solution.Flow[a]);
                if (reduced < 0) return Say("arc {0} has reduced cost {1}", a, reduced);
                if (reduced > 0 && solution.Flow[a] > 0)
                    return Say("arc {0} with flow has reduced cost {1}", a, reduced);
                served += solution.Flow[a];
            }

            if (served != problem.Demand[j])
                return Say("station {0} has {1} people and shortages in sum, not its need", j, served);
        }

        return null;
    }

    private static string? BaseViolation(TransportationProblem problem, TransportationSolution solution)
    {
        var sent = new long[problem.Bases];
        for (var a = 0; a < solution.Flow.Length; a++) sent[problem.ArcBase[a]] += solution.Flow[a];
        for (var i = 0; i < sent.Length; i++)
        {
            var (unused, price) = (solution.Unused[i], solution.BasePrice[i]);
            if (unused < 0) return Say("base {0} has {1} unused", i, unused);
            if (sent[i] + unused != problem.Supply[i])
                return Say("base {0} sends and keeps {1}, not its supply", i, sent[i] + unused);
            if (price < 0) return Say("base {0} has price {1}", i, price);
            if (unused > 0 && price != 0) return Say("base {0} has people unused at price {1}", i, price);
        }

        return null;
    }

    private static string? SumViolation(TransportationProblem problem, TransportationSolution solution)
    {
        var (travel, penalty, value) = ((Int128)0, (Int128)0, (Int128)0);
        for (var a = 0; a < solution.Flow.Length; a++) travel += (Int128)solution.Flow[a] * problem.ArcCost[a];
        for (var j = 0; j < problem.Stations; j++)
        {
            penalty += (Int128)solution.Shortage[j] * problem.ShortagePrice[j];
            value += (Int128)problem.Demand[j] * solution.StationPrice[j];
        }

        for (var i = 0; i < problem.Bases; i++) value -= (Int128)problem.Supply[i] * solution.BasePrice[i];
        if (travel != solution.TravelCost)
            return Say("the travel is said to cost {0} but costs {1}", solution.TravelCost, travel);
        if (travel + penalty != solution.Cost)
            return Say("the cost is said to be {0} but is {1}", solution.Cost, travel + penalty);
        if (value != solution.LowerBound)
            return Say("the bound is said to be {0} but is {1}", solution.LowerBound, value);
        return value == solution.Cost
            ? null : Say("the cost {0} is not the value of the prices {1}", solution.Cost, value);
    }

    private static string Say(string sentence, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, sentence, values);
}
