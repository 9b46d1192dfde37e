using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Records;

namespace Praja.Web.Records;

/// <summary>An attachment in a list.</summary>
/// <param name="Sha256">Its content hash.</param>
/// <param name="MediaType">Media type as its sender named it; empty while its bytes have not come.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="ErasedBecause">Why its bytes were erased; empty while they are kept.</param>
public sealed record AttachmentLine(string Sha256, string MediaType, long Bytes, string ErasedBecause)
{
    /// <summary>True when it can be looked at.</summary>
    public bool IsKept => MediaType.Length > 0 && ErasedBecause.Length == 0;

    /// <summary>The hash as a line shows it.</summary>
    public string HashShown => Sha256[..Math.Min(12, Sha256.Length)];

    /// <summary>Those of an incident: what was kept for it, and what its entries name.</summary>
    public static IReadOnlyList<AttachmentLine> Of(Picture picture, Incident incident)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(incident);
        var named = incident.Timeline.SelectMany(e => e.Body["attachments"]?.Texts ?? []);
        return
        [
            .. picture.Records.OfIncident(incident.Number).Select(a => a.Sha256).Concat(named)
                .Distinct(StringComparer.Ordinal)
                .Select(sha256 => picture.Records.Find(sha256) is { } known ? Of(known) : new(sha256, "", 0, "")),
        ];
    }

    /// <summary>Those of a station.</summary>
    public static IReadOnlyList<AttachmentLine> Of(Picture picture, string station)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return [.. picture.Records.OfStation(station).Select(Of)];
    }

    internal static AttachmentLine Of(Attachment attachment) =>
        new(attachment.Sha256, attachment.MediaType, attachment.Bytes, attachment.ErasedBecause);
}
