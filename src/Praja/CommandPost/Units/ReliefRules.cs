using Praja.CommandPost.Incidents;
using Praja.Journal;

namespace Praja.CommandPost.Units;

// Two different things with different authorities. Lapis ganti: the next layer of the same command takes over; whoever
// orders the incident's level orders it. Lintas ganti: another force takes over (Brimob, from yellow to red); whoever
// orders the highest level orders it.

/// <summary>Decisions: one unit takes over from another.</summary>
internal static class ReliefRules
{
    private static readonly string[] Kinds = ["lapis_ganti", "lintas_ganti"];

    /// <summary>A relief is asked for.</summary>
    public static Decision Request(Picture picture, Submission submission)
    {
        var body = submission.Body;
        if (Shared(picture, body, out var from) is { } refused) return refused;
        return body.Text("to") is { Length: > 0 } to && picture.Units.Find(to) is null
            ? UnitCase.Unknown(to)
            : BodyCheck.Record(submission.Kind, body.Set("incident", from!.Incident));
    }

    /// <summary>It is made.</summary>
    public static Decision Complete(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (Shared(picture, body, out var from) is { } refused) return refused;
        var to = picture.Units.Find(body.Text("to"));
        if (to is null) return UnitCase.Unknown(body.Text("to"));
        if (to.Incident != from!.Incident && UnitCase.Busy(to) is { } busy) return busy;
        if (picture.Incidents.Find(from.Incident) is not { } incident)
            return BodyCheck.Record(submission.Kind, body);
        var level = body.Text("relief") == "lintas_ganti"
            ? picture.Frame.Doctrine.Escalation.Select(l => l.Id).LastOrDefault(incident.Level)
            : incident.Level;
        var @case = new IncidentCase(picture, submission, now, incident);
        return LevelRules.Ordered(@case, level, out var orderedBy) ?? BodyCheck.Record(
            submission.Kind,
            WithOrder(body, orderedBy)
                .Set("incident", incident.Number)
                .Set("authority", LevelRules.AuthorityOf(@case, level)));
    }

    private static EntryBody WithOrder(EntryBody body, string orderedBy) =>
        orderedBy.Length > 0 ? body.Set("ordered_by", orderedBy) : body;

    private static Decision? Shared(Picture picture, EntryBody body, out Unit? from)
    {
        from = picture.Units.Find(body.Text("from"));
        if (from is null) return UnitCase.Unknown(body.Text("from"));
        if (from.Incident.Length == 0)
        {
            return Decision.Refuse(
                "unit-not-at-incident",
                $"{from.Id} tidak sedang di suatu kejadian.",
                $"{from.Id} is at no incident.");
        }
        return BodyCheck.Word(body, "relief", Kinds) ?? BodyCheck.Reason(body);
    }
}
