using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Operations;

/// <summary>Which operations there are, and how far each is.</summary>
internal static class OperationListEndpoints
{
    /// <summary>Maps the list.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/v1/operations", List)
        .Describe("Operations in which the sender holds an appointment.", typeof(OperationsView));

    /// <summary>Maps one operation.</summary>
    public static void MapOne(RouteGroupBuilder operation)
    {
        operation.MapGet("", One)
            .Describe(
                "One operation: mode, banner, stage of the calendar, head of the journal.", typeof(OperationView));
        operation.MapGet("/head", Head)
            .Describe(
                "The journal's head: noting its hash lets anyone tell later whether it was changed.", typeof(HeadView));
    }

    private static async Task List(HttpContext context)
    {
        var services = context.RequestServices;
        var senders = services.GetRequiredService<SenderDesk>();
        if (senders.AccessOf(context) is not { } access)
        {
            var (status, refusal) = senders.RefusalOf(context);
            await new ApiProblem(status, refusal.Code, refusal.Sentence).WriteTo(context);
            return;
        }
        var posts = services.GetRequiredService<PostRegistry>().All.Where(p => access.In(p.Id) is not null);
        await ApiJson.Write(context, new OperationsView([.. posts.Select(OperationView.Of)]));
    }

    private static Task One(HttpContext context) =>
        ApiJson.Write(context, OperationView.Of(OperationContext.Of(context).Post));

    private static Task Head(HttpContext context) =>
        OperationView.HeadOf(OperationContext.Of(context).Post) is { } head
            ? ApiJson.Write(context, head)
            : ApiProblem.JournalAway.WriteTo(context);
}
