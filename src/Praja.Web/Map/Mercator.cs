using Praja.Documents.Maps;

namespace Praja.Web.Map;

/// <summary>Web Mercator (EPSG:3857) as tiles use it: the world is a square of side 1, from north-west. 31 bits a side
/// are 2 cm on the ground.</summary>
internal static class Mercator
{
    /// <summary>Bits of a whole position, a side.</summary>
    public const int Bits = 31;

    // Beyond it the square ends.
    private const double MostLatitude = 85.0511;

    /// <summary>Where a point lies.</summary>
    public static Spot At(Coordinate point)
    {
        var latitude = double.DegreesToRadians(Math.Clamp(point.Latitude, -MostLatitude, MostLatitude));
        return new(
            Math.Clamp((point.Longitude + 180) / 360, 0, 1),
            Math.Clamp(0.5 - (Math.Log(Math.Tan((Math.PI / 4) + (latitude / 2))) / (2 * Math.PI)), 0, 1));
    }

    /// <summary>The point that lies somewhere.</summary>
    public static Coordinate From(Spot spot) => new(
        double.RadiansToDegrees((2 * Math.Atan(Math.Exp(Math.PI * (1 - (2 * spot.Y))))) - (Math.PI / 2)),
        (spot.X * 360) - 180);

    /// <summary>A side in whole numbers.</summary>
    public static uint Whole(double side) => (uint)Math.Min(side * (1u << Bits), (1u << Bits) - 1);

    /// <summary>A side out of whole numbers.</summary>
    public static double Side(uint whole) => (double)whole / (1u << Bits);
}
