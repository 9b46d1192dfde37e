using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Tests.Rehearsal.Results;

public sealed class PlanComparisonTests
{
    private static readonly StageRuns Before = RandomRuns.Of(400, 1);

    [Fact]
    public void Pairing_is_far_narrower_where_both_met_the_same_incidents()
    {
        var comparison = PlanComparison.Compare(["a", "b"], [Before, Faster(Before, 0.9f)]);
        var late = comparison.Differences[0].Single(d => d.Measure == RunMeasure.Late);
        Assert.True(late.Difference.High < 0);
        Assert.True(late.Difference.HalfWidth < late.Unpaired / 2, $"{late}");
        var means = comparison.Plans.Select(p => p.Means[RunMeasure.Late].Value).ToArray();
        Assert.Equal(means[1] - means[0], late.Difference.Value, 1e-9);
        Assert.Null(comparison.Ranking);
        Assert.Equal(400, comparison.Runs);
    }

    [Fact]
    public void A_plan_does_not_differ_from_itself()
    {
        var comparison = PlanComparison.Compare(["a", "a"], [Before, Before]);
        Assert.All(comparison.Differences[0], d => Assert.Equal((0, 0), (d.Difference.Value, d.Difference.HalfWidth)));
    }

    [Fact]
    public void Of_three_plans_the_best_is_named_and_the_worst_left_out_first()
    {
        var comparison = PlanComparison.Compare(
            ["slow", "fast", "middle"], [Faster(Before, 2), Faster(Before, 0.5f), Before]);
        Assert.Equal(1, comparison.Ranking!.Best);
        Assert.Equal([1], comparison.Ranking.Survivors);
        Assert.True(comparison.Ranking.RunsUsed[0] <= comparison.Ranking.RunsUsed[2]);
    }

    [Fact]
    public void Too_few_runs_name_no_best()
    {
        var runs = RandomRuns.Of(31, 1);
        var comparison = PlanComparison.Compare(
            ["a", "b", "c"], [runs, Faster(runs, 0.9f), Faster(runs, 1.1f)], 0.001);
        Assert.Equal(-1, comparison.Ranking!.Best);
        Assert.True(comparison.Ranking.Survivors.Count > 1);
    }

    [Fact]
    public void Plans_without_a_reserve_have_no_minutes_without_one()
    {
        var model = Before.Model with { Units = [.. Before.Model.Units.Where(u => u.Kind != UnitKind.Reserve)] };
        var comparison = PlanComparison.Compare(["a", "b"], [Before, Before with { Model = model }]);
        Assert.Equal(0, comparison.Plans[1].Means[RunMeasure.NoReserveMinutes].Count);
        Assert.Equal(0, comparison.Differences[0][(int)RunMeasure.NoReserveMinutes].Difference.Count);
    }

    [Fact]
    public void Runs_of_other_seeds_are_not_compared() => Assert.Throws<ArgumentException>(
        () => PlanComparison.Compare(["a", "b"], [Before, RandomRuns.Of(400, 2)]));

    internal static StageRuns Faster(StageRuns runs, float factor) => runs with
    {
        Outcomes =
        [
            .. runs.Outcomes.Select(o => o with
            {
                Incidents = [.. o.Incidents.Select(i => i with { Enough = i.Enough * factor })],
            }),
        ],
    };
}
