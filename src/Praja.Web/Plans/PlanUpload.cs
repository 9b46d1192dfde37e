using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Plans;

/// <summary>Takes plan files in.</summary>
internal static class PlanUpload
{
    /// <summary><c>POST plans</c>.</summary>
    public static async Task Keep(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (operation.Sender.Role is not (PostRole.PostChief or PostRole.OperationsHead or PostRole.Chief))
        {
            await ViewGate.Closed.WriteTo(context);
            return;
        }
        if (await Body(context) is not { } bytes)
        {
            await ApiProblem.TooLarge.WriteTo(context);
            return;
        }
        var problems = new ProblemList();
        var sha256 = KeptPlans.Keep(
            PlanShelf.FolderOf(context, operation), operation.Post.Setup.Frame, bytes, problems);
        if (sha256 is null)
        {
            await Invalid(problems.Sorted()[0]).WriteTo(context);
            return;
        }
        context.Response.StatusCode = 201;
        await ApiJson.Write(context, new KeptPlanView(sha256));
    }

    private static async Task<byte[]?> Body(HttpContext context)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        for (int read; (read = await context.Request.Body.ReadAsync(block, context.RequestAborted)) > 0;)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > Limits.LargestPlan) return null;
        }
        return bytes.ToArray();
    }

    private static ApiProblem Invalid(Problem problem) => new(422, "plan-invalid", new(
        $"{problem.Kind.Code}: {problem.Kind.Title.Id} {problem.Mend(Language.Indonesian)}",
        $"{problem.Kind.Code}: {problem.Kind.Title.En} {problem.Mend(Language.English)}"));
}
