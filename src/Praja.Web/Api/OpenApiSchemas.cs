using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Api;

/// <summary>The schemas of the OpenAPI document: a body per kind of entry, and the records of answers.</summary>
internal static class OpenApiSchemas
{
    /// <summary>Writes all.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<ApiCall> calls)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("securitySchemes");
        json.WriteStartObject("bearer");
        json.WriteString("type", "http");
        json.WriteString("scheme", "bearer");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("schemas");
        var kinds = EntryKinds.All.Where(k => PostRules.Kinds.Contains(k.Name, StringComparer.Ordinal)).ToArray();
        foreach (var kind in kinds)
            WriteKind(json, kind);
        WriteSubmissions(json, kinds);
        WriteRaw(json, "Answer", AnswerSchema);
        WriteRaw(json, "Answers", AnswersSchema);
        WriteRaw(json, "Entry", EntrySchema);
        WriteProblem(json);
        foreach (var type in calls.SelectMany(c => new[] { c.Answer, c.Body }).OfType<Type>().Distinct()
            .OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(type.Name);
            var schema = ApiJson.Options.GetJsonSchemaAsNode(type);
            Place(schema, "#/components/schemas/" + type.Name);
            schema.WriteTo(json);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Points a schema's references, which begin at the schema itself, to where it will stand.</summary>
    private static void Place(JsonNode? node, string path)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Place(item, path);
        }
        if (node is not JsonObject schema) return;
        if (schema["$ref"] is JsonValue reference)
        {
            schema["$ref"] = path + reference.GetValue<string>()[1..];
            return;
        }
        foreach (var (_, value) in schema)
            Place(value, path);
    }

    private const string AnswerSchema =
        """
        {"type": "object", "required": ["result"], "properties": {
          "result": {"enum": ["recorded", "already_there", "refused"]},
          "seq": {"type": "integer", "description": "Sequence of its first entry."},
          "entries": {"type": "array", "description": "What was recorded, where it is more or other than was sent.",
            "items": {"type": "object"}},
          "problem": {"$ref": "#/components/schemas/Problem"}}}
        """;

    private const string AnswersSchema =
        """
        {"oneOf": [{"$ref": "#/components/schemas/Answer"}, {"type": "object", "required": ["answers"], "properties": {
          "answers": {"type": "array", "items": {"$ref": "#/components/schemas/Answer"}}}}]}
        """;

    private const string EntrySchema =
        """
        {"type": "object", "required": ["seq", "time", "mode", "actor", "kind", "client", "body", "hash"],
          "properties": {"seq": {"type": "integer"}, "time": {"type": "string", "format": "date-time"},
          "mode": {"enum": ["simulation", "exercise", "operation"]}, "actor": {"type": "string"},
          "kind": {"type": "string"}, "client": {"type": "string", "format": "uuid"}, "body": {"type": "object"},
          "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}}
        """;

    private static void WriteKind(Utf8JsonWriter json, EntryKind kind)
    {
        json.WriteStartObject(kind.Name);
        json.WriteString("type", "object");
        json.WriteString("description", kind.Meaning.En);
        json.WriteStartArray("required");
        foreach (var key in new[] { "client", "kind", "body" })
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        WriteRaw(json, "client", """{"type": "string", "format": "uuid", "description": "A new UUIDv7."}""");
        WriteRaw(json, "mode", """{"enum": ["simulation", "exercise", "operation"]}""");
        json.WriteStartObject("kind");
        json.WriteString("const", kind.Name);
        json.WriteEndObject();
        json.WriteStartObject("body");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in kind.Keys)
            WriteKey(json, key);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, BodyKey key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("type", key.Value switch
        {
            BodyValueKind.Text => "string",
            BodyValueKind.Number => "number",
            BodyValueKind.Truth => "boolean",
            _ => "array",
        });
        if (key.Value == BodyValueKind.Texts) WriteRaw(json, "items", """{"type": "string"}""");
        json.WriteString("description", key.Meaning.En);
        json.WriteEndObject();
    }

    private static void WriteSubmissions(Utf8JsonWriter json, IReadOnlyList<EntryKind> kinds)
    {
        json.WriteStartObject("Submission");
        json.WriteStartArray("oneOf");
        foreach (var kind in kinds)
        {
            json.WriteStartObject();
            json.WriteString("$ref", "#/components/schemas/" + kind.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteRaw(json, "discriminator", """{"propertyName": "kind"}""");
        json.WriteEndObject();
        WriteRaw(json, "Submissions",
            $$"""
            {"oneOf": [{"$ref": "#/components/schemas/Submission"}, {"type": "array", "minItems": 1,
              "maxItems": {{Limits.MostEntries}},
              "items": {"$ref": "#/components/schemas/Submission"} } ]}
            """);
    }

    private static void WriteProblem(Utf8JsonWriter json)
    {
        json.WriteStartObject("Problem");
        json.WriteString("type", "object");
        json.WriteString("description", "RFC 9457, with a code that stays the same for ever.");
        json.WriteStartObject("properties");
        foreach (var key in new[] { "type", "title", "detail", "detail_en" })
            WriteRaw(json, key, """{"type": "string"}""");
        WriteRaw(json, "status", """{"type": "integer"}""");
        json.WriteStartObject("code");
        json.WriteString("type", "string");
        json.WriteStartArray("examples");
        foreach (var code in ApiProblem.All.Select(p => p.Code).Concat(RefusalCodes.All).Order(StringComparer.Ordinal))
            json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
