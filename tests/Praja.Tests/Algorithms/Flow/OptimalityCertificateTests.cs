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
    public void A_station_left_unserved_at_no_cost_is_rejected()
    {
        // Nothing costs anything here, so that no sum can give the fault away.
        var problem = new TransportationProblem([1], [1], [0, 1], [0], [0], [0]);
        var idle = new TransportationSolution([0], [0], [1], [0], [0], 0, 0, 0, 0, FlowStatus.Optimal);
        Assert.Null(OptimalityCertificate.Check(problem, idle with { Shortage = [1] }));
        Assert.Contains("not its need", OptimalityCertificate.Check(problem, idle), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bargain_from_an_empty_base_is_rejected()
    {
        // The base has nobody, so that its price does not weigh in any sum; yet at 0 the arc would be a bargain.
        var problem = new TransportationProblem([0], [1], [0, 1], [0], [3], [10]);
        var solution = new TransportationSolution([0], [1], [0], [7], [10], 10, 0, 10, 0, FlowStatus.Optimal);
        Assert.Null(OptimalityCertificate.Check(problem, solution));
        var cheap = OptimalityCertificate.Check(problem, solution with { BasePrice = [0] });
        Assert.Contains("reduced cost -7", cheap, StringComparison.Ordinal);
    }

    [Fact]
    public void People_unused_at_a_price_are_named()
    {
        var problem = new TransportationProblem([2], [1], [0, 1], [0], [3], [10]);
        var solution = new TransportationSolution([1], [0], [1], [1], [4], 3, 3, 2, 0, FlowStatus.Optimal);
        Assert.Contains("unused at price 1", OptimalityCertificate.Check(problem, solution), StringComparison.Ordinal);
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
