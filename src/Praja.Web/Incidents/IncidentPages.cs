using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Dispatch;
using Praja.Web.Pages;

namespace Praja.Web.Incidents;

/// <summary>Pages of incidents.</summary>
internal static class IncidentPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPage<IncidentsPage, IncidentsModel>(
            "/incidents", PostView.IncidentStatus, IncidentsModel.Of, isShared: true);
        operation.MapActs<IncidentsPage, IncidentsModel>(
            "/incidents/triage", PostView.IncidentDetail, IncidentsModel.Of, TriageForms.All);
        operation.MapPage<NewIncidentPage, NewIncidentModel>(
            "/incidents/new", PostView.StationStatus, NewIncidentModel.Of);
        operation.MapPage<IncidentPage, IncidentModel>(
            "/incidents/{number}", PostView.IncidentDetail, IncidentModel.Of);
        operation.MapPage<DispatchPage, DispatchModel>(
            "/incidents/{number}/dispatch", PostView.UnitPositions, DispatchModel.Of);
    }
}
