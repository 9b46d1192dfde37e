using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Web.Api;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>Answers as telephones understand them (OpenRosa request and submission interfaces 1.0). The sentence is
/// shown to who holds the telephone.</summary>
internal static class OpenRosaAnswer
{
    private const string Xml = "text/xml; charset=utf-8";
    private const string Success = "submit_success";
    private const string Failure = "submit_failure";

    /// <summary>The headers of every answer; <c>Date</c> is the server's own.</summary>
    public static void SetHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["X-OpenRosa-Version"] = "1.0";
        headers["X-OpenRosa-Accept-Content-Length"] = DoorLimits.PostBytes.ToString(CultureInfo.InvariantCulture);
        headers.CacheControl = "no-store";
    }

    /// <summary>Answers with an error.</summary>
    public static Task WriteTo(HttpContext context, DoorError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = DoorGate.Challenge;
        if (error.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        return WriteTo(context, error.Status, Failure, error.Sentence, error.Code);
    }

    /// <summary>Answers with what the post said.</summary>
    public static Task WriteTo(HttpContext context, PostAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            return WriteTo(
                context, ApiProblem.StatusOf(refusal), Failure, refusal.Sentence, refusal.Code);
        }
        var number = answer.Sequence.ToString(CultureInfo.InvariantCulture);
        var sentence = answer.End == AnswerEnd.Recorded
            ? new Text("Tercatat, entri " + number + ".", "Recorded, entry " + number + ".")
            : new Text("Sudah tercatat, entri " + number + ".", "Already recorded, entry " + number + ".");
        return WriteTo(context, StatusCodes.Status201Created, Success, sentence, "");
    }

    /// <summary>Answers with a document.</summary>
    public static async Task WriteTo(HttpContext context, ReadOnlyMemory<byte> document)
    {
        SetHeaders(context);
        context.Response.ContentType = Xml;
        context.Response.ContentLength = document.Length;
        await context.Response.BodyWriter.WriteAsync(document, context.RequestAborted);
    }

    private static async Task WriteTo(HttpContext context, int status, string nature, Text sentence, string code)
    {
        SetHeaders(context);
        var shown = code.Length == 0 ? $"{sentence.Id} / {sentence.En}" : $"{sentence.Id} / {sentence.En} [{code}]";
        var xml = "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"" + nature + "\">"
            + SecurityElement.Escape(shown) + "</message></OpenRosaResponse>";
        var bytes = Encoding.UTF8.GetBytes(xml);
        context.Response.StatusCode = status;
        context.Response.ContentType = Xml;
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
