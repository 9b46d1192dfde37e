using Praja.Documents.Plans;
using Praja.Documents.Writing;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>
/// A larger view of the district with the most stations, where those lie too close to be told apart on the main map: in
/// a regency a third of all stations often stand in its town.
/// </summary>
internal sealed class Inset
{
    // A district drawn smaller than this share of the map's sides cannot be read there.
    private const double SmallShare = 0.22;

    private readonly StationView[] stations;

    private Inset(string name, StationView[] stations)
    {
        Name = name;
        this.stations = stations;
    }

    public string Name { get; }

    /// <summary>The inset, or null when the main map shows its densest district well.</summary>
    public static Inset? Of(PlanView view, MapFrame frame)
    {
        var district = view.Districts.OrderByDescending(d => d.Stations.Count).FirstOrDefault();
        if (district is null || district.Stations.Count < 20) return null;
        StationView[] core = [.. Core(view, district)];
        var box = Bounds(core.Select(s => frame.At(view.PositionOf(s))));
        var small = box.Width < frame.Box.Width * SmallShare && box.Height < frame.Box.Height * SmallShare;
        return small ? new(district.Name, core) : null;
    }

    /// <summary>Shows on the main map what the inset enlarges.</summary>
    public void Outline(PlanView view, MarkupWriter svg, MapFrame frame)
    {
        var box = Bounds(stations.Select(s => frame.At(view.PositionOf(s)))).Inset(-4);
        svg.Empty(
            "rect", ("x", At(box.Left)), ("y", At(box.Top)), ("width", At(box.Width)), ("height", At(box.Height)),
            ("fill", "none"),
            ("stroke", Marks.Ink), ("stroke-width", "1"));
    }

    public void Draw(PlanView view, MarkupWriter svg, Box box)
    {
        svg.Leaf("text", view.Words.Say("Perbesaran: ", "Enlarged: ") + Name, ("x", At(box.Left)),
            ("y", At(box.Top - 5)), ("font-size", "11"), ("font-weight", "bold"));
        svg.Empty(
            "rect", ("x", At(box.Left)), ("y", At(box.Top)), ("width", At(box.Width)), ("height", At(box.Height)),
            ("fill", "#fafbfc"),
            ("stroke", Marks.Ink));
        var frame = new MapFrame([.. stations.Select(view.PositionOf)], box.Inset(12));
        MapLayers.Stations(view, svg, frame, stations, 2.6, titles: false);
        Marks.Scale(svg, new(box.Left + 8, box.Bottom - 8), frame, 60, view.Words);
    }

    // The middle nine tenths in both directions: a few far stations must not undo the enlargement.
    private static IEnumerable<StationView> Core(PlanView view, DistrictView district)
    {
        double[] latitudes = [.. district.Stations.Select(s => view.PositionOf(s).Latitude).Order()];
        double[] longitudes = [.. district.Stations.Select(s => view.PositionOf(s).Longitude).Order()];
        var (low, high) = (latitudes.Length / 20, latitudes.Length - 1 - (latitudes.Length / 20));
        return district.Stations.Where(s =>
            view.PositionOf(s) is var at
            && at.Latitude >= latitudes[low] && at.Latitude <= latitudes[high]
            && at.Longitude >= longitudes[low] && at.Longitude <= longitudes[high]);
    }

    private static Box Bounds(IEnumerable<Spot> spots)
    {
        var all = spots.ToArray();
        var (left, top) = (all.Min(s => s.X), all.Min(s => s.Y));
        return new(left, top, all.Max(s => s.X) - left, all.Max(s => s.Y) - top);
    }
}
