using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Web.Posts;

namespace Praja.Web.Api;

/// <summary>Lets a reader at an answer when their role is shown the view it belongs to.</summary>
internal static class ViewGate
{
    public static readonly ApiProblem Closed = new(403, "view-forbidden", new(
        "Peran ini tidak diperlihatkan bagian itu.", "This role is not shown that part."));

    /// <summary>An endpoint that answers only roles that are shown a view.</summary>
    /// <param name="view">The view its answer belongs to.</param>
    /// <param name="answer">Answers.</param>
    public static RequestDelegate Behind(PostView view, Func<HttpContext, OperationContext, Task> answer) => context =>
    {
        var operation = OperationContext.Of(context);
        return RoleRights.MaySee(operation.Sender.Role, view)
            ? answer(context, operation)
            : Closed.WriteTo(context);
    };
}
