using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Board;

/// <summary>The incident to which everything on the board is filtered.</summary>
/// <param name="Card">The incident.</param>
/// <param name="Region">Index of the district around it; 0 for the whole operation when nobody knows where it
/// is.</param>
/// <param name="Units">Ids of units there and coming.</param>
public sealed record BoardFocus(IncidentCard Card, int Region, IReadOnlySet<string> Units)
{
    internal static BoardFocus? Of(Picture picture, PageCall call)
    {
        if (!call.Frame.Sees(PostView.IncidentDetail)) return null;
        if (picture.Incidents.Find(call.Query("incident")) is not { } incident) return null;
        return IncidentModel.Covers(call, picture, incident)
            ? new(
                IncidentCard.Of(picture, incident, call.Now, true), DistrictOf(picture, incident),
                incident.Units.Keys.ToHashSet(StringComparer.Ordinal))
            : null;
    }

    // The area right above the village; what happens around an incident happens in its district.
    private static int DistrictOf(Picture picture, Incident incident)
    {
        var regions = picture.Frame.Regions;
        var region = incident.Region.Length == 0 ? 0 : Math.Max(0, regions.IndexOf(incident.Region));
        return region > 0 && !regions.ChildrenOf(region).Any() ? Math.Max(0, regions.ParentOf(region)) : region;
    }
}
