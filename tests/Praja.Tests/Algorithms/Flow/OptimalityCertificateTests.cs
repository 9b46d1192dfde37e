using Praja.Algorithms.Flow;

namespace Praja.Tests.Algorithms.Flow;

public sealed class OptimalityCertificateTests
{
    private static readonly TransportationProblem Problem = TransportationCases.Random(3, 6, 20, supplyMax: 4);

    [Fact]
    public void A_changed_flow_shortage_or_rest_is_rejected()
    {
        var good = TransportationSimplexTests.Proven(Problem);
        for (var a = 0; a < good.Flow.Length; a++) Rejected(good with { Flow = Changed(good.Flow, a) });
        for (var j = 0; j < Problem.Stations; j++) Rejected(good with { Shortage = Changed(good.Shortage, j) });
        for (var i = 0; i < Problem.Bases; i++) Rejected(good with { Unused = Changed(good.Unused, i) });
    }

    [Fact]
    public void A_changed_price_is_rejected()
    {
        // A price may move without harm to the bound only where nothing depends on it; here the bound is stated and so
        // must move too.
        var good = TransportationSimplexTests.Proven(Problem);
        for (var i = 0; i < Problem.Bases; i++)
        {
            if (Problem.Supply[i] == 0) continue;
            foreach (var change in new long[] { -1, 1 })
            {
                var price = (long[])good.BasePrice.Clone();
                price[i] += change;
                Rejected(good with { BasePrice = price });
            }
        }

        for (var j = 0; j < Problem.Stations; j++)
        {
            if (Problem.Demand[j] == 0) continue;
            var price = (long[])good.StationPrice.Clone();
            price[j]--;
            Rejected(good with { StationPrice = price });
        }
    }

    [Fact]
    public void A_changed_cost_bound_or_claim_is_rejected()
    {
        var good = TransportationSimplexTests.Proven(Problem);
        Rejected(good with { Cost = good.Cost + 1 });
        Rejected(good with { TravelCost = good.TravelCost - 1 });
        Rejected(good with { LowerBound = good.LowerBound - 1 });
        Rejected(good with { Status = FlowStatus.Bound });
        Rejected(good with { Flow = [] });
    }

    [Fact]
    public void A_feasible_plan_that_is_not_the_cheapest_is_rejected()
    {
        var problem = TransportationCases.Random(3, 15, 150, 12, 500);
        var early = TransportationCases.Solve(problem, pivotsMax: 5);
        Assert.NotNull(OptimalityCertificate.Check(problem, early with { Status = FlowStatus.Optimal }));
    }

    [Fact]
    public void A_changed_general_flow_is_rejected()
    {
        var network = TransportationForm.ToNetwork(Problem);
        var good = NetworkSimplex.Solve(network);
        Assert.Null(OptimalityCertificate.Check(network, good));
        for (var a = 0; a < network.Arcs; a++)
        {
            var flow = (long[])good.Flow.Clone();
            flow[a]++;
            Assert.NotNull(OptimalityCertificate.Check(network, good with { Flow = flow }));
        }

        var price = (long[])good.Price.Clone();
        price[^1] += 1;
        Assert.NotNull(OptimalityCertificate.Check(network, good with { Price = price }));
        Assert.NotNull(OptimalityCertificate.Check(network, good with { Cost = good.Cost - 1 }));
        Assert.NotNull(OptimalityCertificate.Check(network, good with { Status = FlowStatus.Infeasible }));
    }

    private static void Rejected(TransportationSolution mutated) =>
        Assert.NotNull(OptimalityCertificate.Check(Problem, mutated));

    private static int[] Changed(int[] values, int index)
    {
        var changed = (int[])values.Clone();
        changed[index]++;
        return changed;
    }
}
