using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;

namespace Praja.Web.Api;

/// <summary>Why a request is not answered as asked (RFC 9457), with a code that stays the same for ever.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Kebab case.</param>
/// <param name="Sentence">What was seen, what is allowed, what to do; never a secret.</param>
internal sealed record ApiProblem(int Status, string Code, Text Sentence)
{
    public const string ContentType = "application/problem+json";

    public static readonly ApiProblem OperationUnknown = new(404, "operation-unknown", new(
        "Operasi itu tidak ada di peladen ini; daftar: GET /api/v1/operations.",
        "There is no such operation on this server; list them with GET /api/v1/operations."));

    public static readonly ApiProblem NotFound = new(404, "not-found", new(
        "Alamat itu tidak ada; lihat /api/v1/openapi.json.", "There is no such address; see /api/v1/openapi.json."));

    public static readonly ApiProblem EntryUnknown = new(404, "entry-unknown", new(
        "Entri dengan nomor itu tidak ada.", "There is no entry of that number."));

    public static readonly ApiProblem TooLarge = new(413, "too-large", new(
        "Kiriman terlalu besar; pecah menjadi beberapa.", "The request is too large; send it in parts."));

    public static readonly ApiProblem NotJson = new(415, "not-json", new(
        "Isi harus application/json dalam UTF-8.", "The content must be application/json in UTF-8."));

    public static readonly ApiProblem TooMany = new(429, "too-many-requests", new(
        "Terlalu banyak kiriman dari pengirim ini; coba lagi sebentar lagi.",
        "Too many requests from this sender; try again in a moment."));

    public static readonly ApiProblem Failed = new(500, "failed", new(
        "Peladen gagal; kejadian ini tercatat di log. Kirim ulang dengan id yang sama.",
        "The server failed; its log says why. Send again with the same id."));

    public static readonly ApiProblem QueueFull = new(503, "queue-full", new(
        "Posko sedang penuh; kirim ulang dengan id yang sama.", "The post is full; send again with the same id."));

    public static readonly ApiProblem JournalAway = new(503, "journal-unavailable", new(
        "Jurnal sedang tidak dapat ditulis; kirim ulang dengan id yang sama.",
        "The journal cannot be written at present; send again with the same id."));

    public static readonly ApiProblem StreamsFull = new(503, "streams-full", new(
        "Terlalu banyak aliran peristiwa terbuka; coba lagi sebentar lagi.",
        "Too many event streams are open; try again in a moment."));

    /// <summary>All that need no more words.</summary>
    public static readonly IReadOnlyList<ApiProblem> All =
    [
        Malformed("", ""), OperationUnknown, NotFound, EntryUnknown, TooLarge, NotJson, TooMany, Failed, QueueFull,
        JournalAway, StreamsFull,
    ];

    /// <summary>The same with another status.</summary>
    public ApiProblem With(int status) => this with { Status = status };

    /// <summary>A request that cannot be read.</summary>
    public static ApiProblem Malformed(string id, string en) => new(400, "malformed", new(id, en));

    /// <summary>A refusal of the post.</summary>
    public static ApiProblem Of(Refusal refusal) => new(StatusOf(refusal), refusal.Code, refusal.Sentence);

    /// <summary>The status of a refusal.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code is "role-forbidden" or "region-forbidden" ? 403 : 422;

    /// <summary>Answers a request with it.</summary>
    public async Task WriteTo(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (Status is 429 or 503) response.Headers.RetryAfter = "1";
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
            WriteTo(json);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Writes it as an object.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", Code);
        json.WriteNumber("status", Status);
        json.WriteString("code", Code);
        json.WriteString("detail", Sentence.Id);
        json.WriteString("detail_en", Sentence.En);
        json.WriteEndObject();
    }
}
