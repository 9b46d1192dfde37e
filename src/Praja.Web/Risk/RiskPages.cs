using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Risk;

/// <summary>Pages of risk.</summary>
internal static class RiskPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapView<RiskPage, RiskModel>("/risk", PostView.Bands, RiskModel.Of);
        operation.MapView<StationRiskPage, WhyModel>(
            "/risk/{village}/{station}", PostView.Bands, StationRiskModel.Of);
    }
}
