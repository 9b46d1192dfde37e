using System.Text;
using Praja.CommandPost.Routine;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

/// <summary>Whether a report of a station has its form: keys, times and words, before anything is asked of the
/// picture.</summary>
internal static class StationForm
{
    private const int LongestReceipt = 80;

    // Older than this, a time says that the sender's clock was never set.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    // Keys that the post alone writes.
    private static readonly string[] OfPost = ["at_stated", "out_of_order"];

    // Parts of names under which somebody would send a result or a picture of one.
    private static readonly string[] ResultWords =
    [
        "suara", "hasil", "perolehan", "vote", "result", "tally", "score", "paslon", "candidate", "photo", "foto",
        "image", "gambar", "picture", "c1", "c_hasil", "d_hasil",
    ];

    /// <summary>Why a body cannot be a report of its kind; null when it can.</summary>
    public static Decision? RefusalOf(EntryKind kind, Submission submission)
    {
        var keys = submission.Body.KeySpan;
        var values = submission.Body.ValueSpan;
        var required = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (KeyOf(kind, keys[i]) is not { } known || Array.IndexOf(OfPost, keys[i]) >= 0)
                return Unexpected(kind, keys[i]);
            if (values[i].Kind != known.Value) return Invalid(kind, keys[i]);
            if (known.Required) required++;
        }
        return Missing(kind, submission.Body, required) ?? Words(submission.Body);
    }

    /// <summary>True when a sound body tells a time that its sender's clock cannot have had.</summary>
    public static bool IsClockWrong(EntryBody body, DateTimeOffset now)
    {
        if (body["at"] is not { } at) return false;
        Span<byte> text = stackalloc byte[InstantText.Length];
        Ascii.FromUtf16(at.Text, text, out var length);
        StationSaid.TryTime(text[..length], out var milliseconds);
        var time = now.ToUnixTimeMilliseconds();
        return milliseconds > time || milliseconds < time - (long)Oldest.TotalMilliseconds;
    }

    private static BodyKey? KeyOf(EntryKind kind, string name)
    {
        for (var i = 0; i < kind.Keys.Count; i++)
        {
            if (kind.Keys[i].Name == name) return kind.Keys[i];
        }
        return null;
    }

    private static Decision? Missing(EntryKind kind, EntryBody body, int found)
    {
        for (var i = 0; i < kind.Keys.Count; i++)
        {
            if (!kind.Keys[i].Required || found-- > 0) continue;
            return Invalid(kind, kind.Keys.First(k => k.Required && body[k.Name] is null).Name);
        }
        return null;
    }

    private static Decision Unexpected(EntryKind kind, string key)
    {
        foreach (var word in ResultWords)
        {
            if (!key.Contains(word, StringComparison.Ordinal)) continue;
            return StationRefusals.ResultRefused.Because(
                $"Kunci {key} tidak dicatat: polisi tidak mengumpulkan hasil suara atau fotonya. Kirim laporan tanpa "
                + "itu.",
                $"The key {key} is not recorded: police may not collect results or pictures of them. Send the report "
                + "without it.");
        }
        return Invalid(kind, key);
    }

    private static Decision Invalid(EntryKind kind, string key)
    {
        var known = string.Join(", ", kind.Keys.Select(k => k.Name).Except(OfPost, StringComparer.Ordinal));
        return StationRefusals.BodyInvalid.Because(
            $"Isi {kind.Name} salah pada kunci {key}; kuncinya: {known}. Lihat referensi jurnal.",
            $"The body of {kind.Name} is wrong at key {key}; its keys are: {known}. See the journal's reference.");
    }

    private static Decision? Words(EntryBody body)
    {
        if (body["at"] is { } at && !IsTime(at.Text))
        {
            return StationRefusals.TimeInvalid.Because(
                $"Waktu {Cut(at.Text)} tidak terbaca; tulis dalam UTC seperti 2024-11-27T00:05:00Z, atau hilangkan.",
                $"The time {Cut(at.Text)} cannot be read; write it in UTC as 2024-11-27T00:05:00Z, or leave it out.");
        }
        if (body["by"] is { } by && (by.Text.Length == 0 || Array.IndexOf(StationWords.Channels, by.Text) < 0))
        {
            var known = string.Join(", ", StationWords.Channels.Skip(1));
            return StationRefusals.ChannelUnknown.Because(
                $"Jalur {Cut(by.Text)} tidak dikenal; salah satu dari: {known}.",
                $"The channel {Cut(by.Text)} is not known; one of: {known}.");
        }
        if (body["receipt"] is { } receipt && NeedsReceipt(receipt.Text, body.Text("place"))) return WithoutReceipt();
        return FreeText.RefusalOf(body, FreeText.Line, "note", "place", "reason");
    }

    private static bool NeedsReceipt(string receipt, string place) =>
        string.IsNullOrWhiteSpace(receipt) || receipt.Length > LongestReceipt || string.IsNullOrWhiteSpace(place);

    private static Decision WithoutReceipt() => StationRefusals.ReceiptRequired.Because(
        $"Tulis nomor tanda terima (paling banyak {LongestReceipt} huruf) dan tempat penerima, misalnya PPK Bengalon.",
        $"State the number of the receipt (at most {LongestReceipt} characters) and the place, e.g. PPK Bengalon.");

    private static bool IsTime(string text)
    {
        Span<byte> bytes = stackalloc byte[InstantText.Length];
        return text.Length <= bytes.Length && Ascii.FromUtf16(text, bytes, out var length) == 0
            && StationSaid.TryTime(bytes[..length], out _);
    }

    private static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
