using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Praja.Web.Doors.Features;

/// <summary>A box on the map, CRS84. It crosses the date line when west is greater than east.</summary>
internal readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>True when a point lies in it or on its edge.</summary>
    public bool Contains(Coordinate point) =>
        point.Latitude >= South && point.Latitude <= North
        && (West <= East
            ? point.Longitude >= West && point.Longitude <= East
            : point.Longitude >= West || point.Longitude <= East);
}

/// <summary>What a client asks of a collection (OGC API - Features, Part 1, 7.15).</summary>
internal sealed record FeatureQuery
{
    /// <summary>The parameters every collection has.</summary>
    private static readonly string[] Common = ["f", "limit", "after", "bbox", "bbox-crs", "datetime"];

    /// <summary>Features wanted.</summary>
    public int Limit { get; private init; } = DoorLimits.DefaultPageFeatures;

    /// <summary>Where the page starts in the collection's order; from the link of the page before.</summary>
    public int After { get; private init; }

    /// <summary>Only what lies in it; null for everywhere.</summary>
    public GeoBox? Box { get; private init; }

    /// <summary>Only what was at or after this; null from the beginning.</summary>
    public DateTimeOffset? From { get; private init; }

    /// <summary>Only what was at or before this; null until now.</summary>
    public DateTimeOffset? To { get; private init; }

    /// <summary>Wanted values by property.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; private init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True when it asks for all there is.</summary>
    public bool IsWhole => Box is null && From is null && To is null && Properties.Count == 0;

    /// <summary>The wanted value of a property; empty for any.</summary>
    public string this[string property] => Properties.GetValueOrDefault(property, "");

    /// <summary>Reads a query. A parameter nobody knows is refused, as the standard wants: a misspelt filter must not
    /// give everything.</summary>
    /// <param name="query">The query.</param>
    /// <param name="properties">Properties the collection can be filtered by.</param>
    /// <param name="error">Why not; null when it was read.</param>
    public static FeatureQuery? Read(IQueryCollection query, IReadOnlyList<string> properties, out DoorError? error)
    {
        var read = new FeatureQuery();
        error = null;
        foreach (var (name, values) in query)
        {
            (var next, error) = Read(read, name, values, properties);
            if (next is null) return null;
            read = next;
        }
        return read;
    }

    private static (FeatureQuery? Query, DoorError? Error) Read(
        FeatureQuery query, string name, StringValues values, IReadOnlyList<string> properties)
    {
        if (values.Count != 1 || values[0] is not { Length: > 0 and <= 200 } value)
            return (null, Wrong(name, "satu nilai", "one value"));
        if (properties.Contains(name))
        {
            var wanted = new SortedDictionary<string, string>(StringComparer.Ordinal) { [name] = value };
            foreach (var (key, known) in query.Properties)
                wanted.TryAdd(key, known);
            return (query with { Properties = wanted }, null);
        }
        var parameters = string.Join(", ", Common.Concat(properties));
        var (next, id, en) = name switch
        {
            "limit" => (query.WithLimit(value), "bilangan dari 1", "a number from 1"),
            "after" => (query.WithAfter(value), "tautan next halaman sebelumnya", "the next link of the page before"),
            "bbox" => (query.WithBox(value), "barat,selatan,timur,utara dalam derajat", "west,south,east,north"),
            "datetime" => (query.WithTimes(value), "saat atau selang RFC 3339", "an instant or interval of RFC 3339"),
            "bbox-crs" => (value == FeatureLinks.Crs84 ? query : null, "CRS84", "CRS84"),
            "f" => (value is "json" or "geojson" ? query : null, "json", "json"),
            _ => (null, "salah satu: " + parameters, "one of: " + parameters),
        };
        return (next, next is null ? Wrong(name, id, en) : null);
    }

    private FeatureQuery? WithLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? this with { Limit = Math.Min(limit, DoorLimits.PageFeatures) }
            : null;

    private FeatureQuery? WithAfter(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? this with { After = after }
            : null;

    private FeatureQuery? WithBox(string text) => BoxOf(text) is { } box ? this with { Box = box } : null;

    private FeatureQuery? WithTimes(string text) =>
        TimesOf(text) is { } times ? this with { From = times.From, To = times.To } : null;

    private static GeoBox? BoxOf(string text)
    {
        var parts = text.Split(',');
        if (parts.Length is not (4 or 6)) return null;
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }
        // Six numbers have a height in the third and the sixth place; nothing here has a height.
        var box = numbers.Length == 4
            ? new GeoBox(numbers[0], numbers[1], numbers[2], numbers[3])
            : new GeoBox(numbers[0], numbers[1], numbers[3], numbers[4]);
        var sound = box.South <= box.North && Math.Abs(box.South) <= 90 && Math.Abs(box.North) <= 90
            && Math.Abs(box.West) <= 180 && Math.Abs(box.East) <= 180;
        return sound ? box : null;
    }

    private static (DateTimeOffset? From, DateTimeOffset? To)? TimesOf(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return InstantOf(text) is { } instant ? (instant, instant) : null;
        var (first, last) = (text[..slash], text[(slash + 1)..]);
        var (open, ends) = (first is "" or "..", last is "" or "..");
        var (from, to) = (open ? null : InstantOf(first), ends ? null : InstantOf(last));
        var sound = (open || from is not null) && (ends || to is not null) && !(open && ends) && !(from > to);
        return sound ? (from, to) : null;
    }

    private static DateTimeOffset? InstantOf(string text) =>
        text.Contains('T', StringComparison.OrdinalIgnoreCase)
        && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static DoorError Wrong(string name, string id, string en) => DoorError.Malformed(
        "query-wrong", $"Parameter {Short(name)} harus {id}.", $"Parameter {Short(name)} must be {en}.");

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;
}
