using System.Globalization;

namespace Praja.FaultSimulator;

/// <summary>The run's true time, in milliseconds since the morning of voting day, and what skewed clocks make of it.
/// </summary>
internal static class Clocks
{
    /// <summary>06:00 in Tanjung Damai.</summary>
    internal static readonly DateTimeOffset Morning = new(2024, 11, 26, 22, 0, 0, TimeSpan.Zero);

    /// <summary>True time as hours, minutes and milliseconds, for a trace.</summary>
    internal static string Show(long milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}

/// <summary>A clock that is off by a constant, runs too fast or too slow, and jumps.</summary>
/// <param name="offset">Milliseconds it is ahead from the start.</param>
/// <param name="drift">Parts of a million it runs too fast.</param>
internal sealed class SkewedClock(long offset, int drift)
{
    private long offset = offset;

    /// <summary>What it shows.</summary>
    internal DateTimeOffset At(long time) =>
        Clocks.Morning.AddMilliseconds(time + offset + (time / 1_000_000 * drift));

    /// <summary>Lets it jump.</summary>
    internal void Step(long milliseconds) => offset += milliseconds;
}
