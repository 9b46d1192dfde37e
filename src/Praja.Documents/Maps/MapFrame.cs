namespace Praja.Documents.Maps;

/// <summary>A point on paper, in units of a quarter of a millimetre.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public Spot Plus(double x, double y) => new(X + x, Y + y);

    public double To(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>A rectangle on paper.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public Spot Middle => new(Left + (Width / 2), Top + (Height / 2));

    public Box Inset(double margin) => new(Left + margin, Top + margin, Width - (2 * margin), Height - (2 * margin));

    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Spot spot) => spot.X >= Left && spot.X <= Right && spot.Y >= Top && spot.Y <= Bottom;
}

/// <summary>
/// Places coordinates on paper. Equirectangular about the middle latitude: within a province (some 5 degrees near the
/// equator) lengths are wrong by less than 0.5 %, which the scale bar may carry.
/// </summary>
internal sealed class MapFrame
{
    private const double KmPerDegree = Coordinate.EarthRadiusMeters / 1000 * Math.PI / 180;

    // A map of one village still shows 300 m, so that a beat of one station is not blown up without end.
    private const double LeastKm = 0.3;

    private readonly double middleLatitude;
    private readonly double middleLongitude;
    private readonly double cosine;
    private readonly Box box;

    /// <summary>Fits all points into the box.</summary>
    public MapFrame(IReadOnlyList<Coordinate> points, Box box)
    {
        this.box = box;
        var (south, north, west, east) = Bounds(points);
        middleLatitude = (south + north) / 2;
        middleLongitude = (west + east) / 2;
        cosine = Math.Cos(double.DegreesToRadians(middleLatitude));
        var wide = Math.Max(LeastKm, (east - west) * KmPerDegree * cosine);
        var high = Math.Max(LeastKm, (north - south) * KmPerDegree);
        UnitsPerKm = Math.Min(box.Width / wide, box.Height / high);
    }

    public double UnitsPerKm { get; }

    public Box Box => box;

    public Spot At(Coordinate point) => new(
        box.Middle.X + ((point.Longitude - middleLongitude) * cosine * KmPerDegree * UnitsPerKm),
        box.Middle.Y - ((point.Latitude - middleLatitude) * KmPerDegree * UnitsPerKm));

    /// <summary>The longest of 1, 2, 5, 10, ... that is no longer on paper than the given length.</summary>
    public double ScaleKm(double longestUnits)
    {
        var km = longestUnits / UnitsPerKm;
        var power = Math.Pow(10, Math.Floor(Math.Log10(km)));
        return (km / power) switch
        {
            >= 5 => 5 * power,
            >= 2 => 2 * power,
            _ => power,
        };
    }

    private static (double South, double North, double West, double East) Bounds(IReadOnlyList<Coordinate> points) =>
        points.Count == 0
            ? (0, 0, 0, 0)
            : (points.Min(p => p.Latitude), points.Max(p => p.Latitude), points.Min(p => p.Longitude),
                points.Max(p => p.Longitude));
}
