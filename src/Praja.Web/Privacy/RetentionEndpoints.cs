using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>What is due for erasure, told and carried out: <c>retention</c> of an operation.</summary>
internal static class RetentionEndpoints
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/retention", List).Describe(
            "Classes of personal data: purpose, period, and what is due for erasure. Names nobody.",
            typeof(RetentionAnswer[]));
        operation.MapPost("/retention/{class}/erasure", Erase).Describe(
            new("Erases what is due of a class, each with its entry.")
            {
                Takes = "application/json",
                Body = typeof(ErasureForm),
                Answer = typeof(RetiredAnswer),
            });
    }

    private static async Task List(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await MemberEndpoints.Admit(context, RoleRights.MaySee(operation.Sender.Role, PostView.Audit))) return;
        await AccountCalls.Give(context, context.Desk<RetentionDesk>().List(operation.Post));
    }

    private static Task Erase(HttpContext context) => AccountCalls.Take<ErasureForm>(context, async form =>
    {
        var operation = OperationContext.Of(context);
        if (!await MemberEndpoints.Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (!await MemberEndpoints.IsNameless(context, operation, form.Reason)) return;
        var kept = (string?)context.Request.RouteValues["class"] ?? "";
        var erased = await context.Desk<RetentionDesk>().EraseAsync(operation, kept, form.Reason);
        await AccountCalls.Give(context, erased, done => done);
    });
}
