using Praja.Algorithms.Random;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Journal;

namespace Praja.CommandPost.Playing;

// A run's journal says what a post would have written. Played, the same is said by those who would say it: reports by
// guards and callers, orders by the operator, levels by the chief. The run takes no notice of acknowledging, of claims,
// of referrals and of what the doctrine wants recorded; those are put in. Their minutes are made up (unsourced).

/// <summary>The incidents of a played day, made of a run of the rehearsal.</summary>
/// <param name="pen">Takes them.</param>
/// <param name="frame">What the post knows beforehand.</param>
/// <param name="key">Key of their chance.</param>
/// <param name="watched">Minute of the day from which somebody watches.</param>
internal sealed class PlayedIncidents(PlayedPen pen, PostFrame frame, ulong key, double watched)
{
    /// <summary>Of the incidents that are watched the first and then each so many are left to whoever
    /// watches.</summary>
    private const int OneInWaits = 3;

    /// <summary>Minutes for which those wait: at sixty times the speed two minutes, time to read and to act.</summary>
    private const double Waits = 120;

    private readonly PlayedSenders senders = new(frame);
    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> delays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> unitDelays = new(StringComparer.Ordinal);
    private int seen;

    /// <summary>Writes what an entry of the run comes to; nothing for what no post could know or nobody hands
    /// in.</summary>
    public void Write(Entry entry)
    {
        var draft = entry.Draft;
        var number = draft.Body.Text("incident");
        var minute = pen.MinuteOf(draft.Time);
        if (draft.Kind is "incident_reported") Report(minute, number, draft.Body);
        else if (EntryKinds.Of(draft.Kind)?.Origin != EntryOrigin.Post || PostRules.Find(draft.Kind) is null) return;
        else if (number.Length > 0) Follow(minute + DelayOf(number, draft.Kind), number, draft);
        else if (draft.Body.Text("region") is { Length: > 0 } region) Tell(minute, region, draft);
        else OfUnit(minute, draft);
    }

    private static Sender Operator => PlayedSenders.Operator;

    private void Report(double minute, string number, EntryBody run)
    {
        var rng = new CounterRng(key, (ulong)levels.Count);
        if (minute > watched && seen++ % OneInWaits == 0) delays.Add(number, Waits);
        levels[number] = frame.Levels[0];
        agencies[number] = TypeOf(run)?.RefersTo ?? "";
        var station = frame.Stations.IndexOf(run.Text("site"));
        var byGuard = station >= 0 && run.Text("by") != "message" && rng.NextDouble() < 0.6;
        var body = run.Without("incident").With("text", TextOf(run, station));
        if (byGuard) body = body.Set("by", "app");
        if (run.Text("level") != frame.Levels[0] && rng.NextDouble() < 0.4)
            body = body.With("people_hurt", 1 + rng.Next(3));
        Say(minute, byGuard ? senders.Guard(station) : Operator, number, "incident_reported", body, isOfPost: false);
        if (Waiting(number) || rng.NextDouble() < 0.3) return;
        Say(minute + 1, Operator, number, "incident_claimed", EntryBody.Empty, isOfPost: true);
    }

    private IncidentType? TypeOf(EntryBody run) =>
        frame.Doctrine.Incidents.FirstOrDefault(i => i.Id == run.Text("type"));

    private string TextOf(EntryBody run, int station)
    {
        var type = TypeOf(run)?.Name.Id ?? run.Text("type");
        return station < 0 ? type + "." : $"{type} di {frame.Stations[station].Name}.";
    }

    private void Follow(double minute, string number, EntryDraft draft)
    {
        var body = draft.Body.Without("incident");
        switch (draft.Kind)
        {
            case "call_taken":
                Say(minute, Operator, number, draft.Kind, body, isOfPost: true);
                Acknowledge(minute, number);
                break;
            case "decision_taken":
                Decide(minute, number, body.Text("level"));
                break;
            case "situation_changed":
                Change(minute, number, body.Text("to"), body.Text("reason") == "rose"
                    ? "Situasi memburuk menurut petugas di tempat."
                    : "Situasi mereda menurut petugas di tempat.");
                break;
            case "unit_ordered":
                unitDelays[body.Text("unit")] = delays.GetValueOrDefault(number);
                Say(
                    minute, Operator, number, draft.Kind, body.With("reason", "Sesuai rencana dan kesiapan satuan."),
                    isOfPost: true);
                break;
            case "incident_closed":
                var isFalse = body.Text("reason") == "false_call";
                Say(
                    minute, Operator, number, draft.Kind, body.With("disposition", isFalse ? "false" : "some"),
                    isOfPost: true);
                break;
            case "unit_released":
                Say(minute, Operator, number, draft.Kind, body, isOfPost: true);
                break;
            default:
                Say(minute, Operator, number, draft.Kind, body.Without("people_there"), isOfPost: false);
                break;
        }
    }

    private void Acknowledge(double minute, string number)
    {
        Say(
            minute, Operator, number, "incident_acknowledged", EntryBody.Empty.With("disposition", "some"),
            isOfPost: true);
        if (agencies[number] is not ("" or "polri")) Refer(minute, number, agencies[number]);
    }

    private void Refer(double minute, string number, string agency)
    {
        Say(
            minute + 4, Operator, number, "referral_sent",
            EntryBody.Empty.With("agency", agency).With("reason", "Wewenang lembaga itu."), isOfPost: true);
        if (agency is not ("kpu" or "bawaslu")) return;
        Say(
            minute + 19, PlayedSenders.Commission, number, "referral_received",
            EntryBody.Empty.With("agency", agency).With("receipt", $"{agency.ToUpperInvariant()}-{number}"),
            isOfPost: true);
    }

    private void Decide(double minute, string number, string level)
    {
        Say(
            minute, PlayedSenders.Chief, number, "decision_taken",
            EntryBody.Empty.With("level", level).With("ordered_by", OrderedBy(level)), isOfPost: true);
        if (levels[number] != level) Change(minute + 1, number, level, "Sesuai laporan pertama.");
    }

    // What the doctrine wants recorded comes somewhat later, as it does: until then the post sees what is missing.
    private void Change(double minute, string number, string level, string reason)
    {
        if (levels[number] == level) return;
        levels[number] = level;
        var body = EntryBody.Empty.With("to", level).With("reason", reason).With("ordered_by", OrderedBy(level));
        Say(minute, PlayedSenders.Chief, number, "situation_changed", body, isOfPost: true);
        if (frame.RankOf(level) == 0) return;
        var fields = EntryBody.Empty
            .With("evidence", "Rekaman petugas.")
            .With("warnings", "Dua kali, dengan pengeras suara.")
            .With("negotiation_attempts", "Tokoh setempat dilibatkan.")
            .With("medical_help", "Tidak diperlukan.")
            .With("injuries", "Sesuai laporan.");
        Say(minute + 18, Operator, number, "incident_fields_recorded", fields, isOfPost: true);
    }

    private string OrderedBy(string level) =>
        frame.Doctrine.Response.Levels.FirstOrDefault(l => l.Level == level)?.OrderedBy ?? "kapolres";

    // A unit that was sent later is back later.
    private void OfUnit(double minute, EntryDraft draft)
    {
        var late = unitDelays.GetValueOrDefault(draft.Body.Text("unit"));
        Say(minute + late, Operator, "", draft.Kind, draft.Body, isOfPost: false);
    }

    private void Tell(double minute, string region, EntryDraft draft)
    {
        var at = frame.Regions.IndexOf(region);
        if (at >= 0) Say(minute, senders.SectorChief(at), "", draft.Kind, draft.Body, isOfPost: false);
    }

    // Who set out by themselves do not wait for the post.
    private double DelayOf(string number, string kind) =>
        kind == "unit_engaged" ? 0 : delays.GetValueOrDefault(number);

    private bool Waiting(string number) => delays.ContainsKey(number);

    private void Say(double minute, Sender sender, string number, string kind, EntryBody body, bool isOfPost)
    {
        var step = pen.Add(minute, sender, kind, body);
        pen.Mend(step with { Incident = number, IsOfPost = isOfPost });
    }
}
