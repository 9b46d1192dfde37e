using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: the duty log.</summary>
internal static class LogRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("log_noted", [.. Roles.Post, PostRole.SectorChief, PostRole.PublicInformation], Note),
        BodyCheck.Kind("log_withdrawn", Roles.Post, Withdraw),
    ];

    private static Decision Note(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (!EntryRules.IsKey(body.Text("category")))
        {
            return Decision.Refuse(
                "log-category-wrong", "Golongan berupa kata huruf kecil, misalnya situasi atau logistik.",
                "A category is a word in small letters, such as situasi or logistik.");
        }
        return BodyCheck.Time(body, "at")
            ?? FreeText.RefusalOf(body, "text", FreeText.Note)
            ?? FreeText.RefusalOf(body, FreeText.Line, "about", "by")
            ?? Decision.Record(submission);
    }

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now)
    {
        var note = picture.Routine.Log.Find(submission.Body["entry"]!.Value.Number);
        if (note is null or { Withdrawn.Length: > 0 })
        {
            return Decision.Refuse(
                "log-note-not-there", "Tidak ada catatan berlaku dengan nomor entri itu.",
                "No note that stands has that sequence.");
        }
        return FreeText.RefusalOf(submission.Body, "reason", FreeText.Line) ?? Decision.Record(submission);
    }
}
