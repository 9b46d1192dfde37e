using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Records;

/// <summary>Decisions: attachments. Their bytes are kept before the entry is submitted, and erased after the entry that
/// says so.</summary>
internal static class RecordRules
{
    /// <summary>Most bytes of an attachment that is recorded.</summary>
    internal const long LargestAttachment = 16 << 20;

    /// <summary>Most links of one attachment.</summary>
    internal const int MostLinks = 100;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        new("attachment_added", [.. Roles.Field, .. Roles.Liaisons, PostRole.PublicInformation], Add),
        new("attachment_erased", [PostRole.DataProtectionOfficer, .. Roles.Lead], Erase),
    ];

    private static Decision Add(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        var sha256 = body.Text("sha256");
        if (!BodyWords.IsSha256(sha256) || !IsMediaType(body.Text("media_type"))
            || body["bytes"] is not { Kind: BodyValueKind.Number, Number: >= 1 and <= LargestAttachment })
        {
            return Decision.Refuse(
                "attachment-wrong",
                "Lampiran memerlukan sha256 (64 heksadesimal kecil), media_type, dan bytes 1 sampai 16.777.216.",
                "An attachment needs sha256 (64 small hexadecimals), media_type, and bytes of 1 to 16,777,216.");
        }
        if (body.Text("station") is { Length: > 0 } station && picture.Frame.Stations.IndexOf(station) < 0)
        {
            return Decision.Refuse(
                "station-unknown", $"TPS {station} tidak ada di dosir.", $"Station {station} is not in the dossier.");
        }
        var known = picture.Records.Find(sha256);
        if (known is { IsErased: true }) return ErasedAlready(known);
        if (known is not null && known.Links.Contains(RecordBoard.LinkOf(body)))
        {
            return Decision.Refuse(
                "attachment-known",
                $"Lampiran ini sudah tercatat di entri {known.Added} dan tidak perlu dikirim lagi.",
                $"This attachment is recorded already, by entry {known.Added}, and need not be sent again.");
        }
        return known is { Links.Count: >= MostLinks }
            ? Decision.Refuse(
                "attachment-links-full",
                $"Lampiran ini sudah terkait dengan {MostLinks} hal.",
                $"This attachment belongs to {MostLinks} things already.")
            : Decision.Record(submission);
    }

    private static Decision Erase(Picture picture, Submission submission, DateTimeOffset now)
    {
        if (picture.Records.Find(submission.Body.Text("sha256")) is not { } known)
        {
            return Decision.Refuse(
                "attachment-unknown", "Jurnal tidak mengenal lampiran ini.", "The journal knows no such attachment.");
        }
        if (known.IsErased) return ErasedAlready(known);
        return string.IsNullOrWhiteSpace(submission.Body.Text("reason"))
            ? Decision.Refuse(
                "reason-missing", "Tuliskan sebab penghapusan di reason.", "State in reason why it is erased.")
            : Decision.Record(submission);
    }

    private static Decision ErasedAlready(Attachment attachment) => Decision.Refuse(
        "attachment-erased",
        "Isi lampiran ini sudah dihapus, karena: " + attachment.ErasedBecause,
        "This attachment's bytes were erased, because: " + attachment.ErasedBecause);

    // RFC 6838: type/subtype.
    private static bool IsMediaType(string text) =>
        text.Length is > 2 and <= 100 && text.Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype]
        && (type + subtype).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+' or '_');
}
