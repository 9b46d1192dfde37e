using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Stations;

/// <summary>Pages of stations and areas.</summary>
internal static class StationPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        // Not shared: forms of an area stand among what is live.
        operation.MapPage<StationsPage, StationsModel>("/stations", PostView.StationStatus, StationsModel.Of);
        operation.MapPage<StationRoom, StationModel>(
            "/stations/{village}/{station}", PostView.StationStatus, StationModel.Of);
        operation.MapPage<SilencePage, SilenceModel>("/silence", PostView.Bands, SilenceModel.Of, isShared: true);
    }
}
