namespace Praja.Documents.Maps;

/// <summary>
/// Finds room for labels one after the other: the first of a few places around a point that no earlier label covers.
/// Greedy, so the important labels are asked for first; a label that finds no room is left out rather than printed over
/// another.
/// </summary>
internal sealed class LabelRoom(Box area)
{
    // Helvetica and its kin are about this wide per letter, as a share of the font's size.
    private const double LetterWidth = 0.56;

    private readonly List<Box> taken = [];

    public static double Width(string text, double size) => text.Length * LetterWidth * size;

    /// <summary>Keeps a place free of labels.</summary>
    public void Keep(Box box) => taken.Add(box);

    /// <summary>
    /// Middle of the label's baseline, or null when no place is free.
    /// </summary>
    /// <param name="at">The point it names.</param>
    /// <param name="text">The label.</param>
    /// <param name="size">Size of its letters.</param>
    /// <param name="distance">How far from the point.</param>
    /// <param name="centred">True to try the point itself first.</param>
    /// <param name="beside">False where a label beside its point would seem to name the neighbour.</param>
    public Spot? Place(Spot at, string text, double size, double distance, bool centred, bool beside = true)
    {
        var half = Width(text, size) / 2;
        Span<(double X, double Y)> tries =
        [
            (0, centred ? 0 : -distance), (0, distance + size), (half + distance, size * 0.35),
            (-half - distance, size * 0.35),
            (0, -distance), (half + distance, -distance), (-half - distance, -distance), (0, (distance * 2) + size),
            (0, (-distance * 2) - size),
        ];
        foreach (var (x, y) in tries)
        {
            if (!beside && x != 0) continue;
            var spot = at.Plus(x, y);
            var box = new Box(spot.X - half, spot.Y - size, 2 * half, size * 1.25);
            if (!Fits(box)) continue;
            taken.Add(box);
            return spot;
        }
        return null;
    }

    private bool Fits(Box box) =>
        area.Holds(new(box.Left, box.Top)) && area.Holds(new(box.Right, box.Bottom)) && !taken.Exists(box.Overlaps);
}
