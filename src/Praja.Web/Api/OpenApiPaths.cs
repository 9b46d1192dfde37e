using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Praja.Web.Posts;

namespace Praja.Web.Api;

/// <summary>The paths of the OpenAPI document.</summary>
internal static class OpenApiPaths
{
    /// <summary>Writes them, sorted.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<RouteEndpoint> routes)
    {
        json.WriteStartObject("paths");
        var byPath = routes.Where(r => r.Metadata.GetMetadata<ApiCall>() is not null)
            .GroupBy(r => PathOf(r.RoutePattern), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var path in byPath)
        {
            json.WriteStartObject(path.Key);
            foreach (var (method, route) in path.SelectMany(r => MethodsOf(r).Select(m => (m, r)))
                .OrderBy(p => p.m, StringComparer.Ordinal))
            {
                json.WriteStartObject(method);
                WriteCall(json, route);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => "{" + parameter.Name + "}",
            _ => "",
        }))));

    private static IEnumerable<string> MethodsOf(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(m => m.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static void WriteCall(Utf8JsonWriter json, RouteEndpoint route)
    {
        var call = route.Metadata.GetMetadata<ApiCall>()!;
        json.WriteString("summary", call.Summary);
        json.WriteStartArray("parameters");
        foreach (var parameter in route.RoutePattern.Parameters)
            WriteParameter(json, parameter.Name, "path", "");
        foreach (var (name, meaning) in call.Query)
            WriteParameter(json, name, "query", meaning);
        json.WriteEndArray();
        if (call.Takes.Length > 0)
        {
            json.WriteStartObject("requestBody");
            json.WriteBoolean("required", true);
            WriteContent(json, call.Takes, call.Body?.Name ?? call.BodySchema);
            json.WriteEndObject();
        }
        json.WriteStartObject("responses");
        WriteAnswers(json, call);
        json.WriteStartObject("default");
        json.WriteString("description", "Why it was not done.");
        WriteContent(json, ApiProblem.ContentType, "Problem");
        json.WriteEndObject();
        json.WriteEndObject();
        if (route.Metadata.GetMetadata<InOperation>() is null) return;
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteStartArray("bearer");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAnswers(Utf8JsonWriter json, ApiCall call)
    {
        json.WriteStartObject(call.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("description", "As asked.");
        var schema = call.Answer?.Name ?? call.AnswerSchema;
        WriteContent(json, call.Produces, schema);
        json.WriteEndObject();
        if (call.Status != 201) return;
        json.WriteStartObject("200");
        json.WriteString("description", "Was there already; or an array's answers.");
        WriteContent(json, call.Produces, schema);
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, string name, string place, string meaning)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        if (place == "path") json.WriteBoolean("required", true);
        if (meaning.Length > 0) json.WriteString("description", meaning);
        json.WriteStartObject("schema");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, string type, string schema)
    {
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        json.WriteStartObject("schema");
        if (schema.Length > 0) json.WriteString("$ref", "#/components/schemas/" + schema);
        else json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
