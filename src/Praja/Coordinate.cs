namespace Praja;

/// <summary>A point on the earth, WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct Coordinate(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the earth in metres (IUGG).</summary>
    public const double EarthRadiusMeters = 6_371_008.8;

    /// <summary>
    /// Great-circle distance in metres, by the haversine formula (Sinnott 1984); error below 0.6 % of the ellipsoid.
    /// </summary>
    public double MetersTo(Coordinate other)
    {
        var a = double.DegreesToRadians(Latitude);
        var b = double.DegreesToRadians(other.Latitude);
        var sinLatitude = Math.Sin((b - a) / 2);
        var sinLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = sinLatitude * sinLatitude + Math.Cos(a) * Math.Cos(b) * sinLongitude * sinLongitude;
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
