namespace Praja.Documents;

/// <summary>The local time of an operation.</summary>
public static class LocalTime
{
    /// <summary>Minutes by which a zone is ahead of UTC at noon of a day; an unknown zone counts as WIB.</summary>
    /// <param name="zone">WIB, WITA, WIT or an IANA name.</param>
    /// <param name="day">The day.</param>
    public static int MinutesAheadOfUtc(string zone, DateOnly day) => zone switch
    {
        "WIB" => 7 * 60,
        "WITA" => 8 * 60,
        "WIT" => 9 * 60,
        _ when TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) =>
            (int)found.GetUtcOffset(day.ToDateTime(new TimeOnly(12, 0))).TotalMinutes,
        _ => 7 * 60,
    };
}
