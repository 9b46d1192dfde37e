namespace Praja.Web.Posts;

/// <summary>A post's clock in a simulation: begins at an instant and runs so many times as fast as the machine's. Only
/// what time it is runs so; timers, pauses and what they are measured by stay the machine's. Thread-safe.</summary>
internal sealed class PacedClock : TimeProvider
{
    private readonly TimeProvider real;
    private volatile Leg leg;

    /// <summary>Begins to run.</summary>
    /// <param name="real">The machine's clock.</param>
    /// <param name="from">What it shows now.</param>
    /// <param name="speed">How many times as fast it runs; 1 or more.</param>
    public PacedClock(TimeProvider real, DateTimeOffset from, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, 1);
        (this.real, leg) = (real, new(from, real.GetTimestamp(), speed));
    }

    /// <summary>How many times as fast it runs.</summary>
    public double Speed => leg.Speed;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>How many times as fast as the machine's a clock runs; 1 for any but this.</summary>
    public static double SpeedOf(TimeProvider clock) => (clock as PacedClock)?.Speed ?? 1;

    /// <summary>Runs on from where it is, at another speed.</summary>
    public void RunAt(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, 1);
        leg = new(GetUtcNow(), real.GetTimestamp(), speed);
    }

    /// <summary>Goes forward to an instant at once, and runs on from there; never back.</summary>
    public void JumpTo(DateTimeOffset time)
    {
        if (time > GetUtcNow()) leg = new(time, real.GetTimestamp(), leg.Speed);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var run = leg;
        return run.From + (real.GetElapsedTime(run.Stamp) * run.Speed);
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    private sealed record Leg(DateTimeOffset From, long Stamp, double Speed);
}
