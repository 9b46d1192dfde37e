using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What undoes an entry: another one, later. Nothing that was recorded is ever taken out of the
/// journal.</summary>
/// <param name="Kind">Kind of the entry that undoes it.</param>
/// <param name="Body">Its particulars, without a reason.</param>
/// <param name="NeedsReason">True when a reason is given.</param>
public sealed record Undoing(string Kind, EntryBody Body, bool NeedsReason)
{
    // Key: the kind that is undone. Which kind undoes it, which keys go over, and whether it wants a reason.
    private static readonly Dictionary<string, (string Kind, string[] Keys, bool Reason)> ByKind =
        new(StringComparer.Ordinal)
        {
            ["incident_claimed"] = ("incident_claim_dropped", ["incident"], false),
            ["incident_merged"] = ("incident_unmerged", ["incident"], true),
            ["incident_linked"] = ("incident_unlinked", ["incident", "site"], true),
            ["incident_shelved"] = ("incident_unshelved", ["incident"], false),
            ["incident_closed"] = ("incident_reopened", ["incident"], true),
            ["unit_ordered"] = ("unit_released", ["incident", "unit"], true),
            ["referral_sent"] = ("referral_withdrawn", ["incident", "agency"], true),
            ["help_requested"] = ("help_withdrawn", ["request"], true),
            ["task_given"] = ("task_withdrawn", ["task"], true),
            ["broadcast_sent"] = ("broadcast_withdrawn", ["broadcast"], true),
            ["hand_over_signed"] = ("hand_over_withdrawn", ["hand_over"], true),
            ["alert_issued"] = ("alert_cancelled", ["identifier"], true),
            ["report_submitted"] = ("report_withdrawn", ["report", "from"], true),
            ["plan_published"] = ("plan_withdrawn", ["version"], true),
            ["unit_duty_began"] = ("unit_duty_ended", ["unit"], false),
            ["unit_duty_ended"] = ("unit_duty_began", ["unit"], false),
        };

    /// <summary>What undoes an entry; null when nothing does but an entry of its own.</summary>
    /// <param name="entry">The entry.</param>
    public static Undoing? Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(entry.Draft.Kind, entry.Draft.Body, entry.Sequence);
    }

    /// <summary>The same of an entry's kind, particulars and sequence.</summary>
    internal static Undoing? Of(string kind, EntryBody body, long sequence)
    {
        if (ByKind.TryGetValue(kind, out var way)) return new(way.Kind, Some(body, way.Keys), way.Reason);
        return kind switch
        {
            "situation_changed" => new(
                kind,
                Some(body, ["incident", "ordered_by"]).With("from", body.Text("to")).With("to", body.Text("from")),
                true),
            "incident_noted" => new(
                "incident_note_withdrawn", Some(body, ["incident"]).With("entry", sequence), true),
            "log_noted" => new("log_withdrawn", EntryBody.Empty.With("entry", sequence), true),
            _ when IsOfStation(kind) => new(
                "station_report_withdrawn", Some(body, ["station", "by"]).With("entry", sequence), true),
            _ => null,
        };
    }

    private static bool IsOfStation(string kind) => Stations.StationWords.Kinds.Contains(kind, StringComparer.Ordinal);

    private static EntryBody Some(EntryBody body, string[] keys)
    {
        var some = EntryBody.Empty;
        foreach (var key in keys)
        {
            if (body[key] is { } value) some = some.With(key, value);
        }
        return some;
    }
}
