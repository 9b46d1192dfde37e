using System.Globalization;
using System.Text.Json;
using Praja.Operations;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Reads outlines from GeoJSON (RFC 7946): Polygon and MultiPolygon features with the property <c>code</c> or
/// <c>kode</c>.
/// </summary>
public static class BoundaryReader
{
    /// <summary>Parses the bytes of a GeoJSON file; what cannot be read becomes a problem and is left out.</summary>
    public static IReadOnlyList<Boundary> Parse(byte[] bytes, string shown, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (!InputFile.IsText(bytes, shown, problems)) return [];
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
            return Features(document.RootElement, shown, problems);
        }
        catch (JsonException e)
        {
            problems.Add(FileProblems.BrokenGeoJson, new(shown, (int)(e.LineNumber ?? 0) + 1), "JSON");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or KeyNotFoundException
            or IndexOutOfRangeException)
        {
            problems.Add(FileProblems.BrokenGeoJson, new(shown), "coordinates");
        }
        return [];
    }

    private static List<Boundary> Features(JsonElement root, string shown, ProblemList problems)
    {
        var boundaries = new List<Boundary>();
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features))
        {
            problems.Add(FileProblems.BrokenGeoJson, new(shown), "features?");
            return boundaries;
        }
        var points = 0;
        foreach (var feature in features.EnumerateArray())
        {
            var code = Code(feature);
            var rings = code is null ? [] : Rings(feature.GetProperty("geometry"), ref points);
            if (points > Limits.BoundaryPoints)
            {
                var most = Limits.BoundaryPoints.ToString(CultureInfo.InvariantCulture);
                problems.Add(FileProblems.TooMany, new(shown), "", most);
                return boundaries;
            }
            if (code is null || rings.Count == 0)
                problems.Add(FileProblems.BrokenGeoJson, new(shown), code ?? "code?");
            else
                boundaries.Add(new Boundary(code, rings));
        }
        return boundaries;
    }

    private static string? Code(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        if (properties.ValueKind != JsonValueKind.Object) return null;
        var found = properties.TryGetProperty("code", out var code) || properties.TryGetProperty("kode", out code);
        if (!found) return null;
        return code.ValueKind == JsonValueKind.String ? code.GetString() : null;
    }

    private static List<IReadOnlyList<Coordinate>> Rings(JsonElement geometry, ref int points)
    {
        var rings = new List<IReadOnlyList<Coordinate>>();
        if (geometry.ValueKind != JsonValueKind.Object) return rings;
        var type = geometry.GetProperty("type").GetString();
        if (type == "Polygon") AddOuter(geometry.GetProperty("coordinates"), rings, ref points);
        if (type == "MultiPolygon")
        {
            foreach (var polygon in geometry.GetProperty("coordinates").EnumerateArray())
                AddOuter(polygon, rings, ref points);
        }
        return rings;
    }

    private static void AddOuter(JsonElement polygon, List<IReadOnlyList<Coordinate>> rings, ref int points)
    {
        if (polygon.GetArrayLength() == 0) return;
        var outer = polygon[0];
        var ring = new List<Coordinate>(outer.GetArrayLength());
        foreach (var point in outer.EnumerateArray()) ring.Add(new(point[1].GetDouble(), point[0].GetDouble()));
        points += ring.Count;
        if (ring.Count >= 3) rings.Add(ring);
    }
}
