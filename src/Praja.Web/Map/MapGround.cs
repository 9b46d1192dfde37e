using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.Documents.Maps;
using Praja.Operations;

namespace Praja.Web.Map;

/// <summary>A place of the dossier that is no station.</summary>
/// <param name="Kind">Its kind, as the map's styles know it.</param>
/// <param name="Name">As people call it.</param>
/// <param name="At">Where.</param>
internal sealed record MapPlace(string Kind, string Name, Spot At);

/// <summary>What maps of an operation are cut from: where stations, areas and places lie. Made once for a frame.
/// Thread-safe.</summary>
internal sealed class MapGround
{
    /// <summary>The last zoom of the tiles; maps go nearer with these.</summary>
    public const int LastZoom = 14;

    // Choices of ours, unsourced: so many still draw at once on a machine without a graphics card, and so many names
    // can be read on a tile.
    private const int MostStations = 3_000;
    private const int MostAreas = 48;
    private const int MostPlaces = 150;

    private static readonly ConditionalWeakTable<PostFrame, MapGround> Known = [];

    private readonly PostFrame frame;
    private readonly ConcurrentDictionary<int, IReadOnlyList<IReadOnlyList<Spot>>> outlines = [];
    private readonly Dictionary<string, Boundary> boundaries;
    private readonly int[] depths;
    private readonly int[][] areasAt;
    private readonly int[] depthAt = new int[LastZoom + 1];

    private MapGround(PostFrame frame)
    {
        this.frame = frame;
        var (table, regions) = (frame.Stations, frame.Regions);
        boundaries = frame.Operation.Boundaries.ToDictionary(b => b.Code, StringComparer.Ordinal);
        Spots = [.. Enumerable.Range(0, table.Count).Select(s => At(table[s].Position))];
        Stations = new(Spots);
        StationsFrom = Stations.ZoomOf(MostStations, LastZoom);
        Extents = ExtentsOf(frame, Spots);
        depths = [.. Enumerable.Range(0, regions.Count).Select(r => DepthOf(regions.CodeOf(r)))];
        areasAt = [.. Enumerable.Range(0, depths.Max() + 1).Select(depth =>
            Enumerable.Range(0, depths.Length).Where(r => depths[r] == depth && !Extents[r].IsEmpty).ToArray())];
        Areas = [.. Enumerable.Range(0, areasAt.Length).Select(AreasOf)];
        for (var zoom = 0; zoom <= LastZoom; zoom++)
            depthAt[zoom] = DepthFor(zoom);
        Places = [.. PlacesOf(frame.Operation)];
        PlaceIndex = new([.. Places.Select(p => (Spot?)p.At)]);
        PlacesFrom = PlaceIndex.ZoomOf(MostPlaces, LastZoom);
    }

    /// <summary>Where each station lies; null when nobody said.</summary>
    public IReadOnlyList<Spot?> Spots { get; }

    /// <summary>The stations by where they lie.</summary>
    public PointIndex Stations { get; }

    /// <summary>The first zoom that shows single stations; before it areas stand for them.</summary>
    public int StationsFrom { get; }

    /// <summary>What the stations of each area take up.</summary>
    public IReadOnlyList<Extent> Extents { get; }

    /// <summary>The areas of each depth of codes (1 for a province) by the middle of their stations.</summary>
    public IReadOnlyList<PointIndex> Areas { get; }

    /// <summary>Offices, commands and objects.</summary>
    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>The same by where they lie.</summary>
    public PointIndex PlaceIndex { get; }

    /// <summary>The first zoom that shows them.</summary>
    public int PlacesFrom { get; }

    /// <summary>The ground of a frame.</summary>
    public static MapGround Of(PostFrame frame) => Known.GetValue(frame, f => new(f));

    /// <summary>Depth of the areas that a zoom shows: the deepest of which a tile still has few.</summary>
    public int DepthAt(int zoom) => depthAt[Math.Min(zoom, LastZoom)];

    /// <summary>Indexes of the areas of a depth that have stations.</summary>
    public IReadOnlyList<int> AreasAt(int depth) => areasAt[depth];

    /// <summary>Indexes of the areas that stand for their stations: those shown before single stations are, and the
    /// districts, which stand for them to who is told counts alone.</summary>
    public IEnumerable<int> AreasCounted => Enumerable.Range(0, StationsFrom + 1).Select(DepthAt)
        .Append(Math.Min(MapSight.District, areasAt.Length - 1)).Distinct().SelectMany(AreasAt).Order();

    /// <summary>The rings of an area: its outline where the dossier has it, else the hull of its stations, which is
    /// never its border.</summary>
    public IReadOnlyList<IReadOnlyList<Spot>> OutlineOf(int region) => outlines.GetOrAdd(region, r =>
    {
        if (boundaries.GetValueOrDefault(frame.Regions.CodeOf(r)) is { } boundary)
            return [.. boundary.Rings.Select(ring => (IReadOnlyList<Spot>)[.. ring.SkipLast(1).Select(Mercator.At)])];
        var spots = new List<Spot>();
        foreach (var station in frame.Stations.In(r, frame.Regions))
        {
            if (Spots[station] is { } spot) spots.Add(spot);
        }
        return Hull.Of(spots) is { Count: >= 3 } hull ? [hull] : [];
    });

    /// <summary>True when an area's outline is the dossier's own.</summary>
    public bool HasBorder(int region) => boundaries.ContainsKey(frame.Regions.CodeOf(region));

    /// <summary>Where the marks of an area stand.</summary>
    public Spot MiddleOf(int region) => Extents[region].Middle;

    /// <summary>Parts of a code: 1 for a province, 0 for the nation.</summary>
    public static int DepthOf(string code) => code.Length == 0 ? 0 : code.Count(c => c == '.') + 1;

    private PointIndex AreasOf(int depth) => new(
        [.. depths.Select((d, r) => d == depth && !Extents[r].IsEmpty ? MiddleOf(r) : (Spot?)null)]);

    private int DepthFor(int zoom)
    {
        for (var depth = Areas.Count - 1; depth > 1; depth--)
        {
            if (Areas[depth].MostIn(zoom) is > 0 and <= MostAreas) return depth;
        }
        return Math.Min(1, Areas.Count - 1);
    }

    private static Extent[] ExtentsOf(PostFrame frame, IReadOnlyList<Spot?> spots)
    {
        var extents = new Extent[frame.Regions.Count];
        for (var station = 0; station < spots.Count; station++)
        {
            var region = frame.Stations.RegionOf(station);
            if (spots[station] is { } spot) extents[region] = extents[region].With(Extent.Of(spot));
        }
        // Parents come before their children.
        for (var region = extents.Length - 1; region > 0; region--)
            extents[frame.Regions.ParentOf(region)] = extents[frame.Regions.ParentOf(region)].With(extents[region]);
        return extents;
    }

    private static IEnumerable<MapPlace> PlacesOf(Operation operation)
    {
        foreach (var command in operation.Commands.Where(c => c.Position is not null))
        {
            var kind = command.Agency == Agency.Tni ? "army" : "police";
            yield return new(kind, command.Name, At(command.Position)!.Value);
        }
        foreach (var site in operation.Sites.Where(s => s.Kind != SiteKind.Tps && s.Position is not null))
            yield return new("site", site.Name, At(site.Position)!.Value);
    }

    private static Spot? At(Coordinate? position) => position is { } known ? Mercator.At(known) : null;
}

/// <summary>What stations take up on the square of the world.</summary>
/// <param name="Count">How many stations.</param>
/// <param name="West">Side.</param>
/// <param name="North">Side.</param>
/// <param name="East">Side.</param>
/// <param name="South">Side.</param>
/// <param name="Sum">Sum of where they lie.</param>
internal readonly record struct Extent(int Count, double West, double North, double East, double South, Spot Sum)
{
    /// <summary>True without stations.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Where they lie in the mean: nearer to people than the middle of an outline.</summary>
    public Spot Middle => new(Sum.X / Count, Sum.Y / Count);

    /// <summary>Of one station.</summary>
    public static Extent Of(Spot at) => new(1, at.X, at.Y, at.X, at.Y, at);

    /// <summary>Together with others.</summary>
    public Extent With(Extent other) => IsEmpty ? other : other.IsEmpty ? this : new(
        Count + other.Count, Math.Min(West, other.West), Math.Min(North, other.North), Math.Max(East, other.East),
        Math.Max(South, other.South), Sum.Plus(other.Sum.X, other.Sum.Y));
}
