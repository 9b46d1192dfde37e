using System.Globalization;
using System.Numerics;
using Praja.Algorithms;
using Praja.Algorithms.Location;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Location;

public sealed class MaximalCoveringTests
{
    [Fact]
    public void Without_units_or_candidates_nothing_is_covered()
    {
        var none = MaximalCovering.Solve(new CoverageProblem([3, 4], [[0], [1]], 0));
        Assert.Empty(none.Chosen);
        Assert.Equal((0, 0, true), (none.Covered, none.Bound, none.Optimal));
        Assert.Equal(0, MaximalCovering.Solve(new CoverageProblem([3], [], 2)).Covered);
    }

    [Fact]
    public void As_many_units_as_candidates_cover_all_that_can_be()
    {
        var problem = new CoverageProblem([3, 4, 5], [[0], [1], []], 3);
        var solution = MaximalCovering.Solve(problem);
        Assert.Equal([0, 1, 2], solution.Chosen);
        Assert.Equal((7, 7, true), (solution.Covered, solution.Bound, solution.Optimal));
    }

    [Fact]
    public void Greed_alone_would_take_the_middle_and_exchange_gives_it_up()
    {
        // The middle site weighs most alone, but the two beside it cover everything.
        var problem = new CoverageProblem([4, 5, 5, 4], [[1, 2], [0, 1], [2, 3]], 2);
        var solution = MaximalCovering.Solve(problem, new StopRule(0, 0));
        Assert.Equal([1, 2], solution.Chosen);
        Assert.Equal(18, solution.Covered);
    }

    /// <summary>Up to twelve candidates, against every choice; without search the bound must hold as well.</summary>
    [Fact]
    public void Small_problems_reach_the_best_of_all_choices()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var (candidates, points) = (3 + (int)(seed % 10), 5 + (int)(seed % 20));
            var problem = Random(seed, candidates, points, units: 1 + (int)(seed % 5));
            var best = BruteForce(problem);
            var quick = MaximalCovering.Solve(problem, new StopRule(0, 0));
            Assert.True(quick.Covered <= best && best <= quick.Bound, $"seed {seed}");
            Assert.True(quick.Covered >= (1 - Math.Exp(-1)) * best, $"seed {seed}");
            var solution = MaximalCovering.Solve(problem, new StopRule(5, 5000));
            Assert.Equal((best, best, true), (solution.Covered, solution.Bound, solution.Optimal));
            Assert.Equal(best, Covered(problem, solution.Chosen));
            Assert.Equal(Math.Min(problem.Units, problem.CandidateCount), solution.Chosen.Distinct().Count());
        }
    }

    [Fact]
    public void The_curve_rises_and_meets_each_single_answer()
    {
        var problem = Random(5, candidates: 12, points: 30, units: 1);
        var curve = MaximalCovering.Curve(problem, 14, new StopRule(5, 5000));
        Assert.Equal(14, curve.Count);
        Assert.Equal(curve.Select(s => s.Covered).Order(), curve.Select(s => s.Covered));
        for (var units = 1; units <= 14; units++)
            Assert.Equal(BruteForce(problem.WithUnits(units)), curve[units - 1].Covered);
    }

    [Fact]
    public void Heavier_points_never_lower_what_is_covered()
    {
        for (ulong seed = 0; seed < 10; seed++)
        {
            var light = Random(seed, candidates: 10, points: 20, units: 3);
            var heavy = Random(seed, candidates: 10, points: 20, units: 3, extra: 7);
            Assert.True(MaximalCovering.Solve(heavy).Covered >= MaximalCovering.Solve(light).Covered, $"seed {seed}");
        }
    }

    [Fact]
    public void Points_that_are_not_there_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoverageProblem([1], [[1]], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoverageProblem([1], [[-1]], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoverageProblem([-1], [[0]], 1));
    }

    /// <summary>
    /// OR-Library graphs with optima proven elsewhere: each optimum met within the bound, nearly all proven here.
    /// </summary>
    [Fact]
    public void Known_instances_reach_their_optima()
    {
        var rows = File.ReadLines(SharedData.Need("bench-data", "mclp", "mclp-mexclp.csv"))
            .Select(line => line.Split(',')).Where(row => row[0] == "MCLP").ToArray();
        Assert.Equal(24, rows.Length);
        var proven = 0;
        foreach (var graph in rows.GroupBy(row => row[1]))
        {
            var (n, distances) = PmedGraph.Read(SharedData.Need("bench-data", "pmed", graph.Key + ".txt"));
            foreach (var row in graph)
            {
                var problem = PmedGraph.Coverage(n, distances, Number(row[3]), Number(row[4]));
                var solution = MaximalCovering.Solve(problem, new StopRule(150, 20));
                var name = $"{row[1]} {row[3]} {row[4]}";
                Assert.Equal($"{name}: {Number(row[6])}", $"{name}: {solution.Covered}");
                Assert.True(solution.Bound >= solution.Covered);
                if (solution.Optimal) proven++;
            }
        }
        Assert.InRange(proven, 12, 24);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void One_unit_needs_no_search_to_be_proven()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var problem = Random(seed, candidates: 12, points: 60, units: 1);
            var solution = MaximalCovering.Solve(problem, new StopRule(0, 0));
            Assert.True(solution.Optimal, $"seed {seed}");
            Assert.Equal(BruteForce(problem), solution.Covered);
        }
    }

    [Fact]
    public void A_curve_proves_only_what_is_asked_for()
    {
        var problem = Random(5, candidates: 12, points: 30, units: 1);
        var curve = MaximalCovering.Curve(problem, 5, new StopRule(5, 5000), proven: 3);
        Assert.True(curve[2].Optimal);
        Assert.Equal(BruteForce(problem.WithUnits(3)), curve[2].Covered);
        Assert.Equal(problem.TotalWeight, curve[3].Bound);
        Assert.All(curve, c => Assert.InRange(c.Covered, 0, c.Bound));
        Assert.Equal(curve.Select(c => c.Covered).Order(), curve.Select(c => c.Covered));
    }

    private static CoverageProblem Random(ulong seed, int candidates, int points, int units, int extra = 0)
    {
        var rng = new Rng(seed);
        long[] weights = [.. Enumerable.Range(0, points).Select(_ => (long)rng.Next(20) + extra)];
        int[][] covers =
        [
            .. Enumerable.Range(0, candidates)
                .Select(_ => Enumerable.Range(0, points).Where(_ => rng.Next(4) == 0).ToArray()),
        ];
        return new CoverageProblem(weights, covers, units);
    }

    private static long BruteForce(CoverageProblem problem)
    {
        var units = Math.Min(problem.Units, problem.CandidateCount);
        return Enumerable.Range(0, 1 << problem.CandidateCount)
            .Where(set => BitOperations.PopCount((uint)set) == units)
            .Max(set => Covered(
                problem, [.. Enumerable.Range(0, problem.CandidateCount).Where(j => (set >> j & 1) != 0)]));
    }

    private static long Covered(CoverageProblem problem, int[] chosen)
    {
        var points = new HashSet<int>();
        foreach (var site in chosen) points.UnionWith(problem.CoveredBy(site).ToArray());
        return points.Sum(i => problem.WeightOf(i));
    }
}
