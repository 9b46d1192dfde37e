using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>The care for personal data of an operation (UU 27/2022).</summary>
internal static class PrivacyEndpoints
{
    public static void Map(RouteGroupBuilder operation)
    {
        MemberEndpoints.Map(operation);
        RetentionEndpoints.Map(operation);
        BreachEndpoints.Map(operation);
        operation.MapGet("/reads", ListReads).Describe(
            new("Who read or erased which personal data, when and what for.") { Produces = "application/x-ndjson" });
    }

    private static async Task ListReads(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await MemberEndpoints.Admit(context, RoleRights.MaySee(operation.Sender.Role, PostView.Audit))) return;
        context.Response.ContentType = "application/x-ndjson";
        foreach (var line in JournalSearch.Lines(operation.Post, line => line.Kind.StartsWith("personal_data_"u8)))
            await context.Response.WriteAsync(line + "\n", context.RequestAborted);
    }
}
