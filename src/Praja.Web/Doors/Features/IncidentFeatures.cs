using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Operations;

namespace Praja.Web.Doors.Features;

/// <summary>The incidents as the post knows them. What somebody wrote is left out: it may name people.</summary>
internal sealed class IncidentFeatures : IFeatures
{
    public string Id => "incidents";

    public Text Title { get; } = new("Kejadian", "Incidents");

    public Text Description { get; } = new(
        "Kejadian yang dilaporkan kepada posko; datetime menyaring waktu laporannya.",
        "Incidents reported to the post; datetime filters by the time of the report.");

    public PostView View => PostView.IncidentStatus;

    public IReadOnlyList<FeatureFilter> Filters { get; } =
    [
        new("region", new("Kode wilayah beserta isinya.", "Code of an area, with all in it."), PostView.IncidentStatus),
        new("type", new("Jenis menurut doktrin.", "Type of the doctrine."), PostView.IncidentStatus),
        new("state", new("open, closed, atau merged.", "open, closed, or merged."), PostView.IncidentStatus),
        new("level", new("Tingkat menurut doktrin.", "Level of the doctrine."), PostView.IncidentDetail),
    ];

    public IEnumerable<(int At, int Index)> Select(Picture picture, Sender sender, FeatureQuery query)
    {
        var all = picture.Incidents.All;
        for (var at = query.After; at < all.Count; at++)
        {
            if (IsWanted(all[at], query) && IsSeen(picture, sender, all[at])) yield return (at, at);
        }
    }

    public int Find(Picture picture, Sender sender, string id)
    {
        var all = picture.Incidents.All;
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].Number == id) return IsSeen(picture, sender, all[at]) ? at : -1;
        }
        return -1;
    }

    public int? Count(Picture picture, Sender sender) => sender.Regions.Count == 0 ? picture.Incidents.All.Count : null;

    public void Write(FeaturePen pen, Picture picture, Sender sender, int index)
    {
        var incident = picture.Incidents.All[index];
        pen.Begin(incident.Number, incident.Position);
        pen.Write("type", incident.Type);
        pen.Write("state", StateOf(incident));
        pen.Write("reported_at", incident.ReportedAt);
        pen.Write("closed_at", incident.ClosedAt);
        pen.Write("region", incident.Region);
        pen.Write("site", incident.Site);
        if (RoleRights.MaySee(sender.Role, PostView.IncidentDetail))
        {
            pen.Write("level", incident.Level);
            pen.Write("level_since", incident.LevelSince);
            pen.Write("people_hurt", incident.PeopleHurt);
            pen.Write("acknowledged_at", incident.AcknowledgedAt);
            pen.Write("first_unit_at", incident.FirstUnitAt);
        }
        pen.End();
    }

    private static bool IsWanted(Incident incident, FeatureQuery query) =>
        !(incident.ReportedAt < query.From) && !(incident.ReportedAt > query.To)
        && (query.Box is not { } box || (incident.Position is { } point && box.Contains(point)))
        && (query["region"].Length == 0 || Region.Covers(query["region"], incident.Region))
        && (query["type"].Length == 0 || incident.Type == query["type"])
        && (query["level"].Length == 0 || incident.Level == query["level"])
        && (query["state"].Length == 0 || StateOf(incident) == query["state"]);

    private static string StateOf(Incident incident) =>
        incident.MergedInto.Length > 0 ? "merged" : incident.ClosedAt is null ? "open" : "closed";

    private static bool IsSeen(Picture picture, Sender sender, Incident incident) =>
        SenderScope.Covers(sender, picture.Frame.Regions, picture.Frame.Regions.IndexOf(incident.Region));
}
