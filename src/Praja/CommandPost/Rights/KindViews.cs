using Praja.Journal;

namespace Praja.CommandPost.Rights;

/// <summary>To which view an entry belongs, by its kind: who may see the view may read the entry as it
/// stands.</summary>
internal static class KindViews
{
    private static readonly Dictionary<string, PostView> ByKind = new(StringComparer.Ordinal)
    {
        [JournalHeader.Kind] = PostView.Counters,
        ["phase_began"] = PostView.Counters,
        ["phase_ended"] = PostView.Counters,
        ["signal_failed"] = PostView.StationStatus,
        ["signal_restored"] = PostView.StationStatus,
        ["roads_closed"] = PostView.StationStatus,
        ["roads_opened"] = PostView.StationStatus,
        ["incident_reported"] = PostView.IncidentStatus,
        ["call_taken"] = PostView.IncidentStatus,
        ["help_sufficed"] = PostView.IncidentStatus,
        ["incident_closed"] = PostView.IncidentStatus,
        ["decision_taken"] = PostView.IncidentDetail,
        ["force_recorded"] = PostView.IncidentDetail,
        ["minutes_signed"] = PostView.StationStatus,
        ["poll_opened"] = PostView.Broadcasts,
        ["alert_issued"] = PostView.Counters,
        ["alert_cancelled"] = PostView.Counters,
        ["situation_changed"] = PostView.IncidentDetail,
    };

    private static readonly (string Prefix, PostView View)[] ByPrefix =
    [
        ("simulated_", PostView.Hidden),
        ("personal_data_", PostView.Audit),
        ("account_", PostView.Audit),
        ("data_breach_", PostView.Audit),
        ("station_", PostView.StationStatus),
        ("incident_", PostView.IncidentDetail),
        ("unit_", PostView.UnitPositions),
        ("plan_", PostView.Plan),
        ("stage_", PostView.Counters),
        ("help_", PostView.UnitPositions),
        ("relief_", PostView.UnitPositions),
        ("referral_", PostView.IncidentDetail),
        ("attachment_", PostView.IncidentDetail),
        ("broadcast_", PostView.Broadcasts),
        ("task_", PostView.Broadcasts),
    ];

    /// <summary>The view of a kind; the post's log where nothing else is said.</summary>
    public static PostView Of(string kind)
    {
        if (ByKind.TryGetValue(kind, out var view)) return view;
        foreach (var (prefix, ofPrefix) in ByPrefix)
        {
            if (kind.StartsWith(prefix, StringComparison.Ordinal)) return ofPrefix;
        }
        return PostView.Log;
    }
}
