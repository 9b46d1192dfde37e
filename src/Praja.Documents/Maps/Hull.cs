namespace Praja.Documents.Maps;

/// <summary>
/// Convex hull by the monotone chain (Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979):
/// sort by x, then build the lower and the upper chain. O(n log n) time, O(n) memory. It stands for a district whose
/// outline the dossier does not have; it is never its border.
/// </summary>
internal static class Hull
{
    /// <summary>
    /// The corners, counter-clockwise in a system whose y grows upwards; fewer than three points come back as they are.
    /// </summary>
    public static IReadOnlyList<Spot> Of(IEnumerable<Spot> points)
    {
        Spot[] sorted = [.. points.Distinct().OrderBy(p => p.X).ThenBy(p => p.Y)];
        if (sorted.Length < 3) return sorted;
        var lower = Chain(sorted);
        var upper = Chain(sorted.Reverse());
        return [.. lower.Take(lower.Count - 1), .. upper.Take(upper.Count - 1)];
    }

    /// <summary>The corners moved away from their middle, so that stations on the edge lie inside.</summary>
    public static IReadOnlyList<Spot> Widened(IReadOnlyList<Spot> corners, double by)
    {
        if (corners.Count == 0) return corners;
        var middle = new Spot(corners.Average(c => c.X), corners.Average(c => c.Y));
        return [.. corners.Select(c => Away(c, middle, by))];
    }

    private static List<Spot> Chain(IEnumerable<Spot> sorted)
    {
        var chain = new List<Spot>();
        foreach (var point in sorted)
        {
            while (chain.Count >= 2 && Turn(chain[^2], chain[^1], point) <= 0)
                chain.RemoveAt(chain.Count - 1);
            chain.Add(point);
        }
        return chain;
    }

    private static double Turn(Spot a, Spot b, Spot c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private static Spot Away(Spot corner, Spot middle, double by)
    {
        var length = corner.To(middle);
        return length < 1e-9 ? corner
            : corner.Plus((corner.X - middle.X) / length * by, (corner.Y - middle.Y) / length * by);
    }
}
