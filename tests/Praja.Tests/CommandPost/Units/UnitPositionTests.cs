using Praja.CommandPost.Units;
using Praja.Tests.CommandPost.Incidents;

namespace Praja.Tests.CommandPost.Units;

/// <summary>Where units are is held for a short time, on duty only, and never recorded.</summary>
public sealed class UnitPositionTests
{
    private const string Squad = "cadangan/1/1";

    private readonly HuluPost post = new();
    private readonly UnitPositions positions = new();

    [Fact]
    public void The_newest_is_held_grows_stale_and_is_forgotten()
    {
        var before = post.Picture.Sequence;
        Assert.Null(Take(0, 100));
        Assert.Null(Take(-5, 99));
        Assert.Equal(100, Assert.Single(positions.Known(post.Picture, post.Now)).At.Longitude);
        Assert.Single(positions.Fresh(post.Picture, post.Now));
        post.Minute = 11;
        Assert.Empty(positions.Fresh(post.Picture, post.Now));
        Assert.Single(positions.Known(post.Picture, post.Now));
        post.Minute = 61;
        Assert.Empty(positions.Known(post.Picture, post.Now));
        Assert.Equal(before, post.Picture.Sequence);
    }

    [Fact]
    public void Going_off_duty_forgets_where_one_was()
    {
        Assert.Null(Take(0, 100));
        post.Record("unit_duty_ended", ("unit", Squad));
        Assert.Empty(positions.Known(post.Picture, post.Now));
        Assert.Equal("unit-off-duty", Take(0, 100));
    }

    [Fact]
    public void What_is_nowhere_or_at_no_time_is_refused()
    {
        Assert.Equal("position-invalid", Take(0, 181));
        Assert.Equal("position-invalid", Take(0, double.NaN));
        Assert.Equal("position-time", Take(3, 100));
        Assert.Equal("position-time", Take(-61, 100));
        Assert.Equal("unit-unknown", Take(0, 100, "hantu"));
    }

    private string? Take(double minute, double longitude, string unit = Squad) => positions.Take(
        post.Picture,
        new(unit, new(0, longitude), null, HuluPost.Dawn.AddMinutes(post.Minute + minute)),
        post.Now)?.Code;
}
