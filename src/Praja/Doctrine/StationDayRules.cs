namespace Praja.Doctrine;

/// <summary>When the post wants to have heard of a step of a station's day: a record of the section
/// <c>station_day</c>.</summary>
/// <param name="Stage">Stage id; on other days nothing is due by it.</param>
/// <param name="Band">Band id; <c>*</c> for every band that no record of its own names.</param>
/// <param name="Step">Kind of the report, e.g. <c>station_opened</c>; <c>station_status_reported</c> may stand several
/// times, once for each hour.</param>
/// <param name="Due">Local time from 00:00 of the stage's first day, below 48 hours.</param>
/// <param name="GraceMinutes">Minutes after which the station counts as silent.</param>
/// <param name="Source">Source.</param>
public sealed record StationDue(
    string Stage, string Band, string Step, TimeSpan Due, int GraceMinutes, string Source)
{
    /// <summary>Kind of the report that may be due several times a day.</summary>
    public const string StatusStep = "station_status_reported";

    /// <summary>Most hours at which a status is due, over all records.</summary>
    public const int MostStatusHours = 12;

    /// <summary>The steps of a station's day in their order, the status left out.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        "guard_arrived", "logistics_completed", "station_opened", "station_closed", "count_started", "count_finished",
        "box_departed", "box_received", "duty_ended",
    ];
}
