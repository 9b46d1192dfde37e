using Praja.CommandPost.Plans;
using Praja.Web.Calendar;

namespace Praja.Tests.Web.Calendar;

public class StageStripTests
{
    private static readonly StageRun[] Runs =
    [
        Run("pemungutan", new(2024, 11, 27), new(2024, 11, 27)),
        Run("masa_tenang", new(2024, 11, 24), new(2024, 11, 26)),
        Run("rekap", new(2024, 11, 28), new(2024, 12, 3)),
    ];

    [Fact]
    public void Stages_stand_in_order_of_their_first_day_each_as_wide_as_its_days()
    {
        var strip = StageStrip.Of(Runs, new(2024, 11, 27))!;
        Assert.Equal(["masa_tenang", "pemungutan", "rekap"], strip.Bars.Select(b => b.Run.Id));
        Assert.Equal([3, 1, 6], strip.Bars.Select(b => Math.Round(b.Width / strip.PerDay)));
        Assert.All(strip.Bars.Zip(strip.Bars.Skip(1)), pair =>
        {
            Assert.Equal(pair.First.Left + pair.First.Width, pair.Second.Left, 6);
            Assert.Equal(StageStrip.Row, pair.Second.Top - pair.First.Top);
        });
        Assert.True(strip.Bars[^1].Left + strip.Bars[^1].Width <= strip.Width);
    }

    [Fact]
    public void Today_stands_over_its_stage_and_nowhere_on_other_days()
    {
        var strip = StageStrip.Of(Runs, new(2024, 11, 27))!;
        Assert.Equal(strip.Bars[1].Left, strip.Today);
        Assert.Null(StageStrip.Of(Runs, new(2024, 11, 23))!.Today);
        Assert.Null(StageStrip.Of(Runs, new(2024, 12, 4))!.Today);
    }

    [Fact]
    public void Months_are_marked_on_their_first_days_alone()
    {
        var (first, left) = Assert.Single(StageStrip.Of(Runs, new(2024, 11, 27))!.Months);
        Assert.Equal(new DateOnly(2024, 12, 1), first);
        Assert.Equal(StageStrip.Of(Runs, new(2024, 12, 1))!.Today, left);
    }

    [Fact]
    public void No_stages_make_no_strip() => Assert.Null(StageStrip.Of([], new(2024, 11, 27)));

    private static StageRun Run(string id, DateOnly starts, DateOnly ends) => new(id, id, id, id, starts, ends);
}
