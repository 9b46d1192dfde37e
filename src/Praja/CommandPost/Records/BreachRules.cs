using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Journal;

namespace Praja.CommandPost.Records;

/// <summary>Decisions: failures to protect personal data (UU 27/2022, article 46). What a notice must say is asked for
/// at once: which data, when and how, and what is done about it.</summary>
internal static class BreachRules
{
    /// <summary>Who must be told: article 46 (1).</summary>
    public static readonly IReadOnlyList<string> Owed = ["subjects", "authority"];

    /// <summary>Who can be told; the public in certain cases: article 46 (3).</summary>
    public static readonly IReadOnlyList<string> Told = [.. Owed, "public"];

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        new("data_breach_noted",
            [PostRole.DataProtectionOfficer, PostRole.InternalAffairs, PostRole.PostChief, .. Roles.Lead], Note),
        new("data_breach_told", [PostRole.DataProtectionOfficer, .. Roles.Lead], Tell),
    ];

    private static Decision Note(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (body.Instant("known_at") is not { } known || known > now
            || ((string[])["data", "how", "measures"]).Any(key => body[key] is null))
        {
            return Decision.Refuse(
                "breach-wrong",
                "Perlu known_at (waktu UTC yang sudah lewat), data, how, dan measures: isi pemberitahuan Pasal 46.",
                "Needs known_at (a past UTC time), data, how and measures: what a notice of article 46 says.");
        }
        return Refused(body, "data", "how", "measures") ?? Decision.Record(submission);
    }

    private static Decision Tell(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        var to = body.Text("to");
        if (picture.Breaches.Find((long)(body["breach"]?.Number ?? 0)) is not { } breach)
        {
            return Decision.Refuse(
                "breach-unknown", "Kegagalan dengan nomor itu tidak ada.", "There is no breach of that number.");
        }
        if (!Told.Contains(to) || body["by"] is null)
        {
            return Decision.Refuse(
                "breach-notice-wrong", "Perlu to (subjects, authority, public) dan by: nomor surat atau cara.",
                "Needs to (subjects, authority, public) and by: number of the letter, or the way.");
        }
        if (breach.Notices.Any(n => n.To == to))
        {
            return Decision.Refuse(
                "breach-told", $"Pemberitahuan kepada {to} sudah tercatat.",
                $"The notice to {to} is recorded already.");
        }
        return Refused(body, "by") ?? Decision.Record(submission);
    }

    private static Decision? Refused(EntryBody body, params string[] keys) =>
        keys.Select(key => FreeText.RefusalOf(body, key, FreeText.Note)).FirstOrDefault(r => r is not null);
}
