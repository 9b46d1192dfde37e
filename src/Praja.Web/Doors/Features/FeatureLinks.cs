using System.Text.Json;

namespace Praja.Web.Doors.Features;

/// <summary>Links of OGC API documents.</summary>
internal static class FeatureLinks
{
    /// <summary>Longitude and latitude, WGS 84, in this order.</summary>
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /// <summary>Media type of features.</summary>
    public const string GeoJson = "application/geo+json";

    /// <summary>Media type of the other documents.</summary>
    public const string Json = "application/json";

    /// <summary>Media type of the interface's description.</summary>
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    /// <summary>Writes one link.</summary>
    public static void Write(Utf8JsonWriter json, string rel, string type, string address, string title)
    {
        json.WriteStartObject();
        json.WriteString("href", address);
        json.WriteString("rel", rel);
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteEndObject();
    }
}
