using Praja.FaultSimulator;

namespace Praja.SystemTests.Faults;

/// <summary>The fault simulator itself: fixed seeds find nothing, and every bug put in on purpose is found.</summary>
public sealed class FaultSimulatorTests
{
    private static readonly Lazy<Praja.CommandPost.Frame.PostFrame> Frame = new(SmallRegency.Frame);

    public static TheoryData<string> Bugs => [.. Praja.FaultSimulator.Bugs.All.Select(b => b.Name)];

    [Fact]
    public void Fixed_seeds_break_no_rule()
    {
        for (var seed = 1UL; seed <= (ulong)FaultLength.Of(1_000, 100); seed++)
        {
            var outcome = Simulation.Run(Scenario.Of(seed), Frame.Value);
            Assert.True(outcome.Violation.Length == 0, $"seed {seed}: {outcome.Violation}");
        }
    }

    [Fact]
    public void A_seed_replays_to_the_byte()
    {
        var (first, second) = (Run(5), Run(5));
        Assert.True(first.Trace.Count > 50, "the test needs something to happen");
        Assert.Equal(first.Trace, second.Trace);
        Assert.Equal(first.Digest, second.Digest);
        Assert.NotEqual(first.Digest, Run(6).Digest);
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_deliberate_bug_is_found(string bug)
    {
        var found = Enumerable.Range(1, 400)
            .Select(seed => Simulation.Run(Scenario.Of((ulong)seed, bug), Frame.Value))
            .FirstOrDefault(o => o.Violation.Length > 0);
        Assert.NotNull(found);
    }

    [Fact]
    public void A_failing_run_is_made_small_and_still_fails()
    {
        var failing = Enumerable.Range(1, 400)
            .Select(seed => Simulation.Run(Scenario.Of((ulong)seed, "forget-sync"), Frame.Value))
            .First(o => o.Violation.Contains("is lost", StringComparison.Ordinal));
        var again = Simulation.Run(failing.Scenario, Frame.Value);
        Assert.Equal((failing.Violation, failing.Digest), (again.Violation, again.Digest));
        Assert.Equal(failing.Trace, again.Trace);
        var small = Shrinking.Shrink(failing, Frame.Value);
        Assert.Contains("is lost", small.Violation, StringComparison.Ordinal);
        Assert.InRange(small.Scenario.Faults.Count, 0, 2);
        Assert.InRange(small.Scenario.Senders * small.Scenario.Reports, 1, 40);
    }

    private static Outcome Run(ulong seed) => Simulation.Run(Scenario.Of(seed), Frame.Value);
}
