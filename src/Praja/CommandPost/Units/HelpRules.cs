using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>Decisions: help (BKO) asked for, answered, come.</summary>
internal static class HelpRules
{
    private static readonly string[] Directions = ["up", "sideways"];

    /// <summary>Help is asked for; the post numbers it.</summary>
    public static Decision Request(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body.Set("request", picture.Units.NextRequest);
        if (BodyCheck.Word(body, "direction", Directions) is { } word) return word;
        if (BodyCheck.Reason(body) is { } reason) return reason;
        if (People(body, "people", 1) is { } people) return people;
        if (body.Text("incident") is { Length: > 0 } incident && picture.Incidents.Find(incident) is null)
        {
            return Decision.Refuse(
                "incident-unknown",
                $"Kejadian {incident} tidak ada di posko ini; periksa nomornya.",
                $"This post has no incident {incident}; check its number.");
        }
        return (body["until"] is null ? null : BodyCheck.Future(body, "until", now))
            ?? BodyCheck.Record(submission.Kind, body);
    }

    /// <summary>It is granted, in part or whole, or refused.</summary>
    public static Decision Answer(Picture picture, Submission submission)
    {
        var body = submission.Body;
        if (Find(picture, body, out var request) is { } unknown) return unknown;
        if (request!.AnsweredAt is not null)
        {
            return Decision.Refuse(
                "request-answered", "Permintaan ini sudah dijawab.", "This request has its answer.");
        }
        return BodyCheck.Reason(body) ?? People(body, "granted_people", 0)
            ?? BodyCheck.Time(body, "from") ?? BodyCheck.Time(body, "until")
            ?? BodyCheck.Record(submission.Kind, body);
    }

    /// <summary>A helping unit has come.</summary>
    public static Decision Arrive(Picture picture, Submission submission)
    {
        var body = submission.Body;
        if (Find(picture, body, out var request) is { } unknown) return unknown;
        if (request!.Granted == 0)
        {
            return Decision.Refuse(
                "request-not-granted", "Bantuan ini belum dikabulkan.", "This help was not granted.");
        }
        if (People(body, "people", 1) is { } people) return people;
        if (!EntryRules.IsActor(body.Text("unit")))
        {
            return Decision.Refuse(
                "unit-id-invalid",
                "unit: huruf kecil, angka, dan _ - . /.",
                "unit: small letters, digits and _ - . /.");
        }
        if (picture.Units.Find(body.Text("unit")) is { } known && UnitCase.Busy(known) is { } busy) return busy;
        return body.Text("home") is { Length: > 0 } home && !picture.Frame.Terrain.HasPlace(home)
            ? Decision.Refuse(
                "site-unknown", $"Tempat {home} tidak ada di dossier.", $"The dossier has no place {home}.")
            : BodyCheck.Record(submission.Kind, body);
    }

    /// <summary>It is no longer asked for.</summary>
    public static Decision Withdraw(Picture picture, Submission submission) =>
        Find(picture, submission.Body, out _)
        ?? BodyCheck.Reason(submission.Body)
        ?? BodyCheck.Record(submission.Kind, submission.Body);

    private static Decision? Find(Picture picture, EntryBody body, out HelpRequest? request)
    {
        request = picture.Units.Request(body.Text("request"));
        if (request is null)
        {
            return Decision.Refuse(
                "request-unknown", "Tidak ada permintaan bantuan dengan nomor itu.", "There is no such request.");
        }
        return request.WithdrawnFor.Length == 0
            ? null
            : Decision.Refuse(
                "request-withdrawn", "Permintaan ini sudah ditarik.", "This request was withdrawn.");
    }

    private static Decision? People(EntryBody body, string key, int least) =>
        body.Whole(key) is { } people && people >= least && people <= 10_000
            ? null
            : Decision.Refuse("count-invalid", $"{key}: {least} sampai 10000.", $"{key}: {least} to 10000.");
}
