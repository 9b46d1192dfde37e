using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Praja.Web.Api;

namespace Praja.Web.Doors;

/// <summary>Answers that clients keep and ask for again.</summary>
internal static class DoorAnswer
{
    /// <summary>Answers with a document, or with 304 to who has it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">Media type.</param>
    /// <param name="document">The document.</param>
    /// <param name="mark">What its mark is made of: the same for as long as it says the same.</param>
    /// <param name="keep">How it may be kept.</param>
    public static async Task Write(
        HttpContext context, string type, ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> mark, string keep)
    {
        var tag = new EntityTagHeaderValue(
            "\"" + Convert.ToHexStringLower(SHA256.HashData(mark.Span).AsSpan(0, 16)) + "\"", isWeak: true);
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = keep;
        if (Has(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = type;
        response.ContentLength = document.Length;
        await response.BodyWriter.WriteAsync(document, context.RequestAborted);
    }

    /// <summary>Answers with an error.</summary>
    public static Task Refuse(HttpContext context, DoorError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = DoorGate.Challenge;
        return new ApiProblem(error.Status, error.Code, error.Sentence).WriteTo(context);
    }

    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var known)
        && known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any));
}
