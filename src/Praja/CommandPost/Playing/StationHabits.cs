using Praja.Algorithms.Random;
using Praja.CommandPost.Stations;
using Praja.Operations;

namespace Praja.CommandPost.Playing;

// How stations keep to the doctrine's times. Nobody has published when guards report, so every number here is made up
// (unsourced): chosen so that a screen shows what such a day is known for, most on time, some late, a few silent.

/// <summary>How a step is kept: minutes against when it is due, or after the step before.</summary>
/// <param name="Lead">Minutes after it is due, in the mean; negative is before.</param>
/// <param name="Spread">Standard deviation of that, minutes.</param>
/// <param name="Earliest">Minute of the day before which the law does not let it happen; 0 for none.</param>
/// <param name="Gap">Minutes after the step before, at least.</param>
/// <param name="After">Mean minutes after that again, for what takes its time from the step before; 0 when it goes by
/// the clock.</param>
internal sealed record StepHabit(double Lead, double Spread, double Earliest, double Gap, double After)
{
    /// <summary>How a report is kept.</summary>
    public static StepHabit Of(StationReport report, AccessMode access) => report switch
    {
        StationReport.GuardArrived => new(-26, 14, 4.5 * 60, 0, 0),
        StationReport.LogisticsCompleted => new(-10, 11, 0, 4, 0),
        StationReport.StationOpened => new(-9, 6, 7 * 60, 3, 0),
        StationReport.StatusReported => new(0, 14, 0, 10, 0),
        StationReport.StationClosed => new(-9, 6, 13 * 60, 10, 0),
        StationReport.CountStarted => new(-24, 11, 0, 8, 0),
        StationReport.CountFinished => new(-160, 50, 0, 60, 0),
        StationReport.BoxDeparted => new(0, 0, 0, 15, 35),
        StationReport.BoxReceived => new(0, 0, 0, TravelOf(access), TravelOf(access) / 2),
        StationReport.DutyEnded => new(0, 0, 0, 15, 25),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report, "A step of the day, or the status"),
    };

    private static double TravelOf(AccessMode access) => access switch
    {
        AccessMode.Road => 25,
        AccessMode.PlantationRoad => 60,
        AccessMode.River => 100,
        _ => 120,
    };
}

/// <summary>How one station keeps its day.</summary>
/// <param name="Tardy">Minutes by which it is always late.</param>
/// <param name="IsSilent">It never reports.</param>
/// <param name="IsQuiet">It does not report while people vote.</param>
/// <param name="IsHasty">It reports the end of voting too early, and takes that back.</param>
/// <param name="Radio">Minutes its reports take by radio and the sector's chief, in the mean; 0 where a telephone
/// works.</param>
internal sealed record StationHabit(double Tardy, bool IsSilent, bool IsQuiet, bool IsHasty, double Radio)
{
    /// <summary>A station's habit, by its own chance.</summary>
    public static StationHabit Of(Site site, ref CounterRng rng)
    {
        var tardy = rng.NextDouble() < 0.08 ? 18 + (14 * rng.NextExponential()) : 0;
        var draw = rng.NextDouble();
        return new(
            tardy, draw < 0.007, draw is >= 0.007 and < 0.02, draw is >= 0.02 and < 0.032,
            site.HasSignal ? 0 : 14);
    }
}
