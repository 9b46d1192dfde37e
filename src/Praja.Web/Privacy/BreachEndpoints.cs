using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Failures to protect personal data: recorded as entries, told here with the time left, and a draft of the
/// notice (UU 27/2022, article 46).</summary>
internal static class BreachEndpoints
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/breaches", List).Describe(
            "Failures to protect personal data: until when who must be told.", typeof(BreachAnswer[]));
        operation.MapGet("/breaches/{breach}/notice", Draft).Describe(
            new("Draft of the written notice of article 46, in Indonesian.") { Produces = "text/plain" });
    }

    private static async Task List(HttpContext context)
    {
        if (!await Admit(context)) return;
        await AccountCalls.Give(context, BreachNotices.All(OperationContext.Of(context).Post));
    }

    private static async Task Draft(HttpContext context)
    {
        if (!await Admit(context)) return;
        var asked = context.Request.RouteValues["breach"] as string ?? "";
        if (BreachNotices.Draft(OperationContext.Of(context).Post, asked) is not { } draft)
        {
            await AccountCalls.Refuse(context, BreachNotices.Unknown);
            return;
        }
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(draft, context.RequestAborted);
    }

    private static Task<bool> Admit(HttpContext context)
    {
        var role = OperationContext.Of(context).Sender.Role;
        return MemberEndpoints.Admit(
            context, RoleRights.MaySee(role, PostView.Audit) || RoleRights.MaySee(role, PostView.PersonalData));
    }
}
