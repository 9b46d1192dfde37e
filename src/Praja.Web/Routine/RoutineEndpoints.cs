using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Routine;

/// <summary>The post's own routine, to be read; it is written through the door for entries.</summary>
internal static class RoutineEndpoints
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/log", ViewGate.Behind(PostView.Log, Log))
            .Describe("The newest 2,000 notes of the duty log.", typeof(LogView));
        operation.MapGet("/tasks", ViewGate.Behind(PostView.Broadcasts, Tasks))
            .Describe("Tasks with their owner, due time and state.", typeof(TasksView));
        operation.MapGet("/polls", ViewGate.Behind(PostView.Log, Polls))
            .Describe("Go/no-go polls: the row of sections, who is silent, the age, the decision.", typeof(PollsView));
        operation.MapGet("/broadcasts", ViewGate.Behind(PostView.Broadcasts, Broadcasts))
            .Describe("Broadcasts with the tally of acknowledgements and who has not.", typeof(BroadcastsView));
        operation.MapGet("/hand-overs", ViewGate.Behind(PostView.Log, HandOvers))
            .Describe("Shift hand-overs; the one nobody took stands out.", typeof(HandOversView));
        operation.MapGet("/hand-overs/draft", ViewGate.Behind(PostView.Log, Draft)).Describe(
            "The text of a hand-over made from the log now, with its hash: what the outgoing signs.",
            typeof(HandOverDraft));
        operation.MapGet("/alerts", ViewGate.Behind(PostView.Counters, Alerts))
            .Describe("Public alerts.", typeof(AlertsView));
        operation.MapGet("/reports", ViewGate.Behind(PostView.Log, Reports))
            .Describe("Report hours of the day, what is owed, and what was handed in.", typeof(ReportsView));
        operation.MapGet("/reports/draft", ViewGate.Behind(PostView.Log, ReportDoor.Draft)).Describe(ReportDoor.Call);
    }

    /// <summary>The post's clock.</summary>
    internal static DateTimeOffset Now(HttpContext context) => OperationContext.Of(context).Post.Clock.GetUtcNow();

    private static Task Log(HttpContext context, OperationContext operation) =>
        ApiJson.Write(context, operation.Post.Read(LogView.Of));

    private static Task Tasks(HttpContext context, OperationContext operation) =>
        ApiJson.Write(context, operation.Post.Read(TasksView.Of));

    private static Task Polls(HttpContext context, OperationContext operation)
    {
        var now = Now(context);
        return ApiJson.Write(context, operation.Post.Read(p => PollsView.Of(p, now)));
    }

    private static Task Broadcasts(HttpContext context, OperationContext operation) =>
        ApiJson.Write(context, operation.Post.Read(BroadcastsView.Of));

    private static Task HandOvers(HttpContext context, OperationContext operation) =>
        ApiJson.Write(context, operation.Post.Read(HandOversView.Of));

    private static Task Draft(HttpContext context, OperationContext operation)
    {
        var now = Now(context);
        return ApiJson.Write(context, operation.Post.Read(p => HandOverDraft.Of(p, now)));
    }

    private static Task Alerts(HttpContext context, OperationContext operation)
    {
        var now = Now(context);
        return ApiJson.Write(context, operation.Post.Read(p => AlertsView.Of(p, now)));
    }

    private static Task Reports(HttpContext context, OperationContext operation)
    {
        var now = Now(context);
        return ApiJson.Write(context, operation.Post.Read(p => ReportsView.Of(p, now)));
    }
}
