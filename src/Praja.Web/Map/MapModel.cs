using System.Globalization;
using Praja.CommandPost;
using Praja.Documents.Maps;
using Praja.Web.Accounts;
using Praja.Web.Map.Basemaps;
using Praja.Web.Pages;

namespace Praja.Web.Map;

/// <summary>The part of the world that a map begins with, on the square of the world.</summary>
/// <param name="West">Side.</param>
/// <param name="North">Side.</param>
/// <param name="East">Side.</param>
/// <param name="South">Side.</param>
internal readonly record struct MapView(double West, double North, double East, double South)
{
    // Around one place some 9 km are shown, and never less.
    private const double Least = 9.0 / 40_075;

    /// <summary>All stations of an area.</summary>
    public static MapView Of(Extent extent) => new MapView(extent.West, extent.North, extent.East, extent.South).Wide();

    /// <summary>Around a place.</summary>
    public static MapView Around(Spot at) => new MapView(at.X, at.Y, at.X, at.Y).Wide();

    private MapView Wide()
    {
        var (x, y) = (Math.Max(0, Least - (East - West)) / 2, Math.Max(0, Least - (South - North)) / 2);
        return new(West - x, North - y, East + x, South + y);
    }
}

/// <summary>The operator's own map below ours.</summary>
/// <param name="Tiles">What addresses of its tiles begin with.</param>
/// <param name="IsVector">True for vector tiles, false for pictures.</param>
/// <param name="Zooms">First and last zoom that have tiles.</param>
/// <param name="Bounds">West, south, east and north, degrees.</param>
/// <param name="Attribution">Whose it is.</param>
public sealed record MapBase(string Tiles, bool IsVector, string Zooms, string Bounds, string Attribution);

/// <summary>A map of a page.</summary>
public sealed record MapModel
{
    private const int Never = 24;

    /// <summary>What addresses of tiles begin with.</summary>
    public required string Tiles { get; init; }

    /// <summary>West, south, east and north of what is shown first, degrees.</summary>
    public required string Bounds { get; init; }

    /// <summary>Longitude and latitude of the place that the page is about; null for none.</summary>
    public required string? Focus { get; init; }

    /// <summary>Number of the incident to which the page is filtered: the others and their units are dimmed; null for
    /// none.</summary>
    public string? Incident { get; private init; }

    /// <summary>The first zoom with single stations; beyond all zooms for who is not shown them.</summary>
    public required int StationsFrom { get; init; }

    /// <summary>True when the program has the map's library.</summary>
    public required bool HasLibrary { get; init; }

    /// <summary>True for who is shown single stations.</summary>
    public required bool ShowsStations { get; init; }

    /// <summary>True for who is shown incidents.</summary>
    public required bool ShowsIncidents { get; init; }

    /// <summary>True for who is shown their levels.</summary>
    public required bool ShowsLevels { get; init; }

    /// <summary>True for who is shown units.</summary>
    public required bool ShowsUnits { get; init; }

    /// <summary>True for who is shown offices and commands.</summary>
    public required bool ShowsPlaces { get; init; }

    /// <summary>True when outlines are the dossier's own.</summary>
    public required bool HasBorders { get; init; }

    /// <summary>Names of the levels, from the calmest.</summary>
    public required IReadOnlyList<Text> Levels { get; init; }

    /// <summary>What lies below; null for nothing.</summary>
    public required MapBase? Base { get; init; }

    /// <summary>The map as the server draws it.</summary>
    public required MapSketch Sketch { get; init; }

    /// <summary>A map of an area.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="call">Who looks.</param>
    /// <param name="region">Index of the area; 0 for all that the reader may see.</param>
    /// <param name="isSmall">True for a panel beside what the page is about.</param>
    /// <param name="incident">Number of the incident to which the page is filtered; null for none.</param>
    /// <returns>Null when nothing there has a position.</returns>
    internal static MapModel? OfArea(
        Picture picture, PageCall call, int region, bool isSmall, string? incident = null)
    {
        var (ground, sight) = (MapGround.Of(picture.Frame), MapSight.Of(picture.Frame, call.Sender));
        var extent = region == 0 ? sight.ExtentOf(ground) : ground.Extents[region];
        if (extent.IsEmpty) return null;
        var focus = incident is null ? null : picture.Incidents.Find(incident);
        var at = focus is null ? null : MapNow.PositionOf(picture, focus);
        return Of(picture, call, sight, MapView.Of(extent), isSmall, at) with { Incident = incident };
    }

    /// <summary>A small map around a place.</summary>
    /// <returns>Null when it has no position.</returns>
    internal static MapModel? OfPlace(Picture picture, PageCall call, Coordinate? place) => place is not { } at
        ? null
        : Of(picture, call, MapSight.Of(picture.Frame, call.Sender), MapView.Around(Mercator.At(at)), true, at);

    private static MapModel Of(
        Picture picture, PageCall call, MapSight sight, MapView view, bool isSmall, Coordinate? focus)
    {
        var (ground, frame) = (MapGround.Of(picture.Frame), picture.Frame);
        var (northWest, southEast) = (
            Mercator.From(new(view.West, view.North)), Mercator.From(new(view.East, view.South)));
        return new()
        {
            Tiles = sight.TilesOf(call.Post.Id),
            Bounds = string.Create(
                CultureInfo.InvariantCulture,
                $"{northWest.Longitude:F5},{southEast.Latitude:F5},{southEast.Longitude:F5},{northWest.Latitude:F5}"),
            Focus = focus is { } at
                ? string.Create(CultureInfo.InvariantCulture, $"{at.Longitude:F5},{at.Latitude:F5}")
                : null,
            StationsFrom = sight.Stations ? ground.StationsFrom : Never,
            HasLibrary = call.Context.Desk<AssetShelf>().Has("maplibre-gl.mjs"),
            ShowsStations = sight.Stations,
            ShowsIncidents = sight.Incidents,
            ShowsLevels = sight.Details,
            ShowsUnits = sight.Units,
            ShowsPlaces = sight.Places,
            HasBorders = frame.Operation.Boundaries.Count > 0,
            Base = call.Context.Desk<BasemapShelf>().Map is { } below
                ? new(
                    $"/operations/{call.Post.Id}/map/base/{below.Key}", below.IsVector,
                    string.Create(
                        CultureInfo.InvariantCulture, $"{below.Header.FirstZoom},{below.Header.LastZoom}"),
                    string.Join(',', below.Header.Bounds.Select(b => b.ToString("F5", CultureInfo.InvariantCulture))),
                    below.Attribution)
                : null,
            Levels = [.. frame.Doctrine.Escalation.Select(l => l.Name)],
            Sketch = MapSketch.Of(picture, call.Now, sight, view, isSmall, MapNow.Of(picture, call, sight)),
        };
    }
}
