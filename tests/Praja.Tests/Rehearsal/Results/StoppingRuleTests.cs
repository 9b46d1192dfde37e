using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Tests.Rehearsal.Results;

public sealed class StoppingRuleTests
{
    [Fact]
    public void It_stops_once_the_interval_is_narrow_and_not_before()
    {
        var runs = RandomRuns.Of(2000, 1);
        var stopped = Enumerable.Range(1, 20).Select(look => look * 100)
            .First(n => StoppingRule.IsReached([.. runs.Outcomes.Take(n)], runs.Model, 0.02));
        Assert.InRange(stopped, 200, 1900);
        Assert.True(HalfWidth(runs, stopped) <= 0.02);
        Assert.True(HalfWidth(runs, stopped - 100) > 0.02);
        Assert.False(StoppingRule.IsReached(runs.Outcomes, runs.Model, 0));
        Assert.False(StoppingRule.IsReached([.. runs.Outcomes.Take(99)], runs.Model, 0.9));
    }

    [Fact]
    public void Runs_without_any_late_incident_do_not_stop_it_on_false_certainty()
    {
        var runs = RandomRuns.Of(100, 1, 0.1);
        RunOutcome[] perfect = [.. PlanComparisonTests.Faster(runs, 0).Outcomes.Where(o => Helped(o))];
        var padded = Enumerable.Range(0, 100).Select(i => perfect[i % perfect.Length]).Take(100).ToArray();
        Assert.False(StoppingRule.IsReached(padded, runs.Model, 0.01));
    }

    [Fact]
    public void The_interval_at_the_stop_still_covers_the_truth()
    {
        // Truth from very many runs; the mood of a run makes its incidents depend on each other.
        var truth = StageStatistics.InTime(RandomRuns.Of(30_000, 99, 4).Outcomes, RandomRuns.Model).Value;
        var covered = 0;
        const int Experiments = 200;
        for (var e = 0; e < Experiments; e++)
        {
            var outcomes = new List<RunOutcome>();
            do
            {
                for (var r = 0; r < 100; r++) outcomes.Add(RandomRuns.Outcome(outcomes.Count, (ulong)e, 4));
            }
            while (!StoppingRule.IsReached(outcomes, RandomRuns.Model, 0.04));
            var share = StageStatistics.InTime(outcomes, RandomRuns.Model);
            if (share.Low <= truth && truth <= share.High) covered++;
        }
        Assert.InRange(covered / (double)Experiments, 0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Experiments)), 1);
    }

    private static double HalfWidth(StageRuns runs, int count)
    {
        var share = StageStatistics.InTime([.. runs.Outcomes.Take(count)], runs.Model);
        return Math.Max(share.Value - share.Low, share.High - share.Value);
    }

    private static bool Helped(RunOutcome outcome) =>
        outcome.Incidents.Count > 0 && outcome.Incidents.All(i => i.Enough <= 1800);
}
