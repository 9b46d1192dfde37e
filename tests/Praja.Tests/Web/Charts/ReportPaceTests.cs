using Praja.Web.Charts;
using Praja.Web.Replay;

namespace Praja.Tests.Web.Charts;

/// <summary>Reports a minute are reports of stations, by the minutes that they came in.</summary>
public sealed class ReportPaceTests
{
    private static readonly DateTimeOffset Morning = new(2024, 11, 27, 7, 0, 0, TimeSpan.FromHours(8));

    private static CourseSample At(double minute, int reports) =>
        new(Morning.AddMinutes(minute), 0, 0, 0, 0, 0, 0, 0, reports);

    private static double[] Pace(params (double Minute, int Reports)[] course) =>
        [.. ReportPace.Of([.. course.Select(c => At(c.Minute, c.Reports))]).Select(p => p.PerMinute)];

    [Fact]
    public void Reports_are_counted_by_the_minutes_between() =>
        Assert.Equal([2, 0, 5], Pace((0, 10), (5, 20), (10, 20), (15, 45)));

    // Twenty reports in half a minute after five quiet ones are not forty a minute.
    [Fact]
    public void Some_seconds_tell_no_pace() => Assert.Equal([0, 20 / 5.5], Pace((0, 10), (5, 10), (5.5, 30)));

    [Fact]
    public void One_sample_has_no_pace() => Assert.Empty(Pace((0, 10)));
}
