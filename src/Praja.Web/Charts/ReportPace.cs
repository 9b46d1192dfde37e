using Praja.Web.Replay;

namespace Praja.Web.Charts;

/// <summary>How many reports come in a minute.</summary>
internal static class ReportPace
{
    /// <summary>Reports in a minute by instant, each over the last <see cref="DayCourse.Step"/> minutes at least: over
    /// some seconds nothing can be told.</summary>
    public static IReadOnlyList<(DateTimeOffset At, double PerMinute)> Of(IReadOnlyList<CourseSample> course)
    {
        var pace = new List<(DateTimeOffset, double)>();
        for (var (at, before) = (0, 0); at < course.Count; at++)
        {
            while (before + 1 < at && MinutesBetween(course[before + 1], course[at]) >= DayCourse.Step)
                before++;
            if (MinutesBetween(course[before], course[at]) is >= DayCourse.Step and var minutes)
                pace.Add((course[at].At, (course[at].Reports - course[before].Reports) / minutes));
        }
        return pace;
    }

    private static double MinutesBetween(CourseSample from, CourseSample to) => (to.At - from.At).TotalMinutes;
}
