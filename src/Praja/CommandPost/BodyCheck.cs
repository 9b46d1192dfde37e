using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What every kind of entry shares: its body held against the reference, and refusals of words and
/// times.</summary>
internal static class BodyCheck
{
    /// <summary>Most characters of one text.</summary>
    private const int LongestText = 4_000;

    /// <summary>Most texts of a list.</summary>
    private const int MostTexts = 50;

    /// <summary>A kind whose body is held against its reference before any rule reads it.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="roles">Roles that may submit it.</param>
    /// <param name="rule">Its rule, which may trust the body's form.</param>
    /// <param name="given">Keys that the post itself fills in; a sender leaves them out, or with a <c>?</c> before may
    /// leave them out.</param>
    public static SubmittableKind Kind(
        string kind, IReadOnlyList<PostRole> roles, PostRule rule, params string[] given) =>
        new(kind, roles, (picture, submission, now) =>
            FormOf(kind, submission.Body, given) ?? rule(picture, submission, now));

    /// <summary>Records a fact, when its keys are those of its kind.</summary>
    public static Decision Record(string kind, EntryBody body) =>
        RefusalOf(kind, body) ?? Decision.Record(new Fact(kind, body));

    /// <summary>Why a body is none of its kind; null when it is.</summary>
    public static Decision? RefusalOf(string kind, EntryBody body)
    {
        if (FormOf(kind, body) is { } invalid) return invalid;
        var isLong = body.Values.Any(v =>
            v.Value.Text.Length > LongestText
            || v.Value.Texts.Count > MostTexts
            || v.Value.Texts.Any(t => t.Length > LongestText));
        return isLong
            ? Decision.Refuse(
                "text-too-long",
                $"Teks paling panjang {LongestText} karakter, daftar paling banyak {MostTexts}.",
                $"A text has at most {LongestText} characters, a list at most {MostTexts}.")
            : null;
    }

    /// <summary>Refuses a text that is empty.</summary>
    public static Decision? Reason(EntryBody body, string key = "reason") => body.Text(key).Trim().Length > 0
        ? null
        : Decision.Refuse("reason-missing", "Sebabnya harus ditulis.", "The reason must be given.");

    /// <summary>Refuses a word outside its list.</summary>
    public static Decision? Word(EntryBody body, string key, IReadOnlyList<string> allowed) =>
        allowed.Contains(body.Text(key), StringComparer.Ordinal)
            ? null
            : Decision.Refuse(
                "word-unknown",
                $"{key}: salah satu dari {string.Join(", ", allowed)}.",
                $"{key}: one of {string.Join(", ", allowed)}.");

    /// <summary>Refuses what is no SHA-256.</summary>
    public static Decision? Sha256(EntryBody body, string key) => BodyWords.IsSha256(body.Text(key))
        ? null
        : Decision.Refuse(
            "sha256-wrong",
            "SHA-256 harus 64 digit heksadesimal huruf kecil.",
            "A SHA-256 has 64 hexadecimal digits in small letters.");

    /// <summary>Refuses a time that is none or not after now.</summary>
    public static Decision? Future(EntryBody body, string key, DateTimeOffset now) =>
        body.Instant(key) is { } time && time > now
            ? null
            : Decision.Refuse(
                "time-not-ahead",
                $"{key}: waktu UTC di depan, misalnya 2024-11-27T05:30:00Z.",
                $"{key}: a time ahead in UTC, such as 2024-11-27T05:30:00Z.");

    /// <summary>Refuses a time that is there but none.</summary>
    public static Decision? Time(EntryBody body, string key) =>
        body[key] is null || body.Instant(key) is not null
            ? null
            : Decision.Refuse(
                "time-invalid",
                $"{key}: waktu UTC, misalnya 2024-11-27T05:30:00Z.",
                $"{key}: a time in UTC, such as 2024-11-27T05:30:00Z.");

    private static Decision? FormOf(string kind, EntryBody body, params ReadOnlySpan<string> given)
    {
        if (EntryKinds.Fault(kind, body, given) is not { } fault) return null;
        var key = fault[(fault.LastIndexOf('.') + 1)..];
        return Decision.Refuse(
            "body-invalid",
            $"Isian {key} kurang, salah jenis, atau tidak dikenal; lihat referensi jurnal.",
            $"Key {key} is missing, of the wrong type, or unknown; see the journal's reference.");
    }
}
