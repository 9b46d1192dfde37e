using System.Buffers;
using System.Text.Json;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>The documents that tell a client what there is (OGC API - Features, Part 1, 7.2 to 7.14).</summary>
/// <param name="operation">Operation's name.</param>
/// <param name="root">Whole address of the door, e.g. <c>https://x/ogc/kutim</c>.</param>
/// <param name="sender">Who asks: what they may not see is not told of.</param>
internal sealed class FeatureDocuments(string operation, string root, Sender sender)
{
    private const string Conformance = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private static readonly string[] Classes = ["core", "oas30", "geojson"];

    /// <summary>The landing page.</summary>
    public ReadOnlyMemory<byte> Landing() => Document(json =>
    {
        json.WriteString("title", operation);
        json.WriteString(
            "description", "Gambaran langsung: TPS, kejadian, satuan. / The live picture: stations, incidents, units.");
        json.WriteStartArray("links");
        FeatureLinks.Write(json, "self", FeatureLinks.Json, root, "Halaman ini");
        FeatureLinks.Write(json, "service-desc", FeatureLinks.OpenApi, root + "/api", "OpenAPI");
        FeatureLinks.Write(json, "conformance", FeatureLinks.Json, root + "/conformance", "Kesesuaian");
        FeatureLinks.Write(json, "data", FeatureLinks.Json, root + "/collections", "Kumpulan");
        json.WriteEndArray();
    });

    /// <summary>What it conforms to.</summary>
    public static ReadOnlyMemory<byte> ConformanceClasses() => Document(json =>
    {
        json.WriteStartArray("conformsTo");
        foreach (var name in Classes)
            json.WriteStringValue(Conformance + name);
        json.WriteEndArray();
    });

    /// <summary>The collections.</summary>
    public ReadOnlyMemory<byte> Collections(IEnumerable<IFeatures> all, PostFrame frame) => Document(json =>
    {
        json.WriteStartArray("links");
        FeatureLinks.Write(json, "self", FeatureLinks.Json, root + "/collections", "Kumpulan");
        json.WriteEndArray();
        json.WriteStartArray("collections");
        foreach (var features in all)
        {
            json.WriteStartObject();
            Write(json, features, frame);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>One collection.</summary>
    public ReadOnlyMemory<byte> Collection(IFeatures features, PostFrame frame) =>
        Document(json => Write(json, features, frame));

    /// <summary>The interface's description for programs.</summary>
    public ReadOnlyMemory<byte> Api(IEnumerable<IFeatures> all) =>
        Document(json => new FeatureApi(json, operation, root, sender).Write(all));

    private void Write(Utf8JsonWriter json, IFeatures features, PostFrame frame)
    {
        var address = root + "/collections/" + features.Id;
        json.WriteString("id", features.Id);
        json.WriteString("title", $"{features.Title.Id} / {features.Title.En}");
        json.WriteString("description", $"{features.Description.Id} / {features.Description.En}");
        json.WriteString("itemType", "feature");
        json.WriteStartArray("crs");
        json.WriteStringValue(FeatureLinks.Crs84);
        json.WriteEndArray();
        if (StationFeatures.GridOf(frame).Extent is { } box) WriteExtent(json, box);
        json.WriteStartArray("links");
        FeatureLinks.Write(json, "self", FeatureLinks.Json, address, features.Title.Id);
        FeatureLinks.Write(json, "items", FeatureLinks.GeoJson, address + "/items", features.Title.Id);
        json.WriteEndArray();
    }

    private static void WriteExtent(Utf8JsonWriter json, GeoBox box)
    {
        json.WriteStartObject("extent");
        json.WriteStartObject("spatial");
        json.WriteString("crs", FeatureLinks.Crs84);
        json.WriteStartArray("bbox");
        json.WriteStartArray();
        json.WriteNumberValue(box.West);
        json.WriteNumberValue(box.South);
        json.WriteNumberValue(box.East);
        json.WriteNumberValue(box.North);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }
}
