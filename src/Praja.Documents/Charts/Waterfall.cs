using Praja.Documents.Maps;
using Praja.Documents.Writing;

namespace Praja.Documents.Charts;

/// <summary>
/// A stacked bar unrolled: each part on a row of its own, beginning where the one before ended. It needs no colours to
/// be read, and small parts keep their names.
/// </summary>
internal static class Waterfall
{
    private const double RowHeight = 29;
    private const double LeastNameRoom = 158;
    private const double MostNameRoom = 300;
    private const double LetterWidth = 7;
    private const double TextRoom = 70;
    private const double Thickness = 16;

    /// <summary>Draws parts and their sum; the largest part stands out.</summary>
    public static void Draw(
        MarkupWriter html, string title, string says, IReadOnlyList<(string Name, double Value)> parts, string total,
        Func<double, string> text)
    {
        var canvas = new ChartCanvas(html, title, says, ((parts.Count + 1) * RowHeight) + 4);
        var sum = parts.Sum(p => p.Value);
        var most = parts.Max(p => p.Value);
        var room = Math.Clamp(parts.Max(p => p.Name.Length) * LetterWidth, LeastNameRoom, MostNameRoom);
        var scale = sum > 0 ? (ChartCanvas.Width - room - TextRoom) / sum : 0;
        var from = 0.0;
        for (var i = 0; i < parts.Count; i++)
        {
            var (name, value) = parts[i];
            Row(canvas, i * RowHeight, name, room, from * scale, value * scale, text(value), value >= most);
            from += value;
            var joint = room + (from * scale);
            var below = (i + 1) * RowHeight;
            canvas.Line("grid", new Spot(joint, below - RowHeight + 5 + Thickness), new Spot(joint, below + 5));
        }
        Row(canvas, parts.Count * RowHeight, total, room, 0, sum * scale, text(sum), hot: false, kind: "strong");
        canvas.Close();
    }

    private static void Row(
        ChartCanvas canvas, double top, string name, double room, double from, double length, string text, bool hot,
        string? kind = null)
    {
        canvas.Start(new(0, top + 17), name, kind);
        canvas.Bar(new(room + from, top + 5, Math.Max(1, length), Thickness), hot);
        canvas.Start(new(room + from + Math.Max(1, length) + 6, top + 17), text, "strong");
    }
}
