using Praja.CommandPost.Records;
using Praja.Journal;

namespace Praja.CommandPost.Rights;

/// <summary>Where a submission, or an entry, happens: its station, region, incident or unit, asked of the boards.
/// </summary>
internal static class SubmissionRegion
{
    // What a submission can name, and how its area is found. What is not known is left to the rule of the kind, which
    // says so with its own code; what names no place (a line of the duty log) is a matter of the role alone.
    private static readonly (string Key, Func<Picture, string, int?> Area)[] Places =
    [
        ("station", StationArea),
        ("site", SiteArea),
        ("region", RegionArea),
        ("incident", IncidentArea),
        ("into", IncidentArea),
        ("unit", UnitArea),
        ("from", ReliefArea),
    ];

    /// <summary>True when something names a place that a sender does not answer for.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="body">What is submitted, or was recorded.</param>
    /// <param name="sender">The sender; one without regions answers for the whole operation.</param>
    public static bool IsOutside(Picture picture, EntryBody body, Sender sender)
    {
        if (sender.Regions.Count == 0) return false;
        foreach (var (key, area) in Places)
        {
            if (body.Text(key) is { Length: > 0 } named && area(picture, named) is { } region
                && !SenderScope.Covers(sender, picture.Frame.Regions, region))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Area of what an attachment belongs to; null when it belongs to no known place.</summary>
    public static int? Of(Picture picture, AttachmentLink link) =>
        StationArea(picture, link.Station) ?? IncidentArea(picture, link.Incident);

    private static int? StationArea(Picture picture, string id) =>
        picture.Frame.Stations.IndexOf(id) is >= 0 and var station ? picture.Frame.Stations.RegionOf(station) : null;

    private static int? SiteArea(Picture picture, string id) =>
        StationArea(picture, id)
        ?? (picture.Frame.Operation.Sites.FirstOrDefault(s => s.Id == id) is { } site
            ? picture.Frame.Regions.IndexOf(site.Region)
            : null);

    private static int? IncidentArea(Picture picture, string number) =>
        picture.Incidents.Find(number) is not { } incident ? null
        : incident.Region.Length > 0 ? picture.Frame.Regions.IndexOf(incident.Region)
        : incident.Site.Length > 0 ? SiteArea(picture, incident.Site)
        : null;

    private static int? UnitArea(Picture picture, string id) =>
        picture.Units.Find(id)?.Planned is { } planned ? RegionArea(picture, planned.Home.Region) : null;

    // A relief happens where the unit is that is relieved, wherever units come from.
    private static int? ReliefArea(Picture picture, string id) =>
        picture.Units.Find(id) is { Incident.Length: > 0 } unit ? IncidentArea(picture, unit.Incident) : null;

    private static int? RegionArea(Picture picture, string code) =>
        picture.Frame.Regions.IndexOf(code) is >= 0 and var region ? region : null;
}
