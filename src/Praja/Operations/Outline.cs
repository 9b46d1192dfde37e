namespace Praja.Operations;

// Idea: on the scale of a regency a local equirectangular plane is good enough, so a ring is tested in degrees (ray
// casting) and the distance to its edges in metres with longitude shrunk by the cosine of the latitude.
// Source: W. R. Franklin, "PNPOLY" (1994) for the ray; the point-to-segment distance is elementary.
// Cost: linear in the number of corners.
// Limits: not for rings across the date line or near the poles.

/// <summary>Geometry of a boundary: whether a point lies inside, and how far outside it lies.</summary>
internal static class Outline
{
    private const double MetersPerDegree = Coordinate.EarthRadiusMeters * Math.PI / 180;

    /// <summary>True when the point lies in one of the rings.</summary>
    public static bool Contains(Boundary boundary, Coordinate point) => boundary.Rings.Any(r => RingContains(r, point));

    /// <summary>Metres from the point to the nearest edge; 0 when inside.</summary>
    public static double MetersOutside(Boundary boundary, Coordinate point)
    {
        if (Contains(boundary, point)) return 0;
        var nearest = double.PositiveInfinity;
        foreach (var ring in boundary.Rings)
        {
            for (var i = 1; i < ring.Count; i++)
                nearest = Math.Min(nearest, MetersToEdge(point, ring[i - 1], ring[i]));
        }
        return nearest;
    }

    /// <summary>The point so many metres away in a direction, in radians from east.</summary>
    public static Coordinate Offset(Coordinate from, double meters, double direction)
    {
        var north = meters * Math.Sin(direction) / MetersPerDegree;
        var east = meters * Math.Cos(direction) / (MetersPerDegree * Math.Cos(double.DegreesToRadians(from.Latitude)));
        return new(from.Latitude + north, from.Longitude + east);
    }

    private static bool RingContains(IReadOnlyList<Coordinate> ring, Coordinate point)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Latitude > point.Latitude == b.Latitude > point.Latitude) continue;
            var crossing = ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude))
                + a.Longitude;
            if (point.Longitude < crossing) inside = !inside;
        }
        return inside;
    }

    private static double MetersToEdge(Coordinate point, Coordinate a, Coordinate b)
    {
        var shrink = Math.Cos(double.DegreesToRadians(point.Latitude));
        var (ax, ay) = ((a.Longitude - point.Longitude) * shrink, a.Latitude - point.Latitude);
        var (bx, by) = ((b.Longitude - point.Longitude) * shrink, b.Latitude - point.Latitude);
        var (dx, dy) = (bx - ax, by - ay);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1) : 0;
        return Math.Sqrt(Square(ax + (along * dx)) + Square(ay + (along * dy))) * MetersPerDegree;
    }

    private static double Square(double value) => value * value;
}
