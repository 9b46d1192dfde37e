using System.Globalization;
using System.Text.Json;

namespace Praja.Web.Doors.Features;

/// <summary>Writes features as GeoJSON (RFC 7946).</summary>
/// <param name="json">Where to.</param>
internal sealed class FeaturePen(Utf8JsonWriter json)
{
    // Seven decimals of a degree are a centimetre.
    private const int Decimals = 7;

    /// <summary>Begins a feature.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="position">Where it is; null when unknown: then its geometry is null.</param>
    public void Begin(string id, Coordinate? position)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", id);
        if (position is { } point)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(point.Longitude, Decimals));
            json.WriteNumberValue(Math.Round(point.Latitude, Decimals));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }
        json.WriteStartObject("properties");
    }

    /// <summary>Writes a property; an empty text is null.</summary>
    public void Write(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    /// <summary>Writes a property.</summary>
    public void Write(string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>Writes a property.</summary>
    public void Write(string name, bool value) => json.WriteBoolean(name, value);

    /// <summary>Writes a property: an instant in UTC.</summary>
    public void Write(string name, DateTimeOffset? value) =>
        Write(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Ends the feature.</summary>
    /// <param name="links">Writes its links; null for none.</param>
    public void End(Action<Utf8JsonWriter>? links = null)
    {
        json.WriteEndObject();
        links?.Invoke(json);
        json.WriteEndObject();
    }
}
