namespace Praja.CommandPost.Stations;

/// <summary>What can be reported of a station: the steps of its day in their order, then what is reported at any
/// time.</summary>
public enum StationReport
{
    /// <summary>A guard arrived.</summary>
    GuardArrived,

    /// <summary>Ballots and kit are complete.</summary>
    LogisticsCompleted,

    /// <summary>Voting began.</summary>
    StationOpened,

    /// <summary>Voting ended.</summary>
    StationClosed,

    /// <summary>Counting began.</summary>
    CountStarted,

    /// <summary>Counting ended.</summary>
    CountFinished,

    /// <summary>The box left.</summary>
    BoxDeparted,

    /// <summary>The box was received.</summary>
    BoxReceived,

    /// <summary>Duty ended.</summary>
    DutyEnded,

    /// <summary>The situation.</summary>
    StatusReported,

    /// <summary>The guard's health.</summary>
    HealthReported,
}

/// <summary>How a guard is.</summary>
public enum GuardHealth
{
    /// <summary>Nothing was reported.</summary>
    Unknown,

    /// <summary>Well.</summary>
    Well,

    /// <summary>Tired.</summary>
    Tired,

    /// <summary>Unwell.</summary>
    Unwell,

    /// <summary>Injured.</summary>
    Injured,
}

/// <summary>The words of reports in a journal.</summary>
internal static class StationWords
{
    /// <summary>Kind of the entry that takes a report back.</summary>
    public const string Withdrawn = "station_report_withdrawn";

    /// <summary>Steps of a day: the first so many reports.</summary>
    public const int Steps = 9;

    /// <summary>Kinds by report.</summary>
    public static readonly string[] Kinds =
    [
        "guard_arrived", "logistics_completed", "station_opened", "station_closed", "count_started", "count_finished",
        "box_departed", "box_received", "duty_ended", "station_status_reported", "guard_health_reported",
    ];

    /// <summary>Words of health by <see cref="GuardHealth"/>, from 1.</summary>
    public static readonly string[] Health = ["", "well", "tired", "unwell", "injured"];

    /// <summary>Ways a report comes in, from 1; 0 is not said.</summary>
    public static readonly string[] Channels = ["", "app", "sms", "phone", "radio", "odk", "message", "post"];

    /// <summary>The step that comes before a report; null for the first, and for health.</summary>
    public static StationReport? Before(StationReport report) => report switch
    {
        StationReport.GuardArrived or StationReport.HealthReported => null,
        StationReport.StatusReported => StationReport.StationOpened,
        _ => report - 1,
    };
}
