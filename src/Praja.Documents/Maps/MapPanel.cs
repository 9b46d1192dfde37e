using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Maps;

/// <summary>The panel beside the map: title, legend, inset and what the reader must know of the positions.</summary>
internal static class MapPanel
{
    private const double LineHeight = 18;

    public static void Draw(PlanView view, MarkupWriter svg, Box box, Inset? inset)
    {
        var words = view.Words;
        var y = Paragraph(svg, new(box.Left, 16), view.Plan.Operation, 13, box.Width, bold: true);
        y = Paragraph(svg, new(box.Left, y), words.DayWithName(view.Plan.ElectionDate), 10.5, box.Width, bold: false);
        y = Paragraph(svg, new(box.Left, y), words.Restricted, 10.5, box.Width, bold: true) + 8;
        y = Legend(view, svg, new(box.Left, y));
        var notes = Notes(view);
        var notesHeight = notes.Sum(n => Wrap(n, 9, box.Width).Count * 11.5) + 6;
        if (inset is not null)
        {
            var side = Math.Min(box.Width, box.Height - y - notesHeight - 34);
            if (side >= 80) inset.Draw(view, svg, new(box.Left, y + 20, box.Width, side));
        }
        y = box.Bottom - notesHeight + 8;
        foreach (var note in notes)
            y = Paragraph(svg, new(box.Left, y), note, 9, box.Width, bold: false);
    }

    private static double Legend(PlanView view, MarkupWriter svg, Spot at)
    {
        var words = view.Words;
        foreach (var band in view.Bands)
        {
            var count = view.Stations.Count(s => s.Band.Id == band.Id);
            svg.Empty("path", ("d", Marks.Of(band.Shape, at.Plus(6, -4), 4.5)), ("fill", band.Ink));
            at = Entry(svg, at, $"{band.Name}: {words.Number(count)} TPS");
        }
        svg.Empty("path", ("d", Marks.Path([at.Plus(0, 0), at.Plus(6, -5), at.Plus(12, -1)], closed: false)),
            ("fill", "none"), ("stroke", Marks.Line));
        at = Entry(svg, at, words.Say("Beat (garis ke tengahnya)", "Beat (lines to its middle)"));
        svg.Empty("path", ("d", Marks.House(at.Plus(6, -4), 5)), ("fill", Marks.Police));
        at = Entry(svg, at, words.Say("Markas Polri", "Police base"));
        if (view.Operation.Commands.Any(c => c.Agency == Agency.Tni && view.Sends(c.Id)))
        {
            svg.Empty("path", ("d", Marks.House(at.Plus(6, -4), 5)), ("fill", Marks.Army), ("stroke", Marks.Police),
                ("stroke-width", "1.2"));
            at = Entry(svg, at, words.Say("Markas TNI", "Army base"));
        }
        MapLayers.Reserve(svg, at.Plus(6, -4));
        at = Entry(svg, at, words.Say("Cadangan siaga", "Reserve standing by"));
        svg.Empty("rect", ("x", At(at.X)), ("y", At(at.Y - 9)), ("width", "12"), ("height", "9"), ("fill", "#eef2f5"),
            ("stroke", "#a9b4bf"), ("stroke-dasharray", view.HasOutlines ? null : "3 2"));
        at = Entry(svg, at, view.HasOutlines
            ? words.Say("Kecamatan", "District")
            : words.Say("Sebaran TPS kecamatan", "Spread of a district's stations"));
        return at.Y;
    }

    private static Spot Entry(MarkupWriter svg, Spot at, string text)
    {
        svg.Leaf("text", text, ("x", At(at.X + 18)), ("y", At(at.Y)), ("font-size", "10.5"));
        return at.Plus(0, LineHeight);
    }

    /// <summary>What a reader must know of the positions.</summary>
    public static IReadOnlyList<string> Notes(PlanView view)
    {
        var words = view.Words;
        var notes = new List<string>();
        if (!view.HasOutlines)
            notes.Add(words.Say("Garis putus-putus bukan batas resmi.", "Broken lines are not official borders."));
        var generated = view.Stations.Count(s => s.Site.Quality != PositionQuality.Stated);
        if (generated > 0)
        {
            notes.Add(words.Say(
                $"Posisi {words.Number(generated)} TPS dibangkitkan di sekitar permukiman atau diambil dari titik "
                    + $"tengah desa; bukan titik survei.",
                $"Positions of {words.Number(generated)} stations are generated around settlements or village "
                    + $"centres; they are not surveyed."));
        }
        return notes;
    }

    private static double Paragraph(MarkupWriter svg, Spot at, string text, double size, double width, bool bold)
    {
        var y = at.Y;
        foreach (var line in Wrap(text, size, width))
        {
            svg.Leaf("text", line, ("x", At(at.X)), ("y", At(y)), ("font-size", At(size)),
                ("font-weight", bold ? "bold" : null));
            y += size * 1.28;
        }
        return y;
    }

    private static List<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && LabelRoom.Width(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
