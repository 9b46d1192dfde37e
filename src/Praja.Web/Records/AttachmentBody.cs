using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Records;

/// <summary>Reads an attachment from a request.</summary>
internal static class AttachmentBody
{
    public static readonly ApiProblem NoClient = ApiProblem.Malformed(
        "Kueri client harus UUIDv7; purpose, incident, dan station paling banyak 200 karakter.",
        "The query key client must be a UUIDv7; purpose, incident and station have at most 200 characters.");

    private const int LongestValue = 200;

    /// <summary>The body, if it is not too large.</summary>
    public static async ValueTask<(byte[] Bytes, ApiProblem? Problem)> Read(HttpRequest request)
    {
        if (request.ContentLength > Storage.Limits.AttachmentBytes) return ([], ApiProblem.TooLarge);
        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var part = new byte[1 << 16];
        for (int read; (read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            if (bytes.Length + read > Storage.Limits.AttachmentBytes) return ([], ApiProblem.TooLarge);
            bytes.Write(part, 0, read);
        }
        return (bytes.ToArray(), null);
    }

    /// <summary>What the request asks to be recorded, still without the bytes' hash; null when it says it
    /// wrongly.</summary>
    public static Submission? SubmissionOf(HttpContext context, byte[] bytes)
    {
        var query = context.Request.Query;
        if (!Guid.TryParseExact(query["client"], "D", out var client) || !Uuid7.Is(client)) return null;
        var type = (context.Request.ContentType ?? "application/octet-stream").Split(';')[0].Trim();
        var body = EntryBody.Empty.With("media_type", type).With("bytes", bytes.Length);
        foreach (var key in (string[])["purpose", "incident", "station"])
        {
            var value = query[key].ToString();
            if (value.Length > LongestValue) return null;
            if (value.Length > 0) body = body.With(key, value);
        }
        return new(client, "attachment_added", body, OperationContext.Of(context).Sender);
    }
}
