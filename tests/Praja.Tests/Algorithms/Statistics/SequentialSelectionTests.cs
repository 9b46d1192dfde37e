using Praja.Algorithms.Random;
using Praja.Algorithms.Statistics;

namespace Praja.Tests.Algorithms.Statistics;

public sealed class SequentialSelectionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void The_best_is_chosen_with_the_stated_probability(double shared)
    {
        // The hardest case: all others are worse by just the indifference; with and without common randomness.
        var right = 0;
        for (var e = 0; e < 500; e++)
        {
            if (Select(Rng.For(1, "selection", e), [5.5, 5, 5.5, 5.5, 5.5], 0.5, shared).Best == 1) right++;
        }
        Assert.InRange(right / 500.0, 0.95 - (4 * Math.Sqrt(0.95 * 0.05 / 500)), 1);
    }

    [Fact]
    public void Common_randomness_saves_runs()
    {
        var apart = Select(new Rng(2), [5, 5.1, 5.2], 0.1, 0).RunsUsed.Sum();
        var common = Select(new Rng(2), [5, 5.1, 5.2], 0.1, 3, 0.3).RunsUsed.Sum();
        Assert.True(common < apart / 3, $"{common} {apart}");
    }

    [Fact]
    public void A_system_far_worse_is_left_out_at_the_first_look()
    {
        var selection = Select(new Rng(3), [5, 50, 5.2], 0.05, 0);
        Assert.Equal(20, selection.RunsUsed[1]);
        Assert.Equal(0, selection.Best);
        Assert.Equal([0], selection.Survivors);
        Assert.True(selection.RunsUsed[0] > 100);
    }

    [Fact]
    public void Systems_without_any_difference_end_in_a_choice_at_once()
    {
        var selection = new SequentialSelection(2, 0.1, 0.95, 5);
        for (var r = 0; r < 5; r++) selection.Add([1, 1]);
        Assert.Equal(0, selection.Best);
    }

    private static SequentialSelection Select(
        Rng rng, double[] means, double indifference, double shared, double own = 1)
    {
        var selection = new SequentialSelection(means.Length, indifference, 0.95, 20);
        while (!selection.IsDone)
        {
            var common = shared * rng.NextNormal();
            selection.Add([.. means.Select(m => m + common + (own * rng.NextNormal()))]);
        }
        return selection;
    }
}
