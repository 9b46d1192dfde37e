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
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<InOperation>() is not null && Refused(context) is { } problem
            ? problem.WriteTo(context)
            : next(context);

    private ApiProblem? Refused(HttpContext context)
    {
        var operation = context.Request.RouteValues["operation"] as string ?? "";
        if (senders.Find(context, operation) is not { } sender)
        {
            var (status, refusal) = senders.RefusalOf(context);
            if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
            return new ApiProblem(status, refusal.Code, refusal.Sentence);
        }
        if (posts.Find(operation) is not { } post) return ApiProblem.OperationUnknown;
        if (!paces.MayGo(sender)) return ApiProblem.TooMany;
        context.Features.Set(new OperationContext(post, sender));
        return null;
    }
}
