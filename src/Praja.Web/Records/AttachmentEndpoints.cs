using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Records;

/// <summary>Attachments: bytes in, bytes out. Erasing is an entry, <c>attachment_erased</c>.</summary>
internal static class AttachmentEndpoints
{
    private static readonly ApiCall Add = new(
        "Keeps an attachment's bytes and records it; its media type is recorded as sent. 201 recorded, 200 was there.")
    {
        Status = 201,
        Takes = "application/octet-stream",
        Answer = typeof(AttachmentAnswer),
        Query =
        [
            ("client", "UUIDv7 made by the sender: sent again it is recorded once."),
            ("purpose", "What it is kept for."),
            ("incident", "The post's number of the report it belongs to."),
            ("station", "Id of the station it belongs to."),
        ],
    };

    private static readonly ApiCall Get = new(
        "An attachment's bytes. The read is recorded first. 410 when it was erased: the answer tells why.")
    {
        Produces = "application/octet-stream",
        Query = [("purpose", "What it is read for; recorded.")],
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPost("/attachments", Take).Describe(Add);
        operation.MapGet("/attachments/{sha256}", Give).Describe(Get);
    }

    private static async Task Take(HttpContext context)
    {
        var desk = context.RequestServices.GetRequiredService<AttachmentDesk>();
        var (bytes, problem) = await AttachmentBody.Read(context.Request);
        if (problem is null && AttachmentBody.SubmissionOf(context, bytes) is { } submission)
        {
            var (answer, status, refused) = await desk.Keep(OperationContext.Of(context).Post, submission, bytes);
            if (refused is null)
            {
                context.Response.StatusCode = status;
                await ApiJson.Write(context, answer);
                return;
            }
            problem = refused;
        }
        await (problem ?? AttachmentBody.NoClient).WriteTo(context);
    }

    private static async Task Give(HttpContext context)
    {
        var desk = context.RequestServices.GetRequiredService<AttachmentDesk>();
        var sha256 = (string)context.Request.RouteValues["sha256"]!;
        var purpose = context.Request.Query["purpose"].ToString();
        var (found, bytes, problem) = await desk.Find(OperationContext.Of(context), sha256, purpose);
        if (problem is not null)
        {
            await problem.WriteTo(context);
            return;
        }
        // Whatever a sender called it, a browser only ever saves it.
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.ContentDisposition = "attachment; filename=\"" + sha256 + "\"";
        context.Response.ContentType = found!.MediaType;
        context.Response.ContentLength = bytes!.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}

/// <summary>What became of an attachment.</summary>
/// <param name="Sha256">SHA-256 of its bytes: its name from now on.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Seq">Sequence of the entry that added it.</param>
internal sealed record AttachmentAnswer(string Sha256, long Bytes, long Seq);
