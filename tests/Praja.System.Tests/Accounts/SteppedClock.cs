namespace Praja.SystemTests.Accounts;

/// <summary>A clock that a test puts forward. Its timers run by the machine's.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    internal void Forward(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
