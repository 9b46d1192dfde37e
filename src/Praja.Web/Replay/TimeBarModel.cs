using Praja.Web.Posts;

namespace Praja.Web.Replay;

/// <summary>The time bar: one local day with what was recorded in it, and the instant that is shown.</summary>
/// <param name="Start">Begin of the day.</param>
/// <param name="Minute">Minute of the day that is shown.</param>
/// <param name="Counts">Entries in each stretch of <see cref="StretchMinutes"/>.</param>
/// <param name="HasBefore">True when the journal begins before the day.</param>
/// <param name="IsToday">True when the day is the present one.</param>
public sealed record TimeBarModel(
    DateTimeOffset Start, int Minute, IReadOnlyList<int> Counts, bool HasBefore, bool IsToday)
{
    /// <summary>Minutes of a day.</summary>
    public const int DayMinutes = 1440;

    /// <summary>Minutes of a stretch.</summary>
    public const int StretchMinutes = 10;

    internal static TimeBarModel Of(Post post, DateTimeOffset shown, DateTimeOffset now)
    {
        var ahead = TimeSpan.FromMinutes(post.Setup.Header.UtcOffsetMinutes);
        var start = new DateTimeOffset(shown.ToOffset(ahead).Date, ahead);
        var isToday = now < start.AddDays(1);
        return new(
            start, (int)(shown - start).TotalMinutes,
            post.Pace.Of(start, StretchMinutes, DayMinutes / StretchMinutes), post.Pace.First < start, isToday);
    }
}
