using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Praja.Documents.DataFolders;
using Praja.Planning;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Plans;

/// <summary>Plan files, kept by their hash in the operation's folder.</summary>
internal static class PlanShelf
{
    private static readonly ApiProblem Unknown = new(404, "plan-unknown", new(
        "Versi itu tidak ada, tidak ada sebelumnya, atau berkasnya tidak tersimpan di peladen ini.",
        "There is no such version, none before it, or its file is not kept on this server."));

    /// <summary><c>GET plans/{version}/difference</c>.</summary>
    public static Task Difference(HttpContext context, OperationContext operation)
    {
        var text = context.Request.RouteValues["version"] as string;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Unknown.WriteTo(context);
        var older = Read(context, operation, version - 1);
        var newer = older is null ? null : Read(context, operation, version);
        return older is null || newer is null
            ? Unknown.WriteTo(context)
            : ApiJson.Write(context, PlanDiff.Compare(older, newer));
    }

    /// <summary>The plan of a version; null when there is no such version, or its file is not kept here.</summary>
    internal static Plan? Read(HttpContext context, OperationContext operation, int version) =>
        operation.Post.Read(p => p.Plans.Find(version)?.Sha256) is { } sha256
            ? KeptPlans.Read(FolderOf(context, operation), sha256, new ProblemList())
            : null;

    /// <summary>The operation's folder.</summary>
    internal static string FolderOf(HttpContext context, OperationContext operation) => Path.Combine(
        context.RequestServices.GetRequiredService<ServerSettings>().DataFolder, OperationFolder.Operations,
        operation.Post.Id);
}
