using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Units;

/// <summary>Pages of units and of help.</summary>
internal static class UnitPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPage<UnitsPage, UnitsModel>("/units", PostView.UnitPositions, UnitsModel.Of);
        // Ids of teams have slashes.
        operation.MapPage<UnitPage, UnitModel>("/units/{**id}", PostView.UnitPositions, UnitModel.Of);
        operation.MapPage<HelpPage, HelpModel>("/help", PostView.UnitPositions, HelpModel.Of);
    }
}
