using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Incidents;

/// <summary>What each kind makes of an incident.</summary>
internal static class IncidentFold
{
    /// <summary>The kind that begins an incident.</summary>
    public const string Reported = "incident_reported_2";

    private static readonly Dictionary<string, Action<Incident, IncidentEvent>> ByKind = new(StringComparer.Ordinal)
    {
        [Reported] = Report,
        ["incident_corrected"] = Correct,
        ["call_taken"] = (incident, e) => incident.CallTakenAt ??= e.Time,
        ["decision_taken"] = (incident, e) => incident.Decided = e.Body.Text("level"),
        ["incident_acknowledged"] = (incident, e) =>
        {
            incident.AcknowledgedAt ??= e.Time;
            incident.Disposition = e.Body.Text("disposition");
        },
        ["incident_claimed"] = (incident, e) =>
            incident.Claim = new(e.Actor, e.Body.Instant("until") ?? e.Time),
        ["incident_claim_dropped"] = (incident, _) => incident.Claim = null,
        ["incident_fields_recorded"] = RecordFields,
        ["incident_noted"] = (incident, e) =>
            incident.NoteList.Add(new(e.Sequence, e.Time, e.Actor, e.Body.Text("text"), "")),
        ["incident_note_withdrawn"] = WithdrawNote,
        ["incident_merged"] = (incident, e) => incident.MergedInto = e.Body.Text("into"),
        ["incident_unmerged"] = (incident, _) => incident.MergedInto = "",
        ["incident_linked"] = (incident, e) => incident.LinkSet.Add(e.Body.Text("site")),
        ["incident_unlinked"] = (incident, e) => incident.LinkSet.Remove(e.Body.Text("site")),
        ["incident_shelved"] = (incident, e) =>
            incident.Shelf = new(e.Body.Instant("until") ?? e.Time, e.Body.Text("reason")),
        ["incident_unshelved"] = (incident, _) => incident.Shelf = null,
        ["situation_changed"] = ChangeLevel,
        ["incident_closed"] = Close,
        ["incident_reopened"] = Reopen,
        ["incident_escalated"] = (incident, e) =>
            incident.EscalationSet.Add(e.Body.Text("level") + "/" + e.Body.Text("step")),
        ["referral_sent"] = Refer,
        ["referral_received"] = Receive,
        ["referral_withdrawn"] = (incident, e) =>
            incident.ReferralList.RemoveAll(r => r.Agency == e.Body.Text("agency")),
        ["force_recorded"] = (incident, e) => incident.ForceList.Add(
            new(e.Time, e.Body.Whole("stage") ?? 0, e.Body.Text("authority"), e.Body.Text("reason"))),
        ["unit_engaged"] = (incident, e) => PutUnit(incident, e, e.Body["there"]?.Truth ?? false),
        ["unit_ordered"] = Order,
        ["unit_arrived"] = (incident, e) => PutUnit(incident, e, true),
        ["unit_broke_down"] = (_, _) => { },
        ["unit_released"] = (incident, e) => incident.UnitMap.Remove(e.Body.Text("unit")),
        ["help_sufficed"] = (incident, e) => incident.SufficedAt ??= e.Time,
        ["help_requested"] = (_, _) => { },
        ["relief_requested"] = (_, _) => { },
        ["relief_completed"] = Relieve,
    };

    /// <summary>The kinds, in their newest versions.</summary>
    public static IReadOnlyCollection<string> Kinds => ByKind.Keys;

    /// <summary>Takes an event in.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="e">The event.</param>
    /// <param name="frame">Whose doctrine says how long a claim lasts after the holder last did something.</param>
    public static void Apply(Incident incident, IncidentEvent e, PostFrame frame)
    {
        ByKind[e.Kind](incident, e);
        if (incident.ClaimedBy(e.Time) == e.Actor)
            RenewClaim(incident, e.Time + TimeSpan.FromMinutes(frame.Doctrine.Response.ClaimMinutes));
        incident.EventList.Add(e);
    }

    // Whoever does something about an incident that they hold still works on it.
    private static void RenewClaim(Incident incident, DateTimeOffset until)
    {
        if (incident.Claim is { } claim && claim.Until < until) incident.Claim = claim with { Until = until };
    }

    private static void Report(Incident incident, IncidentEvent e)
    {
        incident.SentAt = e.Body.Instant("at");
        incident.Channel = e.Body.Text("by");
        incident.Level = e.Body.Text("level");
        incident.LevelSeen = e.Body.Text("level_seen");
        incident.Text = e.Body.Text("text");
        incident.Attachments = e.Body.Many("attachments");
        Describe(incident, e.Body);
    }

    private static void Correct(Incident incident, IncidentEvent e)
    {
        // A new place takes the old one's region and position with it.
        if (e.Body.Text("site").Length > 0) (incident.Region, incident.Position) = ("", null);
        Describe(incident, e.Body);
    }

    private static void Describe(Incident incident, EntryBody body)
    {
        if (body.Text("type") is { Length: > 0 } type) incident.Type = type;
        if (body.Text("site") is { Length: > 0 } site) incident.Site = site;
        if (body.Text("region") is { Length: > 0 } region) incident.Region = region;
        if (body.Text("help_needed") is { Length: > 0 } help) incident.HelpNeeded = help;
        incident.Position = body.Position() ?? incident.Position;
        incident.PeopleHurt = body.Whole("people_hurt") ?? incident.PeopleHurt;
    }

    private static void RecordFields(Incident incident, IncidentEvent e)
    {
        foreach (var name in IncidentWords.Fields)
        {
            if (e.Body.Text(name) is not { Length: > 0 } value) continue;
            incident.FieldMap[name] = value;
            incident.UnknownSet.Remove(name);
        }
        if (e.Body.Instant("complete_by") is { } promised)
        {
            incident.UnknownSet.UnionWith(e.Body.Many("unknown").Where(n => !incident.FieldMap.ContainsKey(n)));
            incident.CompleteBy = promised;
            // A new promise may be broken anew.
            incident.EscalationSet.RemoveWhere(s => s.EndsWith("/complete_by", StringComparison.Ordinal));
        }
        if (incident.UnknownSet.Count == 0) incident.CompleteBy = null;
    }

    private static void ChangeLevel(Incident incident, IncidentEvent e)
    {
        var (from, to) = (e.Body.Text("from"), e.Body.Text("to"));
        incident.LevelList.Add(new(
            from, to, e.Time, e.Actor, e.Body.Text("authority"), e.Body.Text("ordered_by"), e.Body.Text("reason")));
        incident.Level = to;
        incident.LevelSince = e.Time;
        RecordFields(incident, e);
    }

    private static void Close(Incident incident, IncidentEvent e)
    {
        incident.ClosedAt = e.Time;
        incident.ClosedFor = e.Body.Text("reason");
        incident.Claim = null;
        incident.Shelf = null;
        if (e.Body.Text("disposition") is not { Length: > 0 } disposition) return;
        incident.Disposition = disposition;
        incident.AcknowledgedAt ??= e.Time;
    }

    private static void Reopen(Incident incident, IncidentEvent e)
    {
        incident.ClosedAt = null;
        incident.ClosedFor = "";
        incident.Reopened++;
    }

    private static void WithdrawNote(Incident incident, IncidentEvent e)
    {
        var note = incident.NoteList.FindIndex(n => n.Sequence == e.Body.Amount("entry"));
        if (note < 0) return;
        var reason = e.Body.Text("reason");
        incident.NoteList[note] = incident.NoteList[note] with { Text = "", WithdrawnFor = reason };
    }

    private static void Refer(Incident incident, IncidentEvent e)
    {
        var agency = e.Body.Text("agency");
        incident.ReferralList.RemoveAll(r => r.Agency == agency);
        incident.ReferralList.Add(new(agency, e.Time, e.Body.Text("reason"), "", null));
    }

    private static void Receive(Incident incident, IncidentEvent e)
    {
        var referral = incident.ReferralList.FindIndex(r => r.Agency == e.Body.Text("agency"));
        if (referral < 0) return;
        incident.ReferralList[referral] = incident.ReferralList[referral] with
        {
            Receipt = e.Body.Text("receipt"),
            ReceivedAt = e.Time,
        };
    }

    private static void Order(Incident incident, IncidentEvent e)
    {
        incident.FirstOrderAt ??= e.Time;
        incident.UnitMap.TryAdd(e.Body.Text("unit"), false);
    }

    private static void PutUnit(Incident incident, IncidentEvent e, bool isThere)
    {
        incident.UnitMap[e.Body.Text("unit")] = isThere;
        if (isThere) incident.FirstUnitAt ??= e.Time;
    }

    private static void Relieve(Incident incident, IncidentEvent e)
    {
        incident.UnitMap.Remove(e.Body.Text("from"));
        PutUnit(incident, e with { Body = EntryBody.Empty.With("unit", e.Body.Text("to")) }, true);
    }
}
