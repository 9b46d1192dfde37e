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

    private sealed class Recorder(List<PlanStep> steps) : IProgress<PlanStep>
    {
        public void Report(PlanStep value) => steps.Add(value);
    }
}
