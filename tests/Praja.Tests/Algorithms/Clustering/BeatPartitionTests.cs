using Praja.Algorithms;
using Praja.Algorithms.Clustering;

namespace Praja.Tests.Algorithms.Clustering;

public sealed class BeatPartitionTests
{
    [Fact]
    public void Solve_without_stations_is_empty()
    {
        var solution = BeatPartition.Solve(new BeatProblem(0, [], 5, 2, 4), 1);
        Assert.Empty(solution.Groups);
        Assert.Equal(0, solution.Cost);
        Assert.True(solution.Optimal);
    }

    [Fact]
    public void A_lone_station_is_a_beat_that_misses_one()
    {
        var solution = BeatPartition.Solve(new BeatProblem(1, [0], 5, 2, 4), 1);
        Assert.Equal([0], Assert.Single(solution.Groups));
        Assert.Equal((5, 1), (solution.Cost, solution.Missing));
    }

    [Fact]
    public void Fewer_stations_than_the_least_size_are_one_beat()
    {
        var solution = BeatPartition.Solve(BeatCases.Square(3, 4, 0, min: 6, max: 8), 1);
        Assert.Equal([0, 1, 2, 3], Assert.Single(solution.Groups));
        Assert.Equal(2, solution.Missing);
    }

    [Fact]
    public void Two_near_pairs_become_two_beats()
    {
        int[] at = [0, 100, 1, 101];
        int[] distances = [.. from a in at from b in at select Math.Abs(a - b)];
        var solution = BeatPartition.Solve(new BeatProblem(4, distances, 10, 1, 4), 1);
        Assert.Equal<int[]>([[0, 2], [1, 3]], solution.Groups);
        Assert.Equal([0, 1], solution.Medoids);
        Assert.Equal((22, 22), (solution.Cost, solution.Bound));
    }

    /// <summary>
    /// Every small world: all sizes up to eight, all limits, several fixed costs, against all set partitions.
    /// </summary>
    [Fact]
    public void Small_problems_have_the_cost_of_the_best_of_all_partitions()
    {
        for (var n = 1; n <= 8; n++)
        {
            for (ulong seed = 0; seed < 12; seed++)
            {
                var min = 1 + (int)(seed % 3);
                var max = min + (int)(seed % 4);
                var problem = seed % 2 == 0
                    ? BeatCases.Square(seed, n, (int)seed * 60, min, max, limit: seed > 6 ? 400 : 5000)
                    : BeatCases.Wild(seed, n, (int)seed * 3, min, max);
                var solution = BeatPartition.Solve(problem, seed);
                AssertSound(problem, solution);
                Assert.True(solution.Optimal);
                Assert.Equal(BeatCases.BruteForce(problem), (solution.Missing, solution.Cost));
            }
        }
    }

    [Fact]
    public void The_search_alone_is_never_below_the_exact_cost_and_mostly_meets_it()
    {
        var met = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            var fixedCost = (int)(seed % 4) * 150;
            var problem = BeatCases.Square(seed, 12, fixedCost, min: 1 + (int)(seed % 2), max: 5);
            var costs = new BeatCosts(problem, [.. Enumerable.Range(0, 12)]);
            var search = new BeatSearch(costs, seed);
            search.Run(rounds: 100, goal: 0);
            var exact = SubsetBeats.Solve(costs).Cost;
            Assert.True(search.Best.Cost >= exact, $"seed {seed}");
            if (search.Best.Cost == exact) met++;
        }
        Assert.InRange(met, 36, 40);
    }

    /// <summary>
    /// The proof's way on problems the exact way can check, without geometry and with forbidden pairs too.
    /// </summary>
    [Fact]
    public void Branch_and_bound_never_claims_more_than_the_exact_cost_and_mostly_reaches_it()
    {
        var proven = 0;
        for (ulong seed = 0; seed < 120; seed++)
        {
            var (n, min, max) = (7 + (int)(seed % 5), 1 + (int)(seed % 3), 3 + (int)(seed % 4));
            var problem = (seed % 4) switch
            {
                0 => BeatCases.Wild(seed, n, fixedCost: 20, min, max),
                1 => BeatCases.Square(seed, n, fixedCost: 100_000, min, max),
                2 => BeatCases.Square(seed, n, fixedCost: 300, min, max, limit: 500),
                _ => BeatCases.Square(seed, n, fixedCost: 0, min, max),
            };
            var costs = new BeatCosts(problem, [.. Enumerable.Range(0, n)]);
            var search = new BeatSearch(costs, seed);
            var bound = BeatProof.Prove(costs, search, new StopRule(20, 300));
            var exact = SubsetBeats.Solve(costs).Cost;
            Assert.True(bound <= exact, $"seed {seed}: bound {bound} above {exact}");
            Assert.True(search.Best.Cost >= exact, $"seed {seed}");
            if (bound == exact) proven++;
        }
        Assert.InRange(proven, 100, 120);
    }

    [Fact]
    public void Known_instances_reach_their_optima_and_prove_them()
    {
        foreach (var (problem, best) in BeatCases.Known())
        {
            var solution = BeatPartition.Solve(problem, new StopRule(300, 100), 1);
            AssertSound(problem, solution);
            Assert.Equal((best, best, true), (solution.Cost, solution.Bound, solution.Optimal));
        }
    }

    [Theory]
    [InlineData(14, 2, 10)]
    [InlineData(30, 1, 6)]
    [InlineData(60, 3, 5)]
    [InlineData(100, 1, 6)]
    public void Large_problems_keep_every_limit_and_their_bound(int n, int min, int max)
    {
        for (ulong seed = 0; seed < 3; seed++)
        {
            var problem = BeatCases.Square(seed + 100, n, 300, min, max, limit: 600);
            AssertSound(problem, BeatPartition.Solve(problem, new StopRule(30, 2), seed));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        var problem = BeatCases.Square(9, 50, 300, 2, 6);
        var first = BeatPartition.Solve(problem, new StopRule(40, 2), 7);
        var second = BeatPartition.Solve(problem, new StopRule(40, 2), 7);
        Assert.Equal(first.Groups, second.Groups);
        Assert.Equal((first.Cost, first.Bound), (second.Cost, second.Bound));
    }

    [Fact]
    public void A_higher_fixed_cost_never_costs_less_and_never_makes_more_beats()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            var before = BeatPartition.Solve(BeatCases.Square(seed, 10, 0, 1, 5), seed);
            for (var fixedCost = 50; fixedCost <= 1000; fixedCost += 190)
            {
                var after = BeatPartition.Solve(BeatCases.Square(seed, 10, fixedCost, 1, 5), seed);
                Assert.True(after.Cost >= before.Cost, $"seed {seed}");
                Assert.True(after.Groups.Length <= before.Groups.Length, $"seed {seed}");
                before = after;
            }
        }
    }

    [Fact]
    public void Moving_and_turning_the_map_leaves_the_partition()
    {
        (double X, double Y)[] points =
            [(10, 20), (400, 30), (35, 70), (900, 910), (420, 90), (850, 960), (60, 5), (390, 880)];
        var here = BeatPartition.Solve(new BeatProblem(8, BeatCases.Euclid(points), 200, 1, 4), 1);
        (double X, double Y)[] turned = [.. points.Select(p => (5000 - p.Y, 700 + p.X))];
        var there = BeatPartition.Solve(new BeatProblem(8, BeatCases.Euclid(turned), 200, 1, 4), 1);
        Assert.Equal(here.Groups, there.Groups);
        Assert.Equal(here.Cost, there.Cost);
    }

    [Fact]
    public void Distances_and_limits_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new BeatProblem(2, [0], 0, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BeatProblem(1, [-1], 0, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BeatProblem(1, [0], 0, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StopRule(-1, 0));
    }

    /// <summary>
    /// Each station once, sizes and pairs kept, cost and medoids right by another reckoning, bound not above the
    /// cost.
    /// </summary>
    private static void AssertSound(BeatProblem problem, BeatSolution solution)
    {
        Assert.Equal(Enumerable.Range(0, problem.Count), solution.Groups.SelectMany(g => g).Order());
        Assert.Equal(solution.Groups.Select(g => g[0]).Order(), solution.Groups.Select(g => g[0]));
        Assert.All(solution.Groups, g => Assert.True(g.Length <= problem.MaxSize));
        Assert.All(solution.Groups, g => Assert.All(g, a => Assert.All(g, b => Assert.True(problem.MayShare(a, b)))));
        Assert.Equal(BeatCases.Value(problem, solution.Groups), (solution.Missing, solution.Cost));
        Assert.All(solution.Groups.Zip(solution.Medoids), x => Assert.Contains(x.Second, x.First));
        Assert.True(solution.Bound <= solution.Cost);
        Assert.Equal(solution.Optimal, solution.Bound == solution.Cost);
    }
}
