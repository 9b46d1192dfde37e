using Praja.Web.Posts;

namespace Praja.Tests.Web;

public sealed class PacedClockTests
{
    private static readonly DateTimeOffset Morning = new(2024, 11, 27, 6, 40, 0, TimeSpan.FromHours(8));

    private readonly HandClock real = new();

    [Fact]
    public void Time_runs_so_many_times_as_fast_from_where_it_began()
    {
        var clock = new PacedClock(real, Morning, 60);
        Assert.Equal(Morning, clock.GetUtcNow());
        real.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(Morning.AddMinutes(2), clock.GetUtcNow());
    }

    [Fact]
    public void Another_speed_goes_on_from_where_it_is()
    {
        var clock = new PacedClock(real, Morning, 60);
        real.Pass(TimeSpan.FromSeconds(1));
        clock.RunAt(1);
        real.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(Morning.AddSeconds(61), clock.GetUtcNow());
        Assert.Equal(1, PacedClock.SpeedOf(clock));
    }

    [Fact]
    public void What_is_measured_goes_by_the_machine()
    {
        var clock = new PacedClock(real, Morning, 60);
        var began = clock.GetTimestamp();
        real.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), clock.GetElapsedTime(began));
    }

    [Fact]
    public void It_never_stands_still_or_runs_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PacedClock(real, Morning, 0.5));

    [Fact]
    public void Any_other_clock_runs_at_one() => Assert.Equal(1, PacedClock.SpeedOf(real));

    private sealed class HandClock : TimeProvider
    {
        private TimeSpan passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + passed;

        public override long GetTimestamp() => passed.Ticks;

        public void Pass(TimeSpan by) => passed += by;
    }
}
