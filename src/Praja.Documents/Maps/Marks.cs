using Praja.Documents.Plans;
using Praja.Documents.Writing;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>The marks of all maps as SVG path data.</summary>
internal static class Marks
{
    public const string Ink = "#1c2733";
    public const string Police = "#14365d";
    public const string Army = "#ffffff";
    public const string Line = "#7b8794";

    /// <summary>A band's mark: circle, square, triangle or diamond of about equal area.</summary>
    public static string Of(Shape shape, Spot at, double radius) => shape switch
    {
        Shape.Circle => Circle(at, radius),
        Shape.Square => Polygon(at, radius * 0.9, [(-1, -1), (1, -1), (1, 1), (-1, 1)]),
        Shape.Triangle => Polygon(at, radius * 1.25, [(0, -1), (0.95, 0.75), (-0.95, 0.75)]),
        _ => Polygon(at, radius * 1.35, [(0, -1), (0.85, 0), (0, 1), (-0.85, 0)]),
    };

    /// <summary>A command: a house.</summary>
    public static string House(Spot at, double radius) =>
        Polygon(at, radius, [(0, -1.15), (1, -0.25), (1, 0.95), (-1, 0.95), (-1, -0.25)]);

    public static string Circle(Spot at, double radius)
    {
        var (r, d) = (At(radius), At(2 * radius));
        return $"M{At(at.X - radius)} {At(at.Y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z";
    }

    /// <summary>Path data of straight lines; closed ones end with z.</summary>
    public static string Path(IEnumerable<Spot> spots, bool closed)
    {
        var text = new System.Text.StringBuilder();
        foreach (var spot in spots)
            text.Append(text.Length == 0 ? 'M' : 'L').Append(At(spot.X)).Append(' ').Append(At(spot.Y));
        return closed && text.Length > 0 ? text.Append('z').ToString() : text.ToString();
    }

    /// <summary>An arrow to the north with its letter.</summary>
    public static void North(MarkupWriter svg, Spot at, string letter)
    {
        svg.Empty("path", ("d", Path([at.Plus(0, -14), at.Plus(6, 6), at.Plus(0, 2), at.Plus(-6, 6)], closed: true)),
            ("fill", Ink));
        svg.Leaf("text", letter, ("x", At(at.X)), ("y", At(at.Y + 18)), ("font-size", "11"), ("font-weight", "bold"),
            ("text-anchor", "middle"));
    }

    /// <summary>A bar of a round number of kilometres or metres, growing to the right.</summary>
    public static void Scale(MarkupWriter svg, Spot at, MapFrame frame, double longest, Wording words)
    {
        var km = frame.ScaleKm(longest);
        var length = km * frame.UnitsPerKm;
        var label = km >= 1 ? words.Number(km, 0) + " km" : words.Number(km * 1000, 0) + " m";
        svg.Empty("path", ("d", $"M{At(at.X)} {At(at.Y - 4)}v4h{At(length)}v-4"), ("fill", "none"), ("stroke", Ink),
            ("stroke-width", "1.4"));
        svg.Empty("path", ("d", $"M{At(at.X)} {At(at.Y)}h{At(length / 2)}"), ("stroke", Ink), ("stroke-width", "3"));
        svg.Leaf("text", label, ("x", At(at.X + length + 5)), ("y", At(at.Y + 1)), ("font-size", "10"));
    }

    private static string Polygon(Spot at, double radius, ReadOnlySpan<(double X, double Y)> corners)
    {
        var spots = new List<Spot>(corners.Length);
        foreach (var (x, y) in corners)
            spots.Add(at.Plus(x * radius, y * radius));
        return Path(spots, closed: true);
    }
}
