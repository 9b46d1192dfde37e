using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Audit;

/// <summary>What overseers of an operation look at: reads of personal data, and whether the journal is whole.</summary>
internal static class AuditPages
{
    public static void Map(RouteGroupBuilder operation) => operation.MapActs<AuditPage, AuditModel>(
        "/audit", PostView.Audit, AuditModel.Of, new()
        {
            ["verify"] = Verify,
            ["checkpoint"] = Sign,
            ["key"] = Key,
        });

    private static async Task<ActAnswer<AuditModel>> Verify(PageCall call, IFormCollection form) =>
        AuditModel.Of(call) with { Verified = await call.Context.Desk<ChainDesk>().VerifyAsync(call.Post) };

    private static async Task<ActAnswer<AuditModel>> Sign(PageCall call, IFormCollection form)
    {
        var (line, refusal) = await call.Context.Desk<ChainDesk>().SignAsync(call.Post);
        return refusal is not null ? refusal : await Give(call, $"{call.Post.Id}.checkpoint.json", line!);
    }

    private static Task<ActAnswer<AuditModel>> Key(PageCall call, IFormCollection form) => Give(
        call, "checkpoint.pub.pem", System.Text.Encoding.ASCII.GetBytes(call.Context.Desk<ChainDesk>().PublicKey()));

    private static async Task<ActAnswer<AuditModel>> Give(PageCall call, string name, byte[] bytes)
    {
        var response = call.Context.Response;
        response.ContentType = "application/octet-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, call.Context.RequestAborted);
        return new ActAnswer<AuditModel>(null, null) { IsAnswered = true };
    }
}
