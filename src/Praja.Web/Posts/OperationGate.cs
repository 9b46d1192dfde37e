using Microsoft.AspNetCore.Http;
using Praja.Web.Accounts;
using Praja.Web.Api;

namespace Praja.Web.Posts;

/// <summary>Marks the endpoints of an operation's group.</summary>
internal sealed class InOperation
{
    public static readonly InOperation Mark = new();
}

/// <summary>Stands before the endpoints of an operation: finds its post and the sender, and turns away whom it does not
/// know. Middleware, not an endpoint filter: a filter costs the hot path an array and a box.</summary>
/// <param name="next">What comes after.</param>
/// <param name="posts">The posts of this node.</param>
/// <param name="senders">Who sends.</param>
/// <param name="paces">How fast each may send.</param>
internal sealed class OperationGate(
    RequestDelegate next, PostRegistry posts, SenderDesk senders, SenderPaces paces)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InOperation>() is null || await Enter(context))
            await next(context);
    }

    private async ValueTask<bool> Enter(HttpContext context)
    {
        var operation = context.Request.RouteValues["operation"] as string ?? "";
        var sender = await senders.FindAsync(context, operation);
        if (sender is null)
        {
            var (status, refusal) = senders.RefusalOf(context);
            if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
            await new ApiProblem(status, refusal.Code, refusal.Sentence).WriteTo(context);
            return false;
        }
        if (posts.Find(operation) is not { } post)
        {
            await ApiProblem.OperationUnknown.WriteTo(context);
            return false;
        }
        if (!paces.MayGo(sender))
        {
            await ApiProblem.TooMany.WriteTo(context);
            return false;
        }
        context.Features.Set(new OperationContext(post, sender));
        return true;
    }
}
