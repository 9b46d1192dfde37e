using Praja.Documents.Maps;
using Praja.Documents.Writing;

namespace Praja.Documents.Charts;

/// <summary>A point of the curve: the share of incidents that had enough help by then.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Minutes">Minutes; infinite where help never came.</param>
/// <param name="Low">Lower end of the interval, minutes; NaN when unknown.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct CurvePoint(double Share, double Minutes, double Low, double High);

/// <summary>Words of the curve.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Says">What it says.</param>
/// <param name="Target">Label of the target's line.</param>
/// <param name="Axis">Name of the axis of time.</param>
/// <param name="Minutes">A time in words.</param>
/// <param name="Percent">A share in words.</param>
internal sealed record CurveWords(
    string Title, string Says, string Target, string Axis, Func<double, string> Minutes, Func<double, string> Percent);

/// <summary>
/// How times are spread: the share of all incidents that had enough help by a time, with the band of its interval and
/// the target.
/// </summary>
internal static class QuantileChart
{
    private static Box Ground { get; } = new(46, 12, ChartCanvas.Width - 46 - 12, 176);

    /// <summary>Draws the curve.</summary>
    /// <param name="html">The page.</param>
    /// <param name="words">Its words.</param>
    /// <param name="target">Minutes of the target.</param>
    /// <param name="never">Share that never had enough help, which the curve does not pass, with its label; null for
    /// none.</param>
    /// <param name="points">The curve.</param>
    public static void Draw(
        MarkupWriter html, CurveWords words, double target, (double Share, string Text)? never,
        IReadOnlyList<CurvePoint> points)
    {
        var canvas = new ChartCanvas(html, words.Title, words.Says, Ground.Bottom + 40);
        var shown = points.Where(p => double.IsFinite(p.Minutes)).OrderBy(p => p.Share).ToArray();
        // A long tail is cut where it would press the rest together; the curve then ends at the edge below 100 %.
        var longest = Math.Max(target * 1.5, shown.Where(p => p.Share <= 0.951).Select(p => p.Minutes)
            .DefaultIfEmpty(target).Max());
        var ticks = Ticks.OfMinutes(longest);
        var scale = Ground.Width / ticks[^1];
        Axes(canvas, words, ticks, scale);
        Spot At(double minutes, double share) => new(
            Ground.Left + (Math.Min(minutes, ticks[^1]) * scale), Ground.Bottom - (share * Ground.Height));
        var banded = shown.Where(p => double.IsFinite(p.Low) && p.Low <= ticks[^1]).ToArray();
        if (banded.Length > 1)
        {
            canvas.Area(banded.Select(p => At(p.Low, p.Share))
                .Concat(banded.Reverse().Select(p => At(double.IsFinite(p.High) ? p.High : ticks[^1], p.Share))));
        }
        var line = shown.Where(p => p.Minutes <= ticks[^1]).Select(p => At(p.Minutes, p.Share)).ToArray();
        if (line.Length > 1) canvas.Line("line", line);
        var x = Ground.Left + (target * scale);
        canvas.Line("mark", new Spot(x, Ground.Top), new Spot(x, Ground.Bottom));
        if (never is { } limit)
        {
            var y = Ground.Top + (limit.Share * Ground.Height);
            canvas.Line("mark", new Spot(Ground.Left, y), new Spot(Ground.Right, y));
            canvas.End(new(Ground.Right, y > Ground.Top + 16 ? y - 5 : y + 14), limit.Text, "strong");
        }
        if (x < Ground.Middle.X) canvas.Start(new(x + 5, Ground.Bottom - 7), words.Target, "strong");
        else canvas.End(new(x - 5, Ground.Bottom - 7), words.Target, "strong");
        canvas.Close();
    }

    private static void Axes(ChartCanvas canvas, CurveWords words, double[] ticks, double scale)
    {
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            var y = Ground.Bottom - (share * Ground.Height);
            canvas.Line(share == 0 ? "axis" : "grid", new Spot(Ground.Left, y), new Spot(Ground.Right, y));
            canvas.End(new(Ground.Left - 5, y + 4), words.Percent(share), "soft");
        }
        foreach (var tick in ticks)
        {
            var x = Ground.Left + (tick * scale);
            canvas.Line("axis", new Spot(x, Ground.Bottom), new Spot(x, Ground.Bottom + 4));
            canvas.Middle(new(x, Ground.Bottom + 17), words.Minutes(tick), "soft");
        }
        canvas.Middle(new(Ground.Middle.X, Ground.Bottom + 34), words.Axis, "soft");
    }
}
