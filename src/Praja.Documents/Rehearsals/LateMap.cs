using Praja.Documents.Maps;
using Praja.Documents.Writing;
using Praja.Rehearsal;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Rehearsals;

/// <summary>
/// Where help is late: districts by the share of incidents without enough help in time, circles by how many of them a
/// day, the worst places numbered as in the list beside. Names and numbers carry the meaning; colour only helps.
/// </summary>
internal static class LateMap
{
    /// <summary>Lowest share of each class; ColorBrewer's YlOrBr, safe for the colour-blind and ordered in
    /// grey.</summary>
    public static readonly IReadOnlyList<(double From, string Fill)> Classes =
    [
        (0, "#fff7d6"), (0.1, "#fee391"), (0.2, "#fec44f"), (0.3, "#fe9929"), (0.4, "#d95f0e"), (0.6, "#a63603"),
    ];

    /// <summary>Colour of a circle.</summary>
    public const string Circle = "#14365d";

    /// <summary>Circles at most: thousands would hide one another and make the page heavy.</summary>
    public const int CirclesShown = 150;

    private const double Width = 470;
    private const double Height = 325;
    private const double LargestRadius = 8;


    /// <summary>Draws the map.</summary>
    /// <param name="view">The result.</param>
    /// <param name="svg">The page.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="worst">The places numbered, worst first.</param>
    public static void Draw(RehearsalView view, MarkupWriter svg, StageResult stage, IReadOnlyList<GroupResult> worst)
    {
        var words = view.Words;
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"),
            ("class", "map"), ("font-family", "Arial, Helvetica, sans-serif"), ("fill", Marks.Ink), ("role", "img"));
        svg.Leaf("title", words.Say("Peta keterlambatan bantuan", "Map of late help"));
        var box = new Box(0, 0, Width, Height);
        svg.Empty("rect", ("width", At(Width)), ("height", At(Height)), ("fill", "#fafbfc"));
        var frame = new MapFrame(PlanMap.Points(view.Plan), box.Inset(20));
        var late = stage.Of(GroupKind.District).Where(g => g.PerRun.Value > 0)
            .ToDictionary(g => g.Id, g => 1 - g.InTime.Value, StringComparer.Ordinal);
        MapLayers.Districts(view.Plan, svg, frame, code => late.TryGetValue(code, out var share) ? Fill(share) : null);
        var room = new LabelRoom(box.Inset(3));
        room.Keep(new(0, box.Bottom - 30, 190, 30));
        room.Keep(new(box.Right - 34, 0, 34, 44));
        Circles(view, svg, frame, stage);
        Numbers(view, svg, frame, worst, room);
        MapLayers.Commands(view.Plan, svg, frame, room);
        MapLayers.DistrictNames(view.Plan, svg, frame, room,
            d => late.TryGetValue(d.Code, out var share) ? " " + view.Figures.Share(share) : "");
        Marks.Scale(svg, new(14, box.Bottom - 10), frame, 110, words);
        Marks.North(svg, new(box.Right - 18, 20), words.Say("U", "N"));
        svg.Close().Line();
    }

    /// <summary>The places of a stage where help comes late most often: beats, and sites of no beat.</summary>
    public static IEnumerable<GroupResult> Worst(RehearsalView view, StageResult stage) =>
        Places(view, stage).Where(g => g.LatePerRun.Value > 0).OrderByDescending(g => g.LatePerRun.Value)
            .ThenBy(g => g.Id, StringComparer.Ordinal);

    private static IEnumerable<GroupResult> Places(RehearsalView view, StageResult stage)
    {
        var beats = stage.Of(GroupKind.Beat).ToArray();
        return beats.Concat(stage.Of(GroupKind.Site).Where(
            g => g.LatePerRun.Value > 0 && (beats.Length == 0 || view.Planned(g.Id) is null)));
    }

    private static string Fill(double share) => Classes.Last(c => share >= c.From - 1e-12).Fill;

    private static void Circles(RehearsalView view, MarkupWriter svg, MapFrame frame, StageResult stage)
    {
        var shown = Worst(view, stage).Take(CirclesShown).ToArray();
        if (shown.Length == 0) return;
        var most = shown[0].LatePerRun.Value;
        svg.Open("g", ("fill", Circle), ("fill-opacity", "0.6"), ("stroke", "#ffffff"), ("stroke-width", "0.6"));
        foreach (var place in shown)
        {
            if (view.PositionOf(place) is not { } position) continue;
            var radius = Math.Max(1.2, LargestRadius * Math.Sqrt(place.LatePerRun.Value / most));
            var at = frame.At(position);
            svg.Open("path", ("d", Marks.Circle(at, radius)));
            svg.Leaf("title", $"{view.Name(place)}: {view.Figures.PerDay(place.LatePerRun.Value)} "
                + view.Words.Say("terlambat per hari", "late per day")).Close();
        }
        svg.Close().Line();
    }

    private static void Numbers(
        RehearsalView view, MarkupWriter svg, MapFrame frame, IReadOnlyList<GroupResult> worst, LabelRoom room)
    {
        svg.Open("g", ("font-size", "11"), ("font-weight", "bold"), ("text-anchor", "middle"));
        for (var i = worst.Count - 1; i >= 0; i--)
        {
            if (view.PositionOf(worst[i]) is not { } position) continue;
            var at = room.Place(frame.At(position), "88", 11, 6, centred: false) ?? frame.At(position);
            svg.Empty("path", ("d", Marks.Circle(at.Plus(0, -4), 8)), ("fill", "#ffffff"), ("stroke", Circle),
                ("stroke-width", "1.4"));
            svg.Leaf("text", view.Words.Number(i + 1), ("x", At(at.X)), ("y", At(at.Y)), ("fill", Circle));
        }
        svg.Close().Line();
    }
}
