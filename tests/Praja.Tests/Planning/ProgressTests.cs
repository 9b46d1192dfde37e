using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class ProgressTests
{
    [Fact]
    public void Progress_tells_every_step_once()
    {
        var steps = new List<PlanStep>();
        var country = Countries.Usual();
        Planner.Plan(
            country.Operation(), country.Doctrine(), SmallRisk.Of(country), new(), new Recorder(steps),
            TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, steps[0].Of), steps.Select(s => s.Number));
    }

    [Fact]
    public void A_stop_in_the_last_step_cancels_the_plan()
    {
        var country = Countries.Usual();
        // Two of twelve guards: voting day is short, so the last step tries other patterns.
        country.Forces[0] = country.Forces[0] with { Strength = 2 };
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Planner.Plan(
            country.Operation(), country.Doctrine(), SmallRisk.Of(country), new(), new Stopper(source), source.Token));
    }

    private sealed class Stopper(CancellationTokenSource source) : IProgress<PlanStep>
    {
        public void Report(PlanStep value)
        {
            if (value.Number == value.Of) source.Cancel();
        }
    }

    private sealed class Recorder(List<PlanStep> steps) : IProgress<PlanStep>
    {
        public void Report(PlanStep value) => steps.Add(value);
    }
}
