using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>How large a map is and how much it tells.</summary>
/// <param name="Width">In quarter millimetres.</param>
/// <param name="Height">In quarter millimetres.</param>
/// <param name="Panel">Width of the panel with legend and inset, at the right.</param>
/// <param name="Titles">True gives every station its own element with a title, for maps read on a screen.</param>
internal sealed record MapSize(double Width, double Height, double Panel, bool Titles)
{
    /// <summary>A4, landscape.</summary>
    public static MapSize Sheet { get; } = new(1188, 840, 270, Titles: true);

    /// <summary>Within a page of A4, upright.</summary>
    public static MapSize OnPage { get; } = new(760, 540, 190, Titles: false);
}

/// <summary>
/// The map of a plan as SVG: districts, beats, stations by band, bases, reserves. Bands differ by shape and by colour,
/// so that it reads in grey. Without outlines in the dossier a district is the hull of its stations, and the legend
/// says so.
/// </summary>
internal static class PlanMap
{
    public static byte[] Write(PlanView view)
    {
        var svg = MarkupWriter.Xml(1 << 17);
        Draw(view, svg, MapSize.Sheet);
        return svg.ToUtf8();
    }

    /// <summary>Draws the whole map as one svg element.</summary>
    public static void Draw(PlanView view, MarkupWriter svg, MapSize size)
    {
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {At(size.Width)} {At(size.Height)}"),
            ("width", At(size.Width / 4) + "mm"), ("height", At(size.Height / 4) + "mm"),
            ("font-family", "Arial, Helvetica, sans-serif"), ("fill", Marks.Ink), ("role", "img"));
        svg.Leaf("title", view.Words.Say("Peta rencana pengamanan ", "Map of the security plan ")
            + view.Plan.Operation);
        svg.Empty("rect", ("width", At(size.Width)), ("height", At(size.Height)), ("fill", "#ffffff"));
        var box = new Box(0, 0, size.Width - size.Panel, size.Height);
        var frame = new MapFrame(Points(view), box.Inset(26));
        svg.Empty(
            "rect", ("x", "0.5"), ("y", "0.5"), ("width", At(box.Width - 1)), ("height", At(box.Height - 1)),
            ("fill", "#fafbfc"),
            ("stroke", Marks.Line));
        var room = new LabelRoom(box.Inset(3));
        room.Keep(new(0, box.Bottom - 34, 220, 34));
        room.Keep(new(box.Right - 34, 0, 34, 44));
        MapLayers.Districts(view, svg, frame);
        MapLayers.Beats(view, svg, frame);
        MapLayers.Stations(view, svg, frame, view.Stations, Radius(view.Stations.Count), size.Titles);
        var inset = Inset.Of(view, frame);
        if (inset is not null) inset.Outline(view, svg, frame);
        MapLayers.Reserves(view, svg, frame, room);
        MapLayers.Commands(view, svg, frame, room);
        MapLayers.DistrictNames(view, svg, frame, room);
        MapLayers.CommandNames(view, svg, frame, room);
        Marks.Scale(svg, new(14, box.Bottom - 12), frame, 130, view.Words);
        Marks.North(svg, new(box.Right - 18, 20), view.Words.Say("U", "N"));
        MapPanel.Draw(view, svg, new(box.Right + 10, 0, size.Panel - 12, size.Height), inset);
        svg.Close();
    }

    /// <summary>Radius of a station's mark: small enough to tell many apart.</summary>
    private static double Radius(int stations) => stations switch
    {
        > 3000 => 1.6,
        > 900 => 2.2,
        > 300 => 2.8,
        _ => 4,
    };

    /// <summary>Everything that must lie within a map of the plan.</summary>
    public static IReadOnlyList<Coordinate> Points(PlanView view)
    {
        var points = view.Stations.Select(view.PositionOf).ToList();
        points.AddRange(view.Operation.Commands.Where(c => Guards(view, c)).Select(c => c.Position!.Value));
        points.AddRange(view.Plan.Reserves.Units.Select(u => u.Position));
        points.AddRange(view.Operation.Boundaries.Where(b => DossierView.IsDistrict(b.Code)).SelectMany(b => b.Rings)
            .SelectMany(r => r));
        return points;
    }

    // A provincial headquarters far outside would shrink the map of a regency.
    private static bool Guards(PlanView view, Command command) =>
        command.Position is not null && view.Sends(command.Id);
}
