using System.Text.Json;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>Writes the OpenAPI 3.0 document of the features' door of one operation: clients read from it how large a
/// page may be.</summary>
/// <param name="json">Where to.</param>
/// <param name="operation">Operation's name.</param>
/// <param name="root">Whole address of the door.</param>
/// <param name="sender">Who asks.</param>
internal sealed class FeatureApi(Utf8JsonWriter json, string operation, string root, Sender sender)
{
    /// <summary>Writes it.</summary>
    public void Write(IEnumerable<IFeatures> all)
    {
        json.WriteString("openapi", "3.0.3");
        json.WriteStartObject("info");
        json.WriteString("title", operation);
        json.WriteString("version", "1");
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", root);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        Path("/", "Landing page", FeatureLinks.Json, null);
        Path("/conformance", "Conformance classes", FeatureLinks.Json, null);
        Path("/collections", "Collections", FeatureLinks.Json, null);
        foreach (var features in all)
        {
            var path = "/collections/" + features.Id;
            Path(path, features.Title.En, FeatureLinks.Json, null);
            Path(path + "/items", features.Description.En, FeatureLinks.GeoJson, () => Parameters(features));
            Path(path + "/items/{featureId}", "One of them", FeatureLinks.GeoJson, FeatureId);
        }
        json.WriteEndObject();
    }

    private void Path(string path, string summary, string type, Action? parameters)
    {
        json.WriteStartObject(path);
        json.WriteStartObject("get");
        json.WriteString("summary", summary);
        if (parameters is not null)
        {
            json.WriteStartArray("parameters");
            parameters();
            json.WriteEndArray();
        }
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", summary);
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Parameters(IFeatures features)
    {
        Parameter("limit", "query", "Features of a page.", "integer", () =>
        {
            json.WriteNumber("minimum", 1);
            json.WriteNumber("maximum", DoorLimits.PageFeatures);
            json.WriteNumber("default", DoorLimits.DefaultPageFeatures);
        });
        Parameter("after", "query", "Where the page starts: from the next link.", "integer");
        Parameter("bbox", "query", "west,south,east,north, CRS84.", "string");
        Parameter("datetime", "query", "Instant or interval of RFC 3339.", "string");
        foreach (var filter in features.Filters.Where(f => RoleRights.MaySee(sender.Role, f.View)))
            Parameter(filter.Name, "query", filter.Meaning.En, "string");
    }

    private void FeatureId() => Parameter("featureId", "path", "Id of the feature.", "string");

    private void Parameter(string name, string place, string meaning, string type, Action? bounds = null)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", place == "path");
        json.WriteString("description", meaning);
        json.WriteStartObject("schema");
        json.WriteString("type", type);
        bounds?.Invoke();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
