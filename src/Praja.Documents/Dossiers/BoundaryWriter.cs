using System.Text;
using System.Text.Json;
using Praja.Operations;

namespace Praja.Documents.Dossiers;

/// <summary>Writes outlines as GeoJSON (RFC 7946), one feature per region.</summary>
internal static class BoundaryWriter
{
    public static string Write(IReadOnlyList<Boundary> boundaries)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var boundary in boundaries) Feature(boundary, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static void Feature(Boundary boundary, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", boundary.Code);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var ring in boundary.Rings) Polygon(ring, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Polygon(IReadOnlyList<Coordinate> ring, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartArray();
        foreach (var point in ring)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.Longitude);
            json.WriteNumberValue(point.Latitude);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndArray();
    }
}
