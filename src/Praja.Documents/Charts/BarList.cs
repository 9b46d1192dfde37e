using Praja.Documents.Writing;

namespace Praja.Documents.Charts;

/// <summary>A row of a bar chart.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Length of the bar, 0 or more.</param>
/// <param name="Low">Lower end of the interval; NaN when there is none.</param>
/// <param name="High">Upper end; NaN when there is none.</param>
/// <param name="Text">The value in words, beside the bar.</param>
/// <param name="Hot">True to make it stand out.</param>
internal sealed record BarRow(string Label, double Value, double Low, double High, string Text, bool Hot = false);

/// <summary>Horizontal bars, each below its own name, with whiskers where an interval is known.</summary>
internal static class BarList
{
    private const double RowHeight = 33;
    private const double TextRoom = 92;
    private const double Thickness = 12;

    public static void Draw(MarkupWriter html, string title, string says, IReadOnlyList<BarRow> rows)
    {
        var canvas = new ChartCanvas(html, title, says, (rows.Count * RowHeight) + 4);
        var most = rows.Max(r => double.IsFinite(r.High) ? Math.Max(r.Value, r.High) : r.Value);
        var scale = most > 0 ? (ChartCanvas.Width - TextRoom) / most : 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, top) = (rows[i], i * RowHeight);
            canvas.Start(new(0, top + 12), row.Label);
            canvas.Bar(new(0, top + 16, Math.Max(1, row.Value * scale), Thickness), row.Hot);
            var end = row.Value * scale;
            if (double.IsFinite(row.Low) && double.IsFinite(row.High) && row.High > row.Low)
            {
                canvas.Whisker(Math.Max(0, row.Low) * scale, row.High * scale, top + 16 + (Thickness / 2));
                end = Math.Max(end, row.High * scale);
            }
            canvas.Start(new(end + 7, top + 16 + 10.5), row.Text, "strong");
        }
        canvas.Close();
    }
}
