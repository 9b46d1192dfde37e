using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Pages;

namespace Praja.Web.Api;

/// <summary>The OpenAPI 3.1 description of every endpoint, written from the endpoints themselves and from the kinds of
/// entries.</summary>
/// <param name="endpoints">Endpoints of the server.</param>
internal sealed class OpenApiDocument(EndpointDataSource endpoints)
{
    private byte[]? bytes;

    /// <summary>The document; made once.</summary>
    public byte[] Bytes => bytes ??= Write();

    /// <summary>Endpoints that nobody described.</summary>
    public IReadOnlyList<string> Undescribed =>
    [
        .. Routes().Where(r => r.Metadata.GetMetadata<ApiCall>() is null && r.Metadata.GetMetadata<ForPeople>() is null)
            .Select(r => r.DisplayName ?? "?"),
    ];

    /// <summary>Answers with the document.</summary>
    public async Task Answer(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Bytes.Length;
        await context.Response.BodyWriter.WriteAsync(Bytes, context.RequestAborted);
    }

    private IEnumerable<RouteEndpoint> Routes() => endpoints.Endpoints.OfType<RouteEndpoint>();

    private byte[] Write()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Praja");
            json.WriteString("version", "1");
            json.WriteString("description", "Reports of an operation in, its journal and its live picture out.");
            json.WriteEndObject();
            OpenApiPaths.Write(json, Routes());
            OpenApiSchemas.Write(json, Calls());
            json.WriteEndObject();
        }
        return memory.ToArray();
    }

    private IEnumerable<ApiCall> Calls() => Routes().Select(r => r.Metadata.GetMetadata<ApiCall>()).OfType<ApiCall>();
}
