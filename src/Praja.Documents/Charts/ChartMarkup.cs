using Praja.Documents.Writing;

namespace Praja.Documents.Charts;

/// <summary>Charts as SVG for pages that have a style of their own: parts are known by their classes
/// (<c>bar</c>, <c>hot</c>, <c>grid</c>, <c>soft</c>, <c>strong</c>, <c>axis</c>, <c>whisker</c>).</summary>
public static class ChartMarkup
{
    /// <summary>Parts of a whole, each beginning where the one before ended, and their sum.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="says">What it says, in a sentence with its main number.</param>
    /// <param name="parts">Names and values, 0 or more.</param>
    /// <param name="total">Name of the sum.</param>
    /// <param name="text">A value in words.</param>
    /// <returns>The SVG; empty when there is nothing to draw.</returns>
    public static string Waterfall(
        string title, string says, IReadOnlyList<(string Name, double Value)> parts, string total,
        Func<double, string> text)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(text);
        if (parts.Count == 0) return "";
        var svg = new MarkupWriter();
        Charts.Waterfall.Draw(svg, title, says, parts, total, text);
        return svg.ToString();
    }
}
