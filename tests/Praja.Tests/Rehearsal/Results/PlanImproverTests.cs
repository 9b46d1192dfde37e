using Praja.Planning;
using Praja.Rehearsal.Improving;

namespace Praja.Tests.Rehearsal.Results;

public sealed class PlanImproverTests
{
    private static readonly ImproveSettings Settings = new()
    {
        Stage = SmallRehearsal.Stage,
        Rounds = 3,
        Proposals = 24,
        ScreenRuns = 20,
        AcceptRuns = 100,
        ConfirmRuns = 200,
    };

    [Fact]
    public void A_reserve_far_from_the_incidents_is_sent_to_them()
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make();
        var found = PlanImprover.Run(
            operation, doctrine, plan, Settings, null, TestContext.Current.CancellationToken);
        Assert.Contains(found.Plan.Reserves.Units, u => u.Station == "polsek-batu");
        Assert.True(found.IsCertain);
        Assert.True(found.Gain.Low > 0.3, $"{found.Gain}");
        Assert.All(found.Steps, s => Assert.True(s.Gain.Low > 0 && s.What.Id != s.What.En));
        Assert.Equal(8, found.Plan.Reserves.Units.Sum(u => u.People));
        var problems = new ProblemList();
        Assert.True(PlanConsistency.Holds(found.Plan, "plan", problems));
        Assert.Equal(["sebelum", "sesudah"], found.Confirmed!.Plans.Select(p => p.Name));
    }

    [Fact]
    public void The_same_seed_finds_the_same_plan_on_any_number_of_threads()
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make();
        var found = new[] { 1, 2 }.Select(threads => PlanImprover.Run(
            operation, doctrine, plan, Settings with { Threads = threads, Rounds = 2 }, null,
            TestContext.Current.CancellationToken)).ToArray();
        Assert.Equal(found[0].Steps, found[1].Steps);
        Assert.Equal(found[0].Gain, found[1].Gain);
        Assert.Equal(found[0].Runs, found[1].Runs);
    }

    [Fact]
    public void Where_nothing_helps_it_says_so_and_changes_nothing()
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make(0.0001);
        var found = PlanImprover.Run(
            operation, doctrine, plan, Settings, null, TestContext.Current.CancellationToken);
        Assert.Empty(found.Steps);
        Assert.Same(plan, found.Plan);
        Assert.Null(found.Confirmed);
        Assert.False(found.IsCertain);
        Assert.Contains("none was shown", found.Verdict.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_it_keeps_the_steps_accepted_by_then()
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make();
        using var stop = new CancellationTokenSource();
        var found = PlanImprover.Run(
            operation, doctrine, plan, Settings, new Told(p => StopAt(stop, p)), stop.Token);
        Assert.True(found.Interrupted);
        Assert.NotEmpty(found.Steps);
        Assert.Null(found.Confirmed);
        Assert.Contains("stopped", found.Verdict.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Out_of_time_it_still_confirms_the_steps_accepted_by_then()
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make();
        using var enough = new CancellationTokenSource();
        var found = PlanImprover.Run(
            operation, doctrine, plan, Settings, new Told(p => StopAt(enough, p)),
            TestContext.Current.CancellationToken, enough.Token);
        Assert.False(found.Interrupted);
        Assert.NotEmpty(found.Steps);
        Assert.True(found.IsCertain);
    }

    private static void StopAt(CancellationTokenSource stop, ImproveProgress progress)
    {
        if (progress.Accepted > 0) stop.Cancel();
    }

    private sealed class Told(Action<ImproveProgress> tell) : IProgress<ImproveProgress>
    {
        public void Report(ImproveProgress value) => tell(value);
    }
}
