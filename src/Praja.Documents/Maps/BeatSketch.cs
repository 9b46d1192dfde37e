using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>
/// A small map of one beat: its stations in visiting order, the way between them, and where the base lies.
/// </summary>
internal static class BeatSketch
{
    private const double Width = 320;
    private const double Height = 200;
    private const double Strip = 22;
    private const double MarkRadius = 8;

    // A base farther off than this many widths of the beat is only pointed at.
    private const double NearFactor = 1.6;

    // The strip below carries scale and north, so that nothing drawn can lie on them.
    private static Box Ground { get; } = new(0, 0, Width, Height - Strip);

    public static void Draw(PlanView view, MarkupWriter svg, BeatView beat, IReadOnlyList<StationView> stations)
    {
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"),
            ("width", At(Width / 4) + "mm"),
            ("height", At(Height / 4) + "mm"), ("font-family", "Arial, Helvetica, sans-serif"), ("fill", Marks.Ink));
        svg.Empty("rect", ("x", "0.5"), ("y", "0.5"), ("width", At(Width - 1)), ("height", At(Height - 1)),
            ("fill", "#ffffff"), ("stroke", Marks.Line));
        var points = stations.Select(view.PositionOf).ToList();
        var home = beat.Main is { } main ? view.Command(main.Command) : null;
        var near = home?.Position is { } position && IsNear(points, position);
        if (near) points.Add(home!.Position!.Value);
        var frame = new MapFrame(points, Ground.Inset(28));
        var spots = Spread([.. stations.Select(s => frame.At(view.PositionOf(s)))]);
        svg.Empty("path", ("d", Marks.Path(spots, closed: false)), ("fill", "none"), ("stroke", Marks.Line),
            ("stroke-width", "1.6"), ("stroke-dasharray", "5 3"));
        if (home?.Position is { } at)
        {
            Home(
                view, svg, home, near ? frame.At(at) : Edge(frame.At(at), spots[0]), spots[0],
                near ? null : points[0].MetersTo(at) / 1000);
        }
        for (var i = 0; i < spots.Length; i++)
            Station(view, svg, stations[i].Band, spots[i], i + 1);
        Marks.Scale(svg, new(10, Height - 9), frame, 80, view.Words);
        svg.Empty("path", ("d", $"M0.5 {At(Ground.Bottom)}H{At(Width - 0.5)}"), ("stroke", Marks.Line),
            ("stroke-width", "0.7"));
        svg.Leaf("text", view.Words.Say("utara di atas", "north is up"), ("x", At(Width - 24)), ("y", At(Height - 8)),
            ("font-size", "9.5"), ("text-anchor", "end"));
        svg.Empty("path", ("d", Marks.Path(
            [new(Width - 13, Height - 18), new(Width - 8, Height - 5), new(Width - 13, Height - 8),
            new(Width - 18, Height - 5)], closed: true)), ("fill", Marks.Ink));
        svg.Close().Line();
    }

    private static bool IsNear(IReadOnlyList<Coordinate> points, Coordinate home)
    {
        var widest = points.Max(p => points.Max(p.MetersTo));
        return points.Min(home.MetersTo) <= Math.Max(800, NearFactor * widest);
    }

    private static void Station(PlanView view, MarkupWriter svg, BandLook band, Spot at, int number)
    {
        svg.Empty("path", ("d", Marks.Of(band.Shape, at, MarkRadius)), ("fill", "#ffffff"), ("stroke", band.Ink),
            ("stroke-width", "2"));
        svg.Leaf("text", view.Words.Number(number), ("x", At(at.X)), ("y", At(at.Y + 3.4)), ("font-size", "9.5"),
            ("font-weight", "bold"), ("text-anchor", "middle"));
    }

    // The base itself where it is near, else an arrow from the edge that says how far.
    private static void Home(PlanView view, MarkupWriter svg, Command home, Spot at, Spot first, double? km)
    {
        var text = km is null ? home.Name
            : $"{home.Name}, {view.Words.Number(km.Value, 1)} km {view.Words.Say("garis lurus", "straight")}";
        svg.Empty("path", ("d", Marks.Path([at, first], closed: false)), ("fill", "none"), ("stroke", Marks.Police),
            ("stroke-width", "1.2"), ("stroke-dasharray", "1.5 3"));
        svg.Empty("path", ("d", Marks.House(at, 6)), ("fill", Marks.Police));
        var width = LabelRoom.Width(text, 9.5);
        var right = at.X + 12 + width < Width - 4;
        var left = Math.Max(4, Math.Min(right ? at.X + 10 : at.X - 10 - width, Width - 4 - width));
        foreach (var halo in (string?[])["#ffffff", null])
        {
            svg.Leaf(
                "text", text, ("x", At(left)), ("y", At(at.Y < 24 ? at.Y + 18 : at.Y - 9)),
                ("font-size", "9.5"), ("fill", Marks.Police),
                ("stroke", halo), ("stroke-width", halo is null ? null : "3"));
        }
    }

    // Where the line from the first station towards the base leaves the sketch.
    private static Spot Edge(Spot away, Spot first)
    {
        var box = Ground.Inset(12);
        var (dx, dy) = (away.X - first.X, away.Y - first.Y);
        var share = Math.Min(
            dx == 0 ? double.MaxValue : ((dx > 0 ? box.Right : box.Left) - first.X) / dx,
            dy == 0 ? double.MaxValue : ((dy > 0 ? box.Bottom : box.Top) - first.Y) / dy);
        return first.Plus(dx * share, dy * share);
    }

    // Stations in one school yard would cover each other; each is moved to the nearest free place around it.
    private static Spot[] Spread(Spot[] spots)
    {
        var box = Ground.Inset(14);
        for (var i = 1; i < spots.Length; i++)
        {
            var wanted = spots[i];
            for (var turn = 0; turn < 60 && Crowded(spots, i); turn++)
            {
                var radius = 2 * MarkRadius * (1 + (turn / 12));
                var moved = wanted.Plus(radius * Math.Cos(turn * Math.PI / 6), radius * Math.Sin(turn * Math.PI / 6));
                if (box.Holds(moved)) spots[i] = moved;
            }
        }
        return spots;
    }

    private static bool Crowded(Spot[] spots, int index)
    {
        for (var i = 0; i < index; i++)
            if (spots[i].To(spots[index]) < 2 * MarkRadius) return true;
        return false;
    }
}
