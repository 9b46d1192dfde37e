using System.Globalization;
using Praja.Documents.Maps;
using Praja.Documents.Writing;

namespace Praja.Documents.Charts;

/// <summary>One panel over the hours.</summary>
/// <param name="Name">What it shows, with its unit.</param>
/// <param name="Values">By hour.</param>
/// <param name="Text">A value in words.</param>
/// <param name="Hot">True for the panel to look at first.</param>
internal sealed record HourPanel(string Name, IReadOnlyList<double> Values, Func<double, string> Text, bool Hot);

/// <summary>
/// Columns by hour, one panel above the other on the same hours: two units are never put on one pair of axes.
/// </summary>
internal static class HourChart
{
    private const double Left = 46;
    private const double PanelHeight = 62;
    private const double Gap = 44;

    public static void Draw(
        MarkupWriter html, string title, string says, double fromHour, IReadOnlyList<HourPanel> panels)
    {
        var canvas = new ChartCanvas(html, title, says, (panels.Count * (PanelHeight + Gap)) + 16);
        var hours = panels.Max(p => p.Values.Count);
        for (var i = 0; i < panels.Count; i++)
        {
            var top = 30 + (i * (PanelHeight + Gap));
            Panel(canvas, panels[i], new(Left, top, ChartCanvas.Width - Left - 4, PanelHeight));
        }
        var bottom = ((panels.Count - 1) * (PanelHeight + Gap)) + 30 + PanelHeight;
        Hours(canvas, fromHour, hours, bottom);
        canvas.Close();
    }

    private static void Panel(ChartCanvas canvas, HourPanel panel, Box box)
    {
        canvas.Start(new(0, box.Top - 19), panel.Name, "strong");
        var ticks = Ticks.To(panel.Values.DefaultIfEmpty().Max(), 3);
        var scale = box.Height / ticks[^1];
        foreach (var tick in ticks)
        {
            var y = box.Bottom - (tick * scale);
            canvas.Line(tick == 0 ? "axis" : "grid", new Spot(box.Left, y), new Spot(box.Right, y));
            canvas.End(new(box.Left - 5, y + 4), panel.Text(tick), "soft");
        }
        var step = box.Width / Math.Max(1, panel.Values.Count);
        var highest = Highest(panel.Values);
        for (var i = 0; i < panel.Values.Count; i++)
        {
            var height = panel.Values[i] * scale;
            if (height <= 0) continue;
            canvas.Bar(new(box.Left + (i * step) + (step * 0.12), box.Bottom - height, step * 0.76, height), panel.Hot);
        }
        if (highest < 0 || panel.Values[highest] <= 0) return;
        var middle = Math.Clamp(box.Left + ((highest + 0.5) * step), box.Left + 24, box.Right - 24);
        canvas.Middle(new(middle, box.Bottom - (panel.Values[highest] * scale) - 4), panel.Text(panel.Values[highest]),
            "strong");
    }

    private static int Highest(IReadOnlyList<double> values)
    {
        var best = -1;
        for (var i = 0; i < values.Count; i++)
            if (best < 0 || values[i] > values[best]) best = i;
        return best;
    }

    // Every third hour, or every sixth where there are many; after midnight they begin again.
    private static void Hours(ChartCanvas canvas, double from, int hours, double bottom)
    {
        if (hours == 0) return;
        var step = (ChartCanvas.Width - Left - 4) / hours;
        var every = hours switch { <= 8 => 1, <= 30 => 3, _ => 6 };
        for (var i = 0; i <= hours; i++)
        {
            var hour = (int)Math.Floor(from + i);
            if (hour % every != 0) continue;
            var x = Left + (i * step);
            canvas.Line("axis", new Spot(x, bottom), new Spot(x, bottom + 4));
            var label = (hour % 24).ToString("00", CultureInfo.InvariantCulture);
            canvas.Middle(new(Math.Min(x, ChartCanvas.Width - 9), bottom + 17), label, "soft");
        }
    }
}
