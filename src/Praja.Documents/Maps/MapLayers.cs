using System.Text;
using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>The layers of the plan's map, from the ground up.</summary>
internal static class MapLayers
{
    private const double NameSize = 11;
    private const double SmallSize = 9;

    /// <summary>The districts' outlines, or the hulls of their stations.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="frame">Where things lie.</param>
    /// <param name="fill">Colour by district code; null for the plain one.</param>
    public static void Districts(
        PlanView view, MarkupWriter svg, MapFrame frame, Func<string, string?>? fill = null)
    {
        svg.Open("g", ("class", "districts"), ("fill", "#eef2f5"), ("stroke", "#a9b4bf"), ("stroke-width", "1"),
            ("stroke-linejoin", "round"));
        foreach (var boundary in view.Operation.Boundaries.Where(b => DossierView.IsDistrict(b.Code)))
            svg.Empty("path", ("d", Rings(boundary, frame)), ("fill", fill?.Invoke(boundary.Code)));
        foreach (var district in view.HasOutlines ? [] : view.Districts)
            Soft(view, svg, frame, district, fill?.Invoke(district.Code));
        svg.Close().Line();
    }

    public static void Beats(PlanView view, MarkupWriter svg, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var station in view.Stations)
        {
            var (from, to) = (frame.At(station.Beat.Beat.Centre), frame.At(view.PositionOf(station)));
            if (from.To(to) > 0.5)
                path.Append(Marks.Path([from, to], closed: false));
        }
        if (path.Length > 0)
        {
            svg.Empty("path", ("class", "beats"), ("d", path.ToString()), ("fill", "none"), ("stroke", Marks.Line),
                ("stroke-width", "0.7")).Line();
        }
    }

    /// <summary>The safest bands first, so that the prone ones lie on top.</summary>
    public static void Stations(
        PlanView view, MarkupWriter svg, MapFrame frame, IEnumerable<StationView> stations, double radius, bool titles)
    {
        foreach (var band in stations.GroupBy(s => s.Band).OrderBy(g => g.Key.Order))
        {
            svg.Open(
                "g", ("class", "stations"), ("fill", band.Key.Ink), ("stroke", "#ffffff"), ("stroke-width", "0.5"));
            var marks = band.Select(s =>
                (Station: s, Path: Marks.Of(s.Band.Shape, frame.At(view.PositionOf(s)), radius)));
            if (!titles)
                svg.Empty("path", ("d", string.Concat(marks.Select(m => m.Path))));
            foreach (var (station, path) in titles ? marks : [])
                Titled(view, svg, station, path);
            svg.Close().Line();
        }
    }

    public static void Reserves(PlanView view, MarkupWriter svg, MapFrame frame, LabelRoom room)
    {
        svg.Open("g", ("class", "reserves"), ("font-weight", "bold"), ("font-size", "9"), ("text-anchor", "middle"));
        foreach (var place in view.Plan.Reserves.Units.GroupBy(u => u.Position))
        {
            var at = frame.At(place.Key).Plus(13, -9);
            Reserve(svg, at);
            if (place.Count() > 1)
            {
                svg.Leaf("text", view.Words.Say("x", "x") + view.Words.Number(place.Count()), ("x", At(at.X + 15)),
                    ("y", At(at.Y + 3)));
            }
            room.Keep(new(at.X - 8, at.Y - 8, place.Count() > 1 ? 34 : 16, 16));
        }
        svg.Close().Line();
    }

    /// <summary>The mark of a reserve: R in a double ring.</summary>
    public static void Reserve(MarkupWriter svg, Spot at)
    {
        svg.Empty("path", ("d", Marks.Circle(at, 7)), ("fill", "#ffffff"), ("stroke", Marks.Ink),
            ("stroke-width", "2"));
        svg.Leaf("text", "R", ("x", At(at.X)), ("y", At(at.Y + 3.2)), ("font-size", "9"), ("font-weight", "bold"),
            ("text-anchor", "middle"));
    }

    public static void Commands(PlanView view, MarkupWriter svg, MapFrame frame, LabelRoom room)
    {
        svg.Open("g", ("class", "commands"), ("stroke", Marks.Police), ("stroke-width", "1.2"));
        foreach (var command in Shown(view))
        {
            var at = frame.At(command.Position!.Value);
            svg.Open("path", ("d", Marks.House(at, 5)),
                ("fill", command.Agency == Agency.Tni ? Marks.Army : Marks.Police));
            svg.Leaf("title", command.Name).Close();
            room.Keep(new(at.X - 6, at.Y - 6, 12, 12));
        }
        svg.Close().Line();
    }

    /// <summary>The districts' names where there is room, those with most stations first.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="frame">Where things lie.</param>
    /// <param name="room">Room left for labels.</param>
    /// <param name="remark">What is said behind the name; null for nothing.</param>
    public static void DistrictNames(
        PlanView view, MarkupWriter svg, MapFrame frame, LabelRoom room, Func<DistrictView, string>? remark = null)
    {
        svg.Open("g", ("class", "names"), ("font-size", At(NameSize)), ("font-weight", "bold"),
            ("text-anchor", "middle"));
        foreach (var district in view.Districts.OrderByDescending(d => d.Stations.Count))
        {
            var spots = district.Stations.Select(s => frame.At(view.PositionOf(s))).ToArray();
            var middle = new Spot(spots.Average(s => s.X), spots.Min(s => s.Y) - 3);
            var name = remark is null ? district.Name : district.Name + remark(district);
            if (room.Place(middle, name, NameSize, 5, centred: true, beside: remark is null) is { } at)
                Label(svg, at, name);
        }
        svg.Close().Line();
    }

    public static void CommandNames(PlanView view, MarkupWriter svg, MapFrame frame, LabelRoom room)
    {
        svg.Open("g", ("class", "bases"), ("font-size", At(SmallSize)), ("fill", Marks.Police),
            ("text-anchor", "middle"));
        foreach (var command in Shown(view).Where(c => c.Agency == Agency.Polri))
        {
            if (room.Place(frame.At(command.Position!.Value), command.Name, SmallSize, 7, centred: false) is { } at)
                Label(svg, at, command.Name);
        }
        svg.Close().Line();
    }

    private static IEnumerable<Command> Shown(PlanView view) =>
        view.Operation.Commands.Where(c => c.Position is not null && view.Sends(c.Id));

    // White letters below the dark ones keep a name readable over lines and marks.
    private static void Label(MarkupWriter svg, Spot at, string text)
    {
        svg.Leaf("text", text, ("x", At(at.X)), ("y", At(at.Y)), ("stroke", "#ffffff"), ("stroke-width", "2.6"),
            ("stroke-linejoin", "round"));
        svg.Leaf("text", text, ("x", At(at.X)), ("y", At(at.Y)));
    }

    private static void Titled(PlanView view, MarkupWriter svg, StationView station, string path)
    {
        svg.Open("path", ("d", path));
        svg.Leaf(
            "title",
            $"{station.Site.Id} {station.Site.Name} - {station.Band.Name} "
            + $"({view.Words.Number(station.Planned.Index, 1)})");
        svg.Close().Line();
    }

    private static void Soft(PlanView view, MarkupWriter svg, MapFrame frame, DistrictView district, string? fill)
    {
        var hull = Hull.Of(district.Stations.Select(s => frame.At(view.PositionOf(s))));
        if (hull.Count >= 3)
        {
            svg.Empty("path", ("d", Marks.Path(Hull.Widened(hull, 7), closed: true)), ("fill", fill),
                ("stroke-dasharray", "5 3"));
        }
    }

    private static string Rings(Boundary boundary, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in boundary.Rings)
        {
            var spots = new List<Spot>();
            foreach (var point in ring)
            {
                var spot = frame.At(point);
                if (spots.Count == 0 || spots[^1].To(spot) >= 0.7) spots.Add(spot);
            }
            if (spots.Count >= 3) path.Append(Marks.Path(spots, closed: true));
        }
        return path.ToString();
    }
}
