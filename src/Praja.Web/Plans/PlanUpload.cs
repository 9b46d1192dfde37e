using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Web.Api;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Plans;

/// <summary>Takes plan files in.</summary>
internal static class PlanUpload
{
    /// <summary><c>POST plans</c>.</summary>
    public static async Task Keep(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!MayKeep(operation.Sender.Role))
        {
            await ViewGate.Closed.WriteTo(context);
            return;
        }
        HouseForms.Limit(context, Limits.LargestPlan);
        if (await Body(context) is not { } bytes)
        {
            await ApiProblem.TooLarge.WriteTo(context);
            return;
        }
        var (sha256, refusal) = Keep(context, operation, bytes);
        if (refusal is not null)
        {
            await ApiProblem.Of(refusal).WriteTo(context);
            return;
        }
        context.Response.StatusCode = 201;
        await ApiJson.Write(context, new KeptPlanView(sha256));
    }

    /// <summary>Keeps a plan's file.</summary>
    /// <returns>Its hash, or why it is not kept.</returns>
    internal static (string Sha256, Refusal? Refusal) Keep(HttpContext context, OperationContext operation, byte[] file)
    {
        var problems = new ProblemList();
        var folder = PlanShelf.FolderOf(context, operation);
        return KeptPlans.Keep(folder, operation.Post.Setup.Frame, file, problems) is { } sha256
            ? (sha256, null)
            : ("", Invalid(problems.Sorted()[0]));
    }

    /// <summary>True for those who may bring plans in.</summary>
    internal static bool MayKeep(PostRole role) =>
        role is PostRole.PostChief or PostRole.OperationsHead or PostRole.Chief;

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

    /// <summary>Why a file is not kept.</summary>
    private static Refusal Invalid(Problem problem) => new("plan-invalid", new(
        $"{problem.Kind.Code}: {problem.Kind.Title.Id} {problem.Mend(Language.Indonesian)}",
        $"{problem.Kind.Code}: {problem.Kind.Title.En} {problem.Mend(Language.English)}"));
}
