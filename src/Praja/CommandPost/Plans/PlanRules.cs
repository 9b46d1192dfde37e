using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;

namespace Praja.CommandPost.Plans;

/// <summary>Decisions: the published plan, its changes, and the calendar of stages.</summary>
internal static class PlanRules
{
    private static readonly PostRole[] Planners = [PostRole.PostChief, .. Roles.Lead];

    private static readonly string[] Whats = ["station", "beat", "force", "pattern", "reserve", "other"];

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("plan_published", Planners, Publish),
        BodyCheck.Kind("plan_approved", Roles.Lead, Approve),
        BodyCheck.Kind("plan_frozen", Roles.Lead, Freeze),
        BodyCheck.Kind("plan_changed", Planners, Change),
        BodyCheck.Kind("plan_withdrawn", Roles.Lead, Withdraw),
        .. StageRules.All,
    ];

    private static Decision Publish(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, plans) = (submission.Body, picture.Plans);
        var next = plans.Versions.Count + 1;
        if (body["version"]!.Value.Number != next)
        {
            return Decision.Refuse(
                "plan-version-not-next", $"Versi berikutnya adalah {next}; terbitkan dengan nomor itu.",
                $"The next version is {next}; publish it with that number.");
        }
        if (BodyCheck.Sha256(body, "plan_sha256") is { } wrong) return wrong;
        var leads = Roles.Lead.Contains(submission.Sender.Role);
        if (body["approved_by"] is not null && !leads)
        {
            return Decision.Refuse(
                "plan-approval-not-yours", "Persetujuan dicatat oleh Kabag Ops atau Kapolres sendiri.",
                "Approval is recorded by the head of operations or the chief.");
        }
        if (plans.IsFrozen(now) && (!leads || body.Text("note").Length == 0)) return Frozen();
        return FreeText.RefusalOf(body, FreeText.Line, "note", "approved_by") ?? Decision.Record(submission);
    }

    private static Decision Approve(Picture picture, Submission submission, DateTimeOffset now)
    {
        if (Published(picture, submission) is not { } version) return UnknownVersion();
        if (version.ApprovedAt is not null)
        {
            return Decision.Refuse(
                "plan-already-approved", $"Versi {version.Version} sudah disetujui oleh {version.ApprovedBy}.",
                $"Version {version.Version} was approved by {version.ApprovedBy}.");
        }
        return FreeText.RefusalOf(submission.Body, FreeText.Line, "note") ?? Decision.Record(submission);
    }

    private static Decision Freeze(Picture picture, Submission submission, DateTimeOffset now)
    {
        if (Published(picture, submission) is not { } version) return UnknownVersion();
        if (version != picture.Plans.InForce) return NotInForce(picture);
        return BodyCheck.Future(submission.Body, "until", now)
            ?? FreeText.RefusalOf(submission.Body, FreeText.Line, "note") ?? Decision.Record(submission);
    }

    private static Decision Change(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, plans) = (submission.Body, picture.Plans);
        if (Published(picture, submission) is not { } version) return UnknownVersion();
        if (version != plans.InForce) return NotInForce(picture);
        if (!Whats.Contains(body.Text("what")))
        {
            return Decision.Refuse(
                "plan-change-unknown", "Yang dapat diubah: " + string.Join(", ", Whats) + ".",
                "What can be changed: " + string.Join(", ", Whats) + ".");
        }
        if (Unknown(picture, body.Text("what"), body.Text("subject")) is { } unknown) return unknown;
        var undoes = body["undoes"]?.Number;
        if (undoes is not null && !plans.Changes.Any(c => c.Sequence == undoes && c.UndoneBy == 0))
        {
            return Decision.Refuse(
                "plan-change-not-there", $"Tidak ada perubahan berlaku dengan nomor entri {undoes}.",
                $"No change that holds has sequence {undoes}.");
        }
        var reasoned = body.Text("reason").Length > 0 && body.Text("authority").Length > 0;
        if (plans.IsFrozen(now) && !reasoned) return Frozen();
        return FreeText.RefusalOf(body, FreeText.Line, "change", "reason", "authority") ?? Decision.Record(submission);
    }

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now)
    {
        if (Published(picture, submission) is null) return UnknownVersion();
        return FreeText.RefusalOf(submission.Body, FreeText.Line, "reason") ?? Decision.Record(submission);
    }

    private static PlanVersion? Published(Picture picture, Submission submission) =>
        picture.Plans.Find(submission.Body["version"]!.Value.Number) is { Withdrawn.Length: 0 } version
            ? version
            : null;

    private static Decision? Unknown(Picture picture, string what, string subject)
    {
        var frame = picture.Frame;
        var known = what switch
        {
            "station" => frame.Stations.IndexOf(subject) >= 0,
            "beat" => frame.Plan is null || frame.Plan.Beats.Any(b => b.Id == subject),
            "force" or "reserve" => frame.Operation.Forces.Any(f => f.Id == subject),
            "pattern" => frame.Doctrine.Bands.Any(b => b.Id == subject),
            _ => subject.Length is > 0 and <= FreeText.Line,
        };
        return known
            ? null
            : Decision.Refuse(
                "plan-subject-unknown", $"Tidak ada {what} dengan id {subject} di dossier atau rencana.",
                $"Dossier and plan have no {what} of id {subject}.");
    }

    private static Decision UnknownVersion() => Decision.Refuse(
        "plan-version-unknown", "Versi itu tidak diterbitkan, atau sudah ditarik.",
        "That version was not published, or was withdrawn.");

    private static Decision NotInForce(Picture picture)
    {
        var version = picture.Plans.InForce?.Version ?? 0;
        return Decision.Refuse(
            "plan-not-in-force", $"Yang berlaku versi {version} (0 berarti belum ada yang disetujui).",
            $"In force is version {version} (0 means that none is approved yet).");
    }

    private static Decision Frozen() => Decision.Refuse(
        "plan-frozen", "Rencana dibekukan: sebutkan alasan dan jabatan yang memerintahkan.",
        "The plan is frozen: state a reason and the post that orders it.");
}
