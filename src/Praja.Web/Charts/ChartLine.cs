using System.Globalization;

namespace Praja.Web.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Kind">What the styles know it by: one, two or three.</param>
/// <param name="Points">Values by minute of the day, in order.</param>
public sealed record ChartLine(Text Name, string Kind, IReadOnlyList<(double Minute, double Value)> Points);

/// <summary>Where things stand in a chart, 600 wide and 200 high.</summary>
internal sealed class ChartRoom
{
    /// <summary>Width of a chart.</summary>
    public const int Width = 600;

    /// <summary>Height of a chart.</summary>
    public const int Height = 200;

    private const int Left = 72;
    private const int Right = 12;
    private const int Top = 12;
    private const int Bottom = 32;

    private readonly double from;
    private readonly double to;

    /// <summary>Makes the room.</summary>
    /// <param name="from">Value at the left edge.</param>
    /// <param name="to">Value at the right edge.</param>
    /// <param name="most">The largest value to be shown.</param>
    public ChartRoom(double from, double to, double most)
    {
        (this.from, this.to) = (from, Math.Max(to, from + 1));
        StepY = NiceStep(Math.Max(most, 1));
        MostY = Math.Ceiling(Math.Max(most, 1) / StepY) * StepY;
    }

    /// <summary>Distance of two lines across.</summary>
    public double StepY { get; }

    /// <summary>Value at the upper edge.</summary>
    public double MostY { get; }

    /// <summary>The lower edge.</summary>
    public static int Floor => Height - Bottom;

    /// <summary>The left edge.</summary>
    public static int Wall => Left;

    /// <summary>The right edge.</summary>
    public static int End => Width - Right;

    /// <summary>Place of a value across.</summary>
    public double X(double value) => Left + ((Width - Left - Right) * (value - from) / (to - from));

    /// <summary>Place of a value upward.</summary>
    public double Y(double value) => Floor - ((Floor - Top) * value / MostY);

    /// <summary>A path through values.</summary>
    /// <param name="points">Values across and upward.</param>
    public string Path(IEnumerable<(double X, double Y)> points) => string.Concat(points.Index().Select(p =>
        string.Create(
            CultureInfo.InvariantCulture, $"{(p.Index == 0 ? 'M' : 'L')}{X(p.Item.X):0.#} {Y(p.Item.Y):0.#}")));

    /// <summary>A number as SVG takes it.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // 1, 2 or 5 times a power of ten: about four lines.
    private static double NiceStep(double most)
    {
        var rough = most / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return Math.Max(1, step);
    }
}
