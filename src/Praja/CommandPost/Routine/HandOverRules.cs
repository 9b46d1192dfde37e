using System.Security.Cryptography;
using System.Text;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: shift hand-overs.</summary>
internal static class HandOverRules
{
    /// <summary>Most characters of a hand-over's text: it fits a line of a journal in any script.</summary>
    public const int LongestText = 16_000;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("hand_over_signed", Roles.Post, Sign, "hand_over"),
        BodyCheck.Kind("taken_over", Roles.Post, Take),
        BodyCheck.Kind("hand_over_withdrawn", Roles.Post, Withdraw),
    ];

    private static Decision Sign(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, handOvers) = (submission.Body, picture.Routine.HandOvers);
        if (handOvers.Pending is { } pending)
        {
            return Decision.Refuse(
                "hand-over-pending", $"{pending.Id} belum diterima oleh {pending.To}; terima atau tarik dahulu.",
                $"{pending.Id} was not taken over by {pending.To} yet; take it over or withdraw it first.");
        }
        if (!EntryRules.IsActor(body.Text("to")) || submission.Sender.SpeaksFor(body.Text("to")))
        {
            return Decision.Refuse(
                "post-invalid", "Penerima berupa jabatan lain, misalnya posko/regu-2; bukan nama orang.",
                "The one who takes over is another post such as posko/regu-2, not a person's name.");
        }
        var sequence = body["sequence"]!.Value.Number;
        if (sequence < (handOvers.Last?.Sequence ?? 1) || sequence > picture.Sequence)
        {
            return Decision.Refuse(
                "sequence-unknown", "Nomor entri itu di luar jurnal, atau sudah diserahterimakan.",
                "That sequence is not in the journal, or was handed over before.");
        }
        var text = body.Text("text");
        if (text.Length is 0 or > LongestText)
        {
            return Decision.Refuse(
                "text-too-long", $"Naskah serah terima 1 sampai {LongestText} huruf.",
                $"The text of a hand-over has 1 to {LongestText} characters.");
        }
        return Sha256Of(text) == body.Text("sha256")
            ? Decision.Record(new Fact(
                submission.Kind, body.With("hand_over", RoutineParts.Next("hand-over", handOvers.All.Count))))
            : Differs();
    }

    private static Decision Take(Picture picture, Submission submission, DateTimeOffset now)
    {
        if (Pending(picture, submission) is not { } handOver) return NotPending();
        if (submission.Sender.Actor == handOver.From || !submission.Sender.SpeaksFor(handOver.To))
        {
            return Decision.Refuse(
                "hand-over-not-yours", $"Yang menerima adalah {handOver.To}.", $"It is {handOver.To} who takes over.");
        }
        return submission.Body.Text("sha256") == handOver.Sha256 ? Decision.Record(submission) : Differs();
    }

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now) =>
        Pending(picture, submission) is null
            ? NotPending()
            : FreeText.RefusalOf(submission.Body, "reason", FreeText.Line) ?? Decision.Record(submission);

    private static ShiftHandOver? Pending(Picture picture, Submission submission) =>
        picture.Routine.HandOvers.Find(submission.Body.Text("hand_over")) is { IsPending: true } handOver
            ? handOver
            : null;

    private static string Sha256Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Decision Differs() => Decision.Refuse(
        "hand-over-text-differs", "SHA-256 tidak cocok dengan naskahnya; baca lagi naskah yang ditandatangani.",
        "The SHA-256 does not fit the text; read again the text that was signed.");

    private static Decision NotPending() => Decision.Refuse(
        "hand-over-not-pending", "Tidak ada serah terima itu yang menunggu diterima.",
        "No such hand-over waits to be taken over.");
}
