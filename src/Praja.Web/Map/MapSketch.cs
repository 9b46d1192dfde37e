using System.Globalization;
using System.Text;
using Praja.CommandPost;
using Praja.CommandPost.Stations;
using Praja.Documents.Maps;

namespace Praja.Web.Map;

/// <summary>An area of a drawn map.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Path">Its outline as a path of SVG.</param>
/// <param name="IsBorder">True when that is the dossier's own.</param>
/// <param name="X">Where its name stands.</param>
/// <param name="Y">Where its name stands.</param>
/// <param name="Late">Stations late.</param>
/// <param name="Silent">Stations not heard from.</param>
/// <param name="IsNamed">True when there is room for its name.</param>
/// <param name="IsNamedLarge">True when there is room for it in large letters, for panels so small that the others
/// could not be read.</param>
public sealed record SketchArea(
    string Code, string Name, string Path, bool IsBorder, int X, int Y, int Late, int Silent, bool IsNamed = false,
    bool IsNamedLarge = false);

/// <summary>An incident of a drawn map.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="X">Where.</param>
/// <param name="Y">Where.</param>
public sealed record SketchIncident(MapIncident Incident, int X, int Y);

/// <summary>A map as the server draws it: for browsers without script or without a graphics interface, and until the
/// other one is there.</summary>
/// <param name="Height">Height of the drawing; its width is <see cref="Width"/>.</param>
/// <param name="Areas">Areas.</param>
/// <param name="Stations">Stations as dots, one path of SVG for each way they stand.</param>
/// <param name="Incidents">Open incidents.</param>
public sealed record MapSketch(
    int Height, IReadOnlyList<SketchArea> Areas, IReadOnlyList<(string Sign, string Path)> Stations,
    IReadOnlyList<SketchIncident> Incidents)
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 720;

    /// <summary>From one line of a name to the next.</summary>
    public const int LineHeight = 14;

    // Of a letter in the mean, and of a large one with its line (map.css).
    private const double LetterWidth = 7;
    private const double LargeLetterWidth = 12.5;
    private const int LargeLineHeight = 26;

    // A small panel's height to its width.
    private const double SmallHeight = 0.6;

    // So many dots are some kilobytes of a page.
    private const int MostStations = 1_500;
    private const int Margin = 24;

    // A tile's side in units of the drawing.
    private const double TileSide = 512;

    private static readonly string[] Names = ["unheard", "ok", "late", "silent"];

    internal static MapSketch Of(
        Picture picture, DateTimeOffset now, MapSight sight, MapView view, bool isSmall, MapNow marks)
    {
        var ground = MapGround.Of(picture.Frame);
        var paper = new Paper(view, isSmall);
        return new(
            paper.Height, Named([.. Drawn(picture, now, sight, ground, paper)]),
            sight.Stations ? Dots(picture, now, sight, ground, paper) : [],
            [
                .. marks.Incidents.Select(i => (Incident: i, At: paper.At(Mercator.At(i.At))))
                    .Where(i => paper.Holds(i.At)).Select(i => new SketchIncident(i.Incident, i.At.X, i.At.Y)),
            ]);
    }

    private static IEnumerable<SketchArea> Drawn(
        Picture picture, DateTimeOffset now, MapSight sight, MapGround ground, Paper paper)
    {
        var regions = picture.Frame.Regions;
        var depth = Math.Min(ground.DepthAt(paper.Zoom), sight.DeepestArea);
        foreach (var region in ground.AreasAt(depth).Where(sight.Covers))
        {
            var middle = paper.At(ground.MiddleOf(region));
            if (!paper.Holds(middle)) continue;
            var sum = RegionSummary.Of(picture, region, now);
            yield return new(
                regions.CodeOf(region), regions.NameOf(region), Path(ground.OutlineOf(region), paper),
                ground.HasBorder(region), middle.X, middle.Y, sum.Late, sum.Silent);
        }
    }

    // Names where there is room, those with most silent stations first; large letters bear no counts below.
    private static SketchArea[] Named(SketchArea[] areas)
    {
        var (taken, takenLarge) = (new List<Box>(), new List<Box>());
        foreach (var place in Enumerable.Range(0, areas.Length).OrderByDescending(a => areas[a].Silent + areas[a].Late))
        {
            var area = areas[place];
            var lines = 1 + (area.Silent > 0 ? 1 : 0) + (area.Late > 0 ? 1 : 0);
            if (!TryTake(taken, area, LetterWidth * Math.Max(area.Name.Length, lines > 1 ? 12 : 0), LineHeight, lines))
                continue;
            areas[place] = area with
            {
                IsNamed = true,
                IsNamedLarge = TryTake(takenLarge, area, LargeLetterWidth * area.Name.Length, LargeLineHeight, 1),
            };
        }
        return areas;
    }

    /// <summary>Takes the room of a name, when it is free.</summary>
    private static bool TryTake(List<Box> taken, SketchArea area, double wide, int lineHeight, int lines)
    {
        var box = new Box(area.X - (wide / 2), area.Y - lineHeight, wide, lineHeight * lines);
        if (taken.Any(box.Overlaps)) return false;
        taken.Add(box);
        return true;
    }

    private static IReadOnlyList<(string, string)> Dots(
        Picture picture, DateTimeOffset now, MapSight sight, MapGround ground, Paper paper)
    {
        var signs = new StationSigns(picture, now);
        var paths = new SortedDictionary<int, StringBuilder>();
        var left = MostStations;
        for (var station = 0; station < ground.Spots.Count; station++)
        {
            if (ground.Spots[station] is not { } spot || paper.At(spot) is var at && !paper.Holds(at)) continue;
            if (!sight.Covers(picture.Frame.Stations.RegionOf(station))) continue;
            if (left-- == 0) return [];
            var sign = signs[station];
            var way = (int)sign.Punctuality + (sign.Punctuality != Punctuality.OnTime || sign.IsHeard ? 1 : 0);
            if (!paths.TryGetValue(way, out var path)) paths[way] = path = new();
            path.Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}h0");
        }
        return [.. paths.Select(p => (Names[p.Key], p.Value.ToString()))];
    }

    private static string Path(IReadOnlyList<IReadOnlyList<Spot>> rings, Paper paper)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var last = (X: int.MinValue, Y: int.MinValue);
            foreach (var at in ring.Select(paper.At))
            {
                if (at == last) continue;
                path.Append(CultureInfo.InvariantCulture, $"{(last.X == int.MinValue ? 'M' : 'L')}{at.X} {at.Y}");
                last = at;
            }
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>Where things lie on the drawing.</summary>
    private sealed class Paper
    {
        private readonly double west;
        private readonly double north;
        private readonly double scale;
        private readonly Spot shift;

        public Paper(MapView view, bool isSmall)
        {
            (west, north) = (view.West, view.North);
            var (wide, high) = (view.East - west, view.South - north);
            Height = (int)(isSmall
                ? Width * SmallHeight
                : Math.Clamp(Width * high / wide, Width * 0.45, Width * 1.1));
            scale = Math.Min((Width - (2 * Margin)) / wide, (Height - (2 * Margin)) / high);
            shift = new((Width - (wide * scale)) / 2, (Height - (high * scale)) / 2);
        }

        public int Height { get; }

        public int Zoom => Math.Clamp((int)Math.Log2(scale / TileSide), 0, MapGround.LastZoom);

        public (int X, int Y) At(Spot spot) => (
            (int)Math.Round(((spot.X - west) * scale) + shift.X),
            (int)Math.Round(((spot.Y - north) * scale) + shift.Y));

        public bool Holds((int X, int Y) at) => at.X >= 0 && at.X <= Width && at.Y >= 0 && at.Y <= Height;
    }
}
