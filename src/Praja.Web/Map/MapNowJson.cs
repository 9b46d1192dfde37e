using System.Text.Json;

namespace Praja.Web.Map;

/// <summary>Writes what moves on a map as map-now.js reads it.</summary>
internal static class MapNowJson
{
    /// <summary>As two collections of GeoJSON (RFC 7946), and where the tiles now are.</summary>
    public static byte[] Write(MapNow now, string tiles)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("tiles", tiles);
            Collection(json, "incidents", now.Incidents, i => i.At, i =>
            {
                json.WriteString("n", i.Number);
                json.WriteString("t", i.Name);
                json.WriteString("p", i.Place);
                json.WriteNumber("r", i.Rank);
                json.WriteBoolean("w", i.Waits);
            });
            Collection(json, "units", now.Units, u => u.At, u =>
            {
                json.WriteString("n", u.Name);
                json.WriteString("s", JsonNamingPolicy.SnakeCaseLower.ConvertName(u.Status.ToString()));
                json.WriteString("i", u.Incident);
                json.WriteBoolean("sure", u.IsSure);
            });
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Collection<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> features, Func<T, Coordinate> at, Action<T> words)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var feature in features)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(at(feature).Longitude, 5));
            json.WriteNumberValue(Math.Round(at(feature).Latitude, 5));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            words(feature);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
