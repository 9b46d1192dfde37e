using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Records;

/// <summary>The attachments of an incident or a station, and one more.</summary>
/// <param name="Key">incident or station.</param>
/// <param name="Place">Its number or id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Lines">Its attachments.</param>
public sealed record AttachmentsModel(string Key, string Place, string Name, IReadOnlyList<AttachmentLine> Lines)
{
    /// <summary>Address of the incident or the station within the operation.</summary>
    public string Back => (Key == "incident" ? "incidents/" : "stations/") + Place;

    internal static AttachmentsModel? Of(PageCall call) => call.Read(picture =>
        call.Query("incident") is { Length: > 0 } number
            ? OfIncident(picture, call, number)
            : OfStation(picture, call, call.Query("station")));

    private static AttachmentsModel? OfIncident(Picture picture, PageCall call, string number) =>
        picture.Incidents.Find(number) is { } incident && IncidentModel.Covers(call, picture, incident)
            ? new(
                "incident", number,
                $"{number} {new IncidentNames(picture.Frame).Type(incident.Type).In(call.Frame.Language)}",
                AttachmentLine.Of(picture, incident))
            : null;

    private static AttachmentsModel? OfStation(Picture picture, PageCall call, string id) =>
        picture.Frame.Stations.IndexOf(id) is >= 0 and var station
            && SenderScope.Covers(call.Sender, picture.Frame.Regions, picture.Frame.Stations.RegionOf(station))
            ? new("station", id, picture.Frame.Stations[station].Name, AttachmentLine.Of(picture, id))
            : null;
}

/// <summary>One attachment; its bytes only after a purpose was told.</summary>
/// <param name="Line">As in a list.</param>
/// <param name="Incident">The incident it belongs to; empty for none.</param>
/// <param name="Station">The station it belongs to; empty for none.</param>
public sealed record AttachmentModel(AttachmentLine Line, string Incident, string Station)
{
    // Others a browser might run or misread: those are saved, not shown.
    private static readonly string[] Shown = ["image/jpeg", "image/png", "image/webp", "image/gif"];

    /// <summary>Its bytes; null before a purpose was told.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>What it is read for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>True when a browser can show it.</summary>
    public bool IsPicture => Shown.Contains(Line.MediaType);

    /// <summary>The bytes as an address that needs no second request.</summary>
    public string Data => "data:" + (IsPicture ? Line.MediaType : "application/octet-stream") + ";base64,"
        + Convert.ToBase64String((Bytes ?? default).Span);

    internal static AttachmentModel? Of(PageCall call) => call.Read(picture =>
        picture.Records.Find(call.Route("sha256")) is { } known
            && SenderScope.CoversAny(call.Sender, picture, known.Links)
            ? new AttachmentModel(
                AttachmentLine.Of(known),
                known.Links.Select(l => l.Incident).FirstOrDefault(i => i.Length > 0) ?? "",
                known.Links.Select(l => l.Station).FirstOrDefault(s => s.Length > 0) ?? "")
            : null);
}
