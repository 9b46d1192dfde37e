using Praja.Documents.Maps;

namespace Praja.Web.Map;

/// <summary>Cuts a ring to a tile (Sutherland and Hodgman, "Reentrant polygon clipping", 1974): side by side, so that
/// parts of a hollow ring stay joined along the tile's edge, which lies outside of what is shown.</summary>
internal static class RingCut
{
    // Beyond the tile on each side, so that a line along its edge is not drawn: an eighth of half a screen inch.
    private const int Margin = 64;

    // Corners nearer than half a pixel of a tile of 512 are one.
    private const int Nearest = 4;

    /// <summary>A ring on a tile's grid, cut to the tile; empty when it lies outside.</summary>
    /// <param name="ring">Corners on the square of the world, not closed.</param>
    /// <param name="zoom">Zoom of the tile.</param>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    public static IReadOnlyList<(int X, int Y)> On(IReadOnlyList<Spot> ring, int zoom, uint x, uint y)
    {
        var scale = (double)VectorLayer.Grid * (1 << zoom);
        Spot[] corners = [.. ring.Select(c => new Spot(
            (c.X * scale) - ((double)x * VectorLayer.Grid), (c.Y * scale) - ((double)y * VectorLayer.Grid)))];
        const int Far = VectorLayer.Grid + Margin;
        corners = Cut(corners, c => c.X + Margin, (a, b) => Between(a, b, (-Margin - a.X) / (b.X - a.X)));
        corners = Cut(corners, c => Far - c.X, (a, b) => Between(a, b, (Far - a.X) / (b.X - a.X)));
        corners = Cut(corners, c => c.Y + Margin, (a, b) => Between(a, b, (-Margin - a.Y) / (b.Y - a.Y)));
        corners = Cut(corners, c => Far - c.Y, (a, b) => Between(a, b, (Far - a.Y) / (b.Y - a.Y)));
        return Coarse(corners);
    }

    // What lies inside of one side; inside is positive.
    private static Spot[] Cut(Spot[] corners, Func<Spot, double> inside, Func<Spot, Spot, Spot> cross)
    {
        var kept = new List<Spot>(corners.Length + 4);
        for (var (at, before) = (0, corners.Length - 1); at < corners.Length; before = at++)
        {
            var (from, to) = (inside(corners[before]) >= 0, inside(corners[at]) >= 0);
            if (from != to) kept.Add(cross(corners[before], corners[at]));
            if (to) kept.Add(corners[at]);
        }
        return [.. kept];
    }

    private static Spot Between(Spot a, Spot b, double share) =>
        new(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));

    private static List<(int X, int Y)> Coarse(Spot[] corners)
    {
        var kept = new List<(int X, int Y)>(corners.Length);
        foreach (var corner in corners)
        {
            var at = (X: (int)Math.Round(corner.X), Y: (int)Math.Round(corner.Y));
            if (kept.Count == 0 || Math.Abs(at.X - kept[^1].X) + Math.Abs(at.Y - kept[^1].Y) >= Nearest) kept.Add(at);
        }
        return kept;
    }
}
