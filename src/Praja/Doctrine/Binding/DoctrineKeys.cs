namespace Praja.Doctrine.Binding;

/// <summary>
/// Every key a doctrine file may hold. <c>docs/reference/doctrine.md</c> names them all; a test holds it to that.
/// </summary>
internal static class DoctrineKeys
{
    public static readonly string[] Text = ["id", "en"];

    public static readonly string[] Stage = ["id", "name", "start", "end", "overlaps", "voting", "source"];

    public static readonly string[] TaskForce = ["id", "name", "duty", "source"];

    public static readonly string[] Band = ["id", "name", "cut", "source"];

    public static readonly string[] Pattern =
        ["band", "id", "police", "stations", "linmas", "army", "default", "source"];

    public static readonly string[] Indicator =
        ["id", "name", "reason", "origin", "low", "high", "weights", "if_missing", "at_least", "remedy", "source"];

    public static readonly string[] PublishedIndex = ["id", "edition", "name", "level", "cuts", "source"];

    public static readonly string[] Cut = ["from", "name"];

    public static readonly string[] Demand =
        ["id", "stage", "target", "kind", "agency", "people", "shifts", "skills", "priority", "duty", "source"];

    public static readonly string[] Report = ["level", "stage", "times", "name", "source"];

    public static readonly string[] StationDay = ["stage", "band", "step", "due", "grace_minutes", "source"];

    public static readonly string[] Escalation = ["id", "name", "meaning", "authority", "required_fields", "source"];

    public static readonly string[] ForceStage = ["number", "name", "source"];

    public static readonly string[] Incident = ["id", "name", "refers_to", "source"];

    public static readonly string[] Leg = ["mode", "up_to_km", "circuity", "speed_kmh", "fixed_minutes", "source"];

    public static readonly string[] Planning =
    [
        "beat_minutes", "overnight_minutes", "two_days_minutes", "away_minutes", "night_minutes", "linmas_per_station",
        "reserve_unit",
    ];

    public static readonly string[] Limit = ["value", "source"];

    public static readonly string[] Duration = ["mean", "spread"];

    public static readonly string[] Delay = [.. Duration, "source"];

    public static readonly string[] Numbers =
    [
        "operators", "call", "notice_guarded", "notice_unguarded", "report", "report_without_signal", "turnout",
        "reserve_turnout", "travel_spread", "squad", "rest_after_hours", "rest_hours", "breakdowns_per_hour",
        "breakdown", "handover", "signal_failures_per_day", "signal_failure", "closures_per_day", "closure",
        "detour_factor",
    ];

    /// <summary>The parts of the section <c>rehearsal</c>, each with the keys of its records.</summary>
    public static readonly IReadOnlyList<(string Part, string[] Keys)> RehearsalParts =
    [
        ("phases", ["id", "name", "stage", "from_hour", "to_hour", "source"]),
        ("profiles", ["id", "hours", "source"]),
        ("rates", ["incident", "stage", "target", "per_1000", "bands", "flag", "profile", "source"]),
        ("courses",
        [
            "incident", "priority", "size_median", "size_spread", "people", "false_share", "yellow_share", "handling",
            "rise_minutes", "fade_minutes", "exclusive", "excites", "excite_hours", "excite_km", "evacuate_share",
            "source",
        ]),
        ("needs", ["level", "minimum", "factor", "units", "decision", "source"]),
        ("outside", ["id", "name", "agency", "kind", "units", "people", "minutes", "source"]),
        ("numbers", Numbers),
    ];

    public static readonly string[] ResponseNumbers =
        ["claim_minutes", "position_stale_minutes", "position_kept_minutes"];

    /// <summary>The parts of the section <c>response</c>, each with the keys of its records.</summary>
    public static readonly IReadOnlyList<(string Part, string[] Keys)> ResponseParts =
    [
        ("levels", ["level", "ordered_by", "acknowledge_minutes", "first_unit_minutes", "raise_to", "source"]),
        ("numbers", ResponseNumbers),
    ];

    /// <summary>
    /// The sections of the file, in the order of the documentation, each with the keys of its records.
    /// </summary>
    public static readonly IReadOnlyList<(string Section, string[] Keys)> Sections =
    [
        ("name", Text),
        ("stages", Stage),
        ("task_forces", TaskForce),
        ("bands", Band),
        ("patterns", Pattern),
        ("indicators", Indicator),
        ("published_indices", PublishedIndex),
        ("demands", Demand),
        ("reports", Report),
        ("station_day", StationDay),
        ("escalation", Escalation),
        ("force_stages", ForceStage),
        ("incidents", Incident),
        ("travel", Leg),
        ("planning", Planning),
        ("rehearsal", [.. RehearsalParts.Select(p => p.Part)]),
        ("response", [.. ResponseParts.Select(p => p.Part)]),
    ];
}
