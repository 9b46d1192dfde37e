using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Planning;
using Praja.Web.Api;
using Praja.Web.Posts;
using Praja.Web.Routine;

namespace Praja.Web.Plans;

/// <summary>The published plan and the calendar of stages.</summary>
internal static class PlanEndpoints
{
    private static readonly ApiCall Keep = new(
        "Keeps a plan.json by its hash, so that plan_published may name it; it must be of this operation.")
    {
        Takes = "application/json",
        Status = 201,
        Answer = typeof(KeptPlanView),
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/plans", ViewGate.Behind(PostView.Plan, List)).Describe(
            "Versions of the plan, which is in force, whether it is frozen, and every change.", typeof(PlansView));
        operation.MapGet("/plans/{version}/difference", ViewGate.Behind(PostView.Plan, PlanShelf.Difference)).Describe(
            "What a version changed against the one published before it.", typeof(PlanDifference));
        operation.MapPost("/plans", PlanUpload.Keep).Describe(Keep);
        operation.MapGet("/calendar", ViewGate.Behind(PostView.Counters, Calendar)).Describe(
            "Stages as they stand, and what applies today: station day, patterns, weights, report hours.",
            typeof(CalendarView));
    }

    private static Task List(HttpContext context, OperationContext operation)
    {
        var now = RoutineEndpoints.Now(context);
        return ApiJson.Write(context, operation.Post.Read(p => PlansView.Of(p, operation.Post.PlanProblem, now)));
    }

    private static Task Calendar(HttpContext context, OperationContext operation)
    {
        var now = RoutineEndpoints.Now(context);
        var seesPlan = RoleRights.MaySee(operation.Sender.Role, PostView.Plan);
        return ApiJson.Write(context, operation.Post.Read(p => CalendarView.Of(p, now, seesPlan)));
    }
}
