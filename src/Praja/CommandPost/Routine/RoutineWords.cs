namespace Praja.CommandPost.Routine;

/// <summary>The words that entries of the routine choose from.</summary>
public static class RoutineWords
{
    /// <summary>What a section answers to a poll.</summary>
    public static readonly IReadOnlyList<string> PollAnswers = ["go", "no_go", "go_with_remark"];

    /// <summary>What is decided after a poll.</summary>
    public static readonly IReadOnlyList<string> PollDecisions = ["go", "no_go"];

    /// <summary>Kinds of reports.</summary>
    public static readonly IReadOnlyList<string> ReportKinds = ["laphar", "lapsus", "laphasgas", "sitrep"];

    /// <summary>The words of CAP 1.2 for a public alert, by key.</summary>
    public static readonly IReadOnlyList<(string Key, IReadOnlyList<string> Words)> Alert =
    [
        ("category",
            ["Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE",
                "Other"]),
        ("urgency", ["Immediate", "Expected", "Future", "Past", "Unknown"]),
        ("severity", ["Extreme", "Severe", "Moderate", "Minor", "Unknown"]),
        ("certainty", ["Observed", "Likely", "Possible", "Unlikely", "Unknown"]),
    ];
}
