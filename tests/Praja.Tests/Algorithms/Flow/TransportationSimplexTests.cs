using FsCheck;
using FsCheck.Fluent;
using Praja.Algorithms.Flow;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Flow;

public sealed class TransportationSimplexTests
{
    [Fact]
    public void Textbook_three_by_four_costs_743()
    {
        // The worked example found in many operations research texts: 7, 9, 18 against 5, 8, 7, 14; optimum 743.
        var problem = TransportationCases.Dense(
            [7, 9, 18], [5, 8, 7, 14], [[19, 30, 50, 10], [70, 30, 40, 60], [40, 8, 70, 20]], 1_000_000);
        var solution = Proven(problem);
        Assert.Equal(743, solution.Cost);
        Assert.Equal(743, solution.TravelCost);
        Assert.All(solution.Shortage, s => Assert.Equal(0, s));
    }

    [Fact]
    public void A_thousand_small_problems_cost_what_trying_every_plan_finds()
    {
        for (var seed = 0UL; seed < 1000; seed++)
        {
            var problem = TransportationCases.Random(seed, bases: 6, stations: 8);
            Assert.True(TransportationCases.Exhaustive(problem) == Proven(problem).Cost, "seed " + seed);
        }
    }

    [Fact]
    public void Middling_problems_cost_what_the_textbook_network_simplex_finds()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var problem = TransportationCases.Random(seed, 12, 60, supplyMax: 10, costMax: seed % 2 == 0 ? 3 : 1000);
            var network = TransportationForm.ToNetwork(problem);
            var flow = NetworkSimplex.Solve(network);
            Assert.True(OptimalityCertificate.Check(network, flow) is null, "seed " + seed);
            Assert.True(flow.Cost == Proven(problem).Cost, "seed " + seed);
        }
    }

    [Fact]
    public void Everybody_is_counted_once()
    {
        // Conservation checked apart from the certificate, on shapes FsCheck draws.
        var shapes = Gen.Choose(0, 1_000_000).ToArbitrary();
        Prop.ForAll(shapes, seed =>
        {
            var rng = new Rng((ulong)seed);
            var (bases, stations, supplyMax) = (1 + rng.Next(9), rng.Next(20), rng.Next(8));
            var problem = TransportationCases.Random((ulong)seed, bases, stations, supplyMax);
            var solution = TransportationCases.Solve(problem);
            var sent = solution.Flow.Sum();
            var arrived = Enumerable.Range(0, problem.Stations).All(j =>
                solution.Flow[problem.ArcStart[j]..problem.ArcStart[j + 1]].Sum() + solution.Shortage[j]
                    == problem.Demand[j]);
            return arrived
                && sent + solution.Unused.Sum() == problem.Supply.Sum()
                && sent + solution.Shortage.Sum() == problem.Demand.Sum()
                && solution.Flow.Concat(solution.Shortage).Concat(solution.Unused).All(n => n >= 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Costs_times_seven_give_seven_times_the_optimum()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var p = TransportationCases.Random(seed, 7, 25, supplyMax: 6);
            var scaled = new TransportationProblem(
                p.Supply, p.Demand, p.ArcStart, p.ArcBase, [.. p.ArcCost.Select(c => 7 * c)],
                [.. p.ShortagePrice.Select(c => 7 * c)]);
            Assert.True(7 * Proven(p).Cost == Proven(scaled).Cost, "seed " + seed);
        }
    }

    [Fact]
    public void Other_names_and_orders_do_not_change_the_optimum()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var problem = TransportationCases.Random(seed, 8, 30, supplyMax: 6);
            Assert.True(Proven(problem).Cost == Proven(Shuffled(problem, new Rng(seed))).Cost, "seed " + seed);
        }
    }

    [Fact]
    public void The_same_problem_gives_the_same_plan()
    {
        var first = Proven(TransportationCases.Random(5, 20, 200, 20));
        var second = Proven(TransportationCases.Random(5, 20, 200, 20));
        Assert.Equal(first.Flow, second.Flow);
        Assert.Equal(first.BasePrice, second.BasePrice);
        Assert.Equal(first.Pivots, second.Pivots);
    }

    [Fact]
    public void The_pivots_of_a_known_problem_stay_what_they_were()
    {
        // A rewrite may not move them; a change of the search says so, with the benchmark's table before and after.
        var solution = Proven(TransportationCases.Random(11, 40, 2_000, supplyMax: 100, costMax: 10_000));
        Assert.Equal((620_701L, 610L), (solution.Cost, solution.Pivots));
    }

    [Fact]
    public void Dear_shortages_are_fewest_before_travel_counts()
    {
        // One officer near two stations: the far officer must travel 2,000,000 so that nobody lacks one.
        var problem = new TransportationProblem(
            [1, 1], [1, 1], [0, 2, 3], [0, 1, 0], [0, 2_000_000_000, 5], [1_000_000_000_000, 1_000_000_000_000]);
        var solution = Proven(problem);
        Assert.Equal([0, 1, 1], solution.Flow);
        Assert.Equal(2_000_000_005, solution.Cost);
    }

    [Fact]
    public void A_problem_without_supply_buys_every_shortage()
    {
        var problem = new TransportationProblem(
            [0, 0], [3, 2], [0, 2, 3], [0, 1, 1], [1, 2, 3], [10, 1_000_000_000_000]);
        var solution = Proven(problem);
        Assert.Equal([3, 2], solution.Shortage);
        Assert.Equal(2_000_000_000_030, solution.Cost);
        Assert.Equal(0, solution.TravelCost);
    }

    [Fact]
    public void A_problem_without_demand_or_without_anything_costs_nothing()
    {
        var idle = Proven(new([4], [0, 0], [0, 1, 1], [0], [3], [9, 9]));
        Assert.Equal(0, idle.Cost);
        Assert.Equal([4], idle.Unused);
        Assert.Equal(0, Proven(new([], [], [0], [], [], [])).Cost);
    }

    [Fact]
    public void A_station_without_arcs_lacks_all_it_needs()
    {
        var solution = Proven(new([5], [2, 1], [0, 0, 1], [0], [3], [70, 70]));
        Assert.Equal([2, 0], solution.Shortage);
        Assert.Equal([4], solution.Unused);
        Assert.Equal(143, solution.Cost);
    }

    [Fact]
    public void A_shortage_cheaper_than_travel_is_bought()
    {
        var solution = Proven(new([5], [2], [0, 1], [0], [30], [7]));
        Assert.Equal([2], solution.Shortage);
        Assert.Equal(14, solution.Cost);
    }

    [Fact]
    public void Stopped_early_it_still_keeps_the_rules_and_bounds_the_optimum()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var problem = TransportationCases.Random(seed, 15, 150, supplyMax: 12, costMax: 500);
            var optimum = Proven(problem).Cost;
            var early = TransportationCases.Solve(problem, pivotsMax: 5);
            Assert.Equal(FlowStatus.Bound, early.Status);
            Assert.InRange(optimum, early.LowerBound, early.Cost);
            Assert.True(early.LowerBound < early.Cost, "seed " + seed);
        }
    }

    [Fact]
    public void Cancelled_before_the_start_it_returns_a_plan()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var solution = TransportationSimplex.Solve(TransportationCases.Random(1, 15, 150, 12, 500), stop: source.Token);
        Assert.Equal(FlowStatus.Bound, solution.Status);
    }

    internal static TransportationSolution Proven(TransportationProblem problem)
    {
        var solution = TransportationCases.Solve(problem);
        Assert.Null(OptimalityCertificate.Check(problem, solution));
        return solution;
    }

    private static TransportationProblem Shuffled(TransportationProblem p, Rng rng)
    {
        var stationOrder = Enumerable.Range(0, p.Stations).ToArray();
        var baseName = Enumerable.Range(0, p.Bases).ToArray();
        rng.Shuffle(stationOrder);
        rng.Shuffle(baseName);
        var supply = new int[p.Bases];
        for (var i = 0; i < p.Bases; i++) supply[baseName[i]] = p.Supply[i];
        var start = new List<int> { 0 };
        var arcs = new List<int>();
        foreach (var j in stationOrder)
        {
            var own = Enumerable.Range(p.ArcStart[j], p.ArcStart[j + 1] - p.ArcStart[j]).ToArray();
            rng.Shuffle(own);
            arcs.AddRange(own);
            start.Add(arcs.Count);
        }

        return new(
            supply, [.. stationOrder.Select(j => p.Demand[j])], [.. start],
            [.. arcs.Select(a => baseName[p.ArcBase[a]])], [.. arcs.Select(a => p.ArcCost[a])],
            [.. stationOrder.Select(j => p.ShortagePrice[j])]);
    }
}
