using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Plans;

/// <summary>Pages of the plan.</summary>
internal static class PlanPages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPage<PlanPage, PlanModel>("/plan", PostView.Plan, PlanModel.Of);
        operation.MapActs<PlanPage, PlanModel>(
            "/plan/file", PostView.Plan, PlanModel.Of, new() { ["publish"] = PlanForms.Publish }, Limits.LargestPlan);
        operation.MapView<DifferencePage, DifferenceModel>(
            "/plan/{version:int}", PostView.Plan, DifferenceModel.Of);
        operation.MapView<CommandPlanPage, CommandPlanModel>(
            "/plan/command/{command}", PostView.Plan, CommandPlanModel.Of);
    }
}
