using Praja.CommandPost.Records;
using Praja.Journal;

namespace Praja.CommandPost.Rights;

/// <summary>Decisions: reads and erasures of personal data. The doors write them down before they answer.</summary>
internal static class PrivacyRules
{
    /// <summary>Most characters of a purpose or reason.</summary>
    internal const int LongestText = 200;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        new("personal_data_read", ViewRights.Of(PostView.PersonalData), Read),
        new("personal_data_erased", [PostRole.DataProtectionOfficer], Erase),
        .. BreachRules.All,
    ];

    private static Decision Read(Picture picture, Submission submission, DateTimeOffset now) =>
        IsText(submission.Body, "what") && submission.Body["count"] is { Kind: BodyValueKind.Number }
            ? Stated(submission, "purpose")
            : Wrong();

    private static Decision Erase(Picture picture, Submission submission, DateTimeOffset now) =>
        IsText(submission.Body, "what") && submission.Body.Text("mark").Length == 64
            && submission.Body["count"] is { Kind: BodyValueKind.Number }
            ? Stated(submission, "reason")
            : Wrong();

    private static Decision Stated(Submission submission, string key) => IsText(submission.Body, key)
        ? Decision.Record(submission)
        : Decision.Refuse(
            "purpose-missing",
            $"Sebutkan {key}: untuk apa data pribadi dibaca atau dihapus, paling banyak {LongestText} huruf.",
            $"State {key}: what personal data are read or erased for, at most {LongestText} characters.");

    private static Decision Wrong() => Decision.Refuse(
        "privacy-wrong", "Kunci what, count atau mark hilang atau salah.", "The keys what, count or mark are wrong.");

    private static bool IsText(EntryBody body, string key) =>
        body.Text(key) is { Length: > 0 and <= LongestText } text && !string.IsNullOrWhiteSpace(text);
}
