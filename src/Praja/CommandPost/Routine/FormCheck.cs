using System.Globalization;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Holds what is submitted against what the journal's reference says of its kind, before any rule reads
/// it.</summary>
internal static class FormCheck
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ss'Z'", EntryJson.TimeFormat];

    private static readonly Dictionary<string, EntryKind> Known =
        EntryKinds.All.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>A kind whose body is checked first.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="roles">Roles that may submit it.</param>
    /// <param name="rule">Its rule, which may trust the body's form.</param>
    /// <param name="given">Keys that the post itself fills in; a sender leaves them out, or with a <c>?</c> before may
    /// leave them out.</param>
    public static SubmittableKind Kind(
        string kind, IReadOnlyList<PostRole> roles, PostRule rule, params string[] given) =>
        new(kind, roles, (picture, submission, now) => FaultOf(submission, given) is { } key
            ? Decision.Refuse(
                "body-invalid",
                $"Isi {submission.Kind} salah pada kunci {key}; lihat referensi jurnal.",
                $"The body of {submission.Kind} is wrong at key {key}; see the journal's reference.")
            : rule(picture, submission, now));

    /// <summary>The instant of a text in UTC; null when it is none.</summary>
    public static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(
            text, TimeForms, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    /// <summary>The day of a text; null when it is none.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>An instant as bodies have it.</summary>
    public static string Say(DateTimeOffset time) => time.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A day as bodies have it.</summary>
    public static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>True for a SHA-256 in lower-case hexadecimal.</summary>
    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static string? FaultOf(Submission submission, string[] given)
    {
        var kind = Known[submission.Kind];
        foreach (var key in kind.Keys)
        {
            var value = submission.Body[key.Name];
            var mine = Array.IndexOf(given, key.Name) >= 0;
            var required = key.Required && Array.IndexOf(given, "?" + key.Name) < 0;
            if (mine ? value is not null : value is null ? required : value.Value.Kind != key.Value)
                return key.Name;
        }
        var names = kind.Keys.Select(k => k.Name);
        return submission.Body.Values.Select(v => v.Key).Except(names, StringComparer.Ordinal).FirstOrDefault();
    }
}
