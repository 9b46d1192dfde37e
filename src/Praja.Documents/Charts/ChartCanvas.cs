using Praja.Documents.Maps;
using Praja.Documents.Writing;
using static Praja.Documents.Writing.MarkupWriter;

namespace Praja.Documents.Charts;

/// <summary>
/// An SVG element of a page that charts draw on. Colours come from the page's style by class (<see cref="Style"/>), so
/// that one drawing serves light, dark and paper; shape, place and words carry the meaning without them.
/// </summary>
internal sealed class ChartCanvas
{
    /// <summary>Width of every chart; a telephone shows it at about four fifths, a column of paper too.</summary>
    public const double Width = 400;

    /// <summary>Classes of the charts' parts, on the page's own colours.</summary>
    public const string Style = """
        .chart { display: block; width: 100%; max-width: 480px; height: auto;
          font: 12px Arial, Helvetica, sans-serif; fill: var(--ink); }
        .chart .soft { fill: var(--muted); }
        .chart .strong { font-weight: bold; }
        .chart .axis { stroke: var(--muted); fill: none; }
        .chart .grid { stroke: var(--rule); fill: none; }
        .chart .bar { fill: var(--main); }
        .chart .hot { fill: var(--alarm); }
        .chart .band { fill: var(--main); opacity: .22; }
        .chart .line { stroke: var(--main); fill: none; stroke-width: 2.2; }
        .chart .mark { stroke: var(--alarm); fill: none; stroke-width: 1.6; stroke-dasharray: 5 3; }
        .chart .whisker { stroke: var(--ink); fill: none; stroke-width: 1.4; }
        """;

    private readonly MarkupWriter svg;

    /// <summary>Opens the drawing; <see cref="Close"/> ends it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="title">What is shown, for those who cannot see it and for pointers.</param>
    /// <param name="says">What it says, in a sentence with its main number.</param>
    /// <param name="height">Height in the chart's units.</param>
    public ChartCanvas(MarkupWriter html, string title, string says, double height)
    {
        svg = html;
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"),
            ("viewBox", $"0 0 {At(Width)} {At(height)}"), ("role", "img"), ("aria-label", title + ". " + says));
        svg.Leaf("title", title).Leaf("desc", says);
    }

    public void Close() => svg.Close().Line();

    public void Bar(Box box, bool hot = false) => svg.Empty("rect", ("class", hot ? "hot" : "bar"), ("x", At(box.Left)),
        ("y", At(box.Top)), ("width", At(Math.Max(0, box.Width))), ("height", At(Math.Max(0, box.Height))));

    public void Line(string kind, params IEnumerable<Spot> spots) =>
        svg.Empty("path", ("class", kind), ("d", Marks.Path(spots, closed: false)));

    public void Area(IEnumerable<Spot> spots) =>
        svg.Empty("path", ("class", "band"), ("d", Marks.Path(spots, closed: true)));

    /// <summary>A text at its left end.</summary>
    public void Start(Spot at, string text, string? kind = null) => Text(at, text, null, kind);

    public void Middle(Spot at, string text, string? kind = null) => Text(at, text, "middle", kind);

    public void End(Spot at, string text, string? kind = null) => Text(at, text, "end", kind);

    /// <summary>An interval as a line with ends.</summary>
    public void Whisker(double left, double right, double y)
    {
        Line("whisker", new(left, y), new(right, y));
        Line("whisker", new(left, y - 3), new(left, y + 3));
        Line("whisker", new(right, y - 3), new(right, y + 3));
    }

    private void Text(Spot at, string text, string? anchor, string? kind) => svg.Leaf(
        "text", text, ("class", kind), ("x", At(at.X)), ("y", At(at.Y)), ("text-anchor", anchor));
}
