using Praja.Algorithms.Statistics;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Tests.Rehearsal.Results;

/// <summary>The intervals of a rehearsal hold the simulator's own truth as often as they say: 200 rehearsals of 100
/// runs each, the truth from the 12,000 runs of all together.</summary>
public sealed class SimulatorCoverageTests
{
    private const int Rehearsals = 200;
    private const int Each = 60;

    // Four standard deviations of a binomial share of 0.95 in 200.
    private const double Tolerance = 0.062;

    [Fact]
    public void Intervals_of_a_queue_with_three_units_cover_at_their_nominal_rate()
    {
        var model = StudyTests.Busy(11, 3, 1, 2).Build();
        var all = Rehearser.Run(
            model, new() { Runs = Rehearsals * Each, Seed = 9 }, [], null, TestContext.Current.CancellationToken);
        var truth = StageStatistics.Of(all).Total;
        var parts = all.Outcomes.Chunk(Each).Select(o => StageStatistics.Of(all with { Outcomes = o }).Total).ToArray();
        Assert.InRange(truth.InTime.Value, 0.5, 0.97);
        Covers(parts, truth, g => g.PerRun);
        Covers(parts, truth, g => g.InTime);
        Covers(parts, truth, g => g.EnoughMean);
        Covers(parts, truth, g => g.Enough90);
        Covers(parts, truth, g => g.LatePerRun);
    }

    [Fact]
    public void Common_random_numbers_make_the_difference_of_two_plans_narrow()
    {
        var runs = new[] { 3, 4 }.Select(units => Rehearser.Run(
            StudyTests.Busy(14, units).Build(), new() { Runs = 300, Seed = 4 }, [], null,
            TestContext.Current.CancellationToken)).ToArray();
        var late = PlanComparison.Compare(["three", "four"], runs).Differences[0]
            .Single(d => d.Measure == RunMeasure.Late);
        Assert.True(late.Difference.High < 0);
        Assert.True(late.Difference.HalfWidth < 0.95 * late.Unpaired, $"{late}");
    }

    private static void Covers(GroupResult[] parts, GroupResult truth, Func<GroupResult, Estimate> of)
    {
        var value = of(truth).Value;
        var covered = parts.Count(p => of(p).Low <= value && value <= of(p).High) / (double)parts.Length;
        Assert.InRange(covered, 0.95 - Tolerance, 1);
        // An interval that is always right may be too wide to say anything.
        var width = parts.Select(p => of(p).HalfWidth).Order().ElementAt(parts.Length / 2);
        Assert.True(width < value, $"{width} about {value}");
    }
}
