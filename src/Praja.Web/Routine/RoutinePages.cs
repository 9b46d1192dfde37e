using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>Pages of the post's own routine.</summary>
internal static class RoutinePages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPage<LogPage, LogModel>("/log", PostView.Log, LogModel.Of);
        operation.MapPage<TasksPage, TasksModel>("/tasks", PostView.Broadcasts, TasksModel.Of);
        operation.MapPage<PollsPage, PollsModel>("/polls", PostView.Broadcasts, PollsModel.Of);
        operation.MapPage<BroadcastsPage, BroadcastsModel>("/broadcasts", PostView.Broadcasts, BroadcastsModel.Of);
        operation.MapPage<HandOverPage, HandOverModel>("/hand-over", PostView.Log, HandOverModel.Of);
        operation.MapPage<ReportsPage, ReportsModel>("/reports", PostView.Log, ReportsModel.Of);
        operation.MapPage<AlertsPage, AlertsModel>("/alerts", PostView.Counters, AlertsModel.Of);
    }
}
