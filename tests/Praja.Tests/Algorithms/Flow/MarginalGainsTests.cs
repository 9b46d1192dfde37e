using Praja.Algorithms.Flow;

namespace Praja.Tests.Algorithms.Flow;

public sealed class MarginalGainsTests
{
    [Fact]
    public void A_gain_is_what_the_optimum_falls_by_with_one_officer_more()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var problem = TransportationCases.Random(seed, 6, 12, supplyMax: 4);
            var solution = TransportationSimplexTests.Proven(problem);
            var gains = MarginalGains.Of(problem, solution);
            for (var i = 0; i < problem.Bases; i++)
            {
                var more = TransportationCases.Solve(TransportationCases.WithSupply(problem, i, 1));
                Assert.True(solution.Cost - more.Cost == gains[i], $"seed {seed}, base {i}");
                Assert.True(gains[i] == solution.BasePrice[i], $"seed {seed}, base {i}: the price is the gain");
                Assert.True(gains[i] >= 0, $"seed {seed}, base {i}");
            }
        }
    }

    [Fact]
    public void Gains_are_exact_for_degenerate_prices_of_another_solver()
    {
        // The textbook simplex keeps another tree, so its prices are only an upper limit; the search must bring them
        // down.
        var degenerate = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var problem = TransportationCases.Random(seed, 6, 12, supplyMax: 4);
            var expected = TransportationSimplexTests.Proven(problem).BasePrice;
            var other = OfNetworkSimplex(problem);
            Assert.Null(OptimalityCertificate.Check(problem, other));
            Assert.Equal(expected, MarginalGains.Of(problem, other));
            if (!expected.SequenceEqual(other.BasePrice)) degenerate++;
        }

        Assert.True(degenerate > 10, $"only {degenerate} seeds are degenerate; the test shows too little");
    }

    [Fact]
    public void A_station_price_is_what_one_person_less_needed_saves()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var problem = TransportationCases.Random(seed, 6, 12, supplyMax: 4);
            var solution = TransportationSimplexTests.Proven(problem);
            for (var j = 0; j < problem.Stations; j++)
            {
                if (problem.Demand[j] == 0) continue;
                var less = TransportationCases.Solve(TransportationCases.WithDemand(problem, j, -1));
                Assert.True(solution.Cost - less.Cost == solution.StationPrice[j], $"seed {seed}, station {j}");
            }
        }
    }

    [Fact]
    public void Gains_of_a_plan_stopped_early_are_refused()
    {
        var problem = TransportationCases.Random(1, 15, 150, 12, 500);
        var early = TransportationCases.Solve(problem, pivotsMax: 1);
        Assert.Throws<ArgumentException>(() => MarginalGains.Of(problem, early));
    }

    private static TransportationSolution OfNetworkSimplex(TransportationProblem problem)
    {
        var found = NetworkSimplex.Solve(TransportationForm.ToNetwork(problem));
        var (arcs, bases, stations) = (problem.ArcBase.Length, problem.Bases, problem.Stations);
        var prices = found.Price.Select(p => p - found.Price[^1]).ToArray();
        var flow = found.Flow.Select(f => (int)f).ToArray();
        var travel = Enumerable.Range(0, arcs).Sum(a => (long)flow[a] * problem.ArcCost[a]);
        return new(
            flow[..arcs], flow[arcs..(arcs + stations)], flow[(arcs + stations)..], prices[..bases], prices[bases..^1],
            found.Cost, travel, found.Cost, found.Pivots, found.Status);
    }
}
