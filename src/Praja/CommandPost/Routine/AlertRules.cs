using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: public alerts in the words of CAP 1.2.</summary>
internal static class AlertRules
{
    private const int MostAreas = 100;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("alert_issued", [PostRole.PublicInformation, .. RoutineParts.Commanders], Issue, "identifier"),
        BodyCheck.Kind("alert_cancelled", [PostRole.PublicInformation, .. RoutineParts.Commanders], Cancel),
    ];

    private static Decision Issue(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, alerts) = (submission.Body, picture.Routine.Alerts);
        foreach (var (key, words) in RoutineWords.Alert)
        {
            if (BodyCheck.Word(body, key, words) is { } refused) return refused;
        }
        var areas = body["areas"]!.Value.Texts;
        if (areas.Count is 0 or > MostAreas || areas.Any(a => picture.Frame.Regions.IndexOf(a) <= 0))
        {
            return Decision.Refuse(
                "region-unknown", $"1 sampai {MostAreas} kode wilayah dari dossier.",
                $"1 to {MostAreas} region codes of the dossier.");
        }
        if (BodyCheck.Future(body, "expires", now) is { } late) return late;
        if (body["replaces"] is not null && alerts.Find(body.Text("replaces"))?.HoldsAt(now) != true)
            return Unknown(body.Text("replaces"));
        return FreeText.RefusalOf(body, FreeText.Line, "event", "headline")
            ?? FreeText.RefusalOf(body, FreeText.Note, "text", "instruction")
            ?? Decision.Record(new Fact(
                submission.Kind, body.With("identifier", RoutineParts.Next("alert", alerts.All.Count))));
    }

    private static Decision Cancel(Picture picture, Submission submission, DateTimeOffset now)
    {
        var id = submission.Body.Text("identifier");
        return picture.Routine.Alerts.Find(id)?.HoldsAt(now) == true
            ? FreeText.RefusalOf(submission.Body, "reason", FreeText.Line) ?? Decision.Record(submission)
            : Unknown(id);
    }

    private static Decision Unknown(string id) => Decision.Refuse(
        "alert-not-in-force", $"Tidak ada peringatan {id} yang berlaku.", $"No alert {id} is in force.");
}
