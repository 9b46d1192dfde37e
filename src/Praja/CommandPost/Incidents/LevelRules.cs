using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Operations;

namespace Praja.CommandPost.Incidents;

// A level is ordered by the chief whom the doctrine names for it, up and down alike: whoever records it says on whose
// order, unless they are that chief. What the doctrine wants recorded at yellow and red is never a condition: an urgent
// step up is taken as it comes, and what it did not say stays on the incident until somebody says it.

/// <summary>Decisions: levels, what must be recorded with them, and force, which is only ever recorded.</summary>
internal static class LevelRules
{
    /// <summary>A step up or down.</summary>
    public static Decision Change(IncidentCase c)
    {
        var to = c.Body.Text("to");
        if (Unknown(c.Picture, to) is { } unknown) return unknown;
        if (BodyCheck.Reason(c.Body) is { } reason) return reason;
        if (c.Body.Text("from") is { Length: > 0 } from && from != c.Incident.Level)
        {
            return Decision.Refuse(
                "level-not-current",
                $"Tingkatnya kini {c.Incident.Level}, bukan {from}; periksa lalu kirim lagi.",
                $"Its level is {c.Incident.Level} now, not {from}; look again and send once more.");
        }
        if (to == c.Incident.Level)
        {
            return Decision.Refuse(
                "level-unchanged", $"Tingkatnya sudah {to}.", $"Its level is {to} already.");
        }
        if (Ordered(c, to, out var orderedBy) is { } refused) return refused;
        var body = c.Body.Set("from", c.Incident.Level).Set("authority", AuthorityOf(c, to));
        if (orderedBy.Length > 0) body = body.Set("ordered_by", orderedBy);
        string[] missing = [.. NotRecorded(c, to)];
        body = missing.Length == 0
            ? body.Without("not_recorded")
            : body.Set("not_recorded", BodyValue.Of(missing));
        return c.Record(body);
    }

    /// <summary>The authority decides on a level.</summary>
    public static Decision Decide(IncidentCase c)
    {
        var level = c.Body.Text("level");
        if (Unknown(c.Picture, level) is { } unknown) return unknown;
        if (Ordered(c, level, out var orderedBy) is { } refused) return refused;
        var body = c.Body.Set("authority", AuthorityOf(c, level));
        return c.Record(orderedBy.Length > 0 ? body.Set("ordered_by", orderedBy) : body);
    }

    /// <summary>Required fields are recorded, or stated as unknown with a promise.</summary>
    public static Decision RecordFields(IncidentCase c)
    {
        var unknown = c.Body.Many("unknown");
        if (unknown.Count == 0 && IncidentWords.Fields.All(f => c.Body.Text(f).Trim().Length == 0))
        {
            return Decision.Refuse(
                "fields-missing",
                "Isi sedikitnya satu isian, atau nyatakan belum diketahui.",
                "Give at least one field, or state it as unknown.");
        }
        if (unknown.FirstOrDefault(f => !IncidentWords.Fields.Contains(f)) is { } other)
        {
            return Decision.Refuse(
                "word-unknown",
                $"unknown: {other} bukan isian wajib; yang ada: {string.Join(", ", IncidentWords.Fields)}.",
                $"unknown: {other} is no required field; there are {string.Join(", ", IncidentWords.Fields)}.");
        }
        return (unknown.Count > 0 ? BodyCheck.Future(c.Body, "complete_by", c.Now) : null) ?? c.Record();
    }

    /// <summary>A stage of force that was used. The post never proposes one.</summary>
    public static Decision RecordForce(IncidentCase c)
    {
        if (c.Doctrine.ForceStages.All(s => s.Number != c.Body.Amount("stage")))
        {
            return Decision.Refuse(
                "force-stage-unknown",
                "Tahap ini tidak ada di doktrin (1 sampai 6).",
                "The doctrine has no such stage (1 to 6).");
        }
        return BodyCheck.Reason(c.Body) ?? BodyCheck.Reason(c.Body, "authority") ?? c.Record();
    }

    /// <summary>Refuses a level that the doctrine does not have.</summary>
    public static Decision? Unknown(Picture picture, string level) =>
        picture.Frame.Doctrine.Escalation.Any(l => l.Id == level)
            ? null
            : Decision.Refuse(
                "level-unknown",
                $"Tingkat {level} tidak ada di doktrin.",
                $"The doctrine has no level {level}.");

    /// <summary>True when a level is a sender's own to order.</summary>
    public static bool MayOrder(Picture picture, Sender sender, string level) =>
        picture.Frame.Doctrine.Response.Levels.FirstOrDefault(l => l.Level == level) is not { } rule
        || RankOf(ChiefOf(sender, picture.Frame.Operation.Profile.Level)) >= RankOf(rule.OrderedBy);

    /// <summary>The chief a sender is; empty when none.</summary>
    internal static string ChiefOf(Sender sender, OperationLevel level) => sender.Role switch
    {
        PostRole.SectorChief => "kapolsek",
        PostRole.Chief => level == OperationLevel.Polres ? "kapolres" : "kapolda",
        _ => "",
    };

    /// <summary>Refuses a level that is not ordered by who may; says who ordered it.</summary>
    public static Decision? Ordered(IncidentCase c, string level, out string orderedBy)
    {
        orderedBy = c.Body.Text("ordered_by");
        var own = ChiefOf(c.Submission.Sender, c.Picture.Frame.Operation.Profile.Level);
        if (orderedBy.Length == 0) orderedBy = own;
        if (c.Doctrine.Response.Levels.FirstOrDefault(l => l.Level == level) is not { } rule) return null;
        if (orderedBy.Length == 0)
        {
            return Decision.Refuse(
                "authority-missing",
                $"Tulis atas perintah siapa (ordered_by); {level} paling rendah {rule.OrderedBy}.",
                $"Say on whose order (ordered_by); {level} needs {rule.OrderedBy} at least.");
        }
        if (BodyCheck.Word(EntryBody.Empty.With("ordered_by", orderedBy), "ordered_by", IncidentWords.Chiefs) is { } w)
            return w;
        return RankOf(orderedBy) >= RankOf(rule.OrderedBy)
            ? null
            : Decision.Refuse(
                "authority-insufficient",
                $"{level} paling rendah atas perintah {rule.OrderedBy}, bukan {orderedBy}.",
                $"{level} needs the order of {rule.OrderedBy} at least, not of {orderedBy}.");
    }

    private static int RankOf(string chief) => IncidentWords.Chiefs.ToList().IndexOf(chief);

    /// <summary>Whose decision a level is by the doctrine.</summary>
    public static string AuthorityOf(IncidentCase c, string level) =>
        c.Doctrine.Escalation.FirstOrDefault(l => l.Id == level)?.Authority.Id ?? level;

    private static IEnumerable<string> NotRecorded(IncidentCase c, string level)
    {
        var isPromised = c.Body.Instant("complete_by") is not null;
        return Incident.Required(c.Doctrine, level).Where(field =>
            c.Body.Text(field).Trim().Length == 0
            && !c.Incident.Fields.ContainsKey(field)
            && !c.Incident.Unknown.Contains(field)
            && !(isPromised && c.Body.Many("unknown").Contains(field)));
    }
}
