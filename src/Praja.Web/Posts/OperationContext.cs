using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;

namespace Praja.Web.Posts;

/// <summary>The operation a request is about and who sends it; every endpoint of the operation's group finds it among
/// the request's features.</summary>
internal sealed record OperationContext(Post Post, Sender Sender)
{
    /// <summary>Of a request inside the group.</summary>
    public static OperationContext Of(HttpContext context) => context.Features.Get<OperationContext>()!;
}
