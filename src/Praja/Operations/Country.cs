using System.Globalization;

namespace Praja.Operations;

/// <summary>The box around Indonesia, in which every position of an operation lies.</summary>
internal static class Country
{
    // Every one of the 83,731 village points of 2024 lies in 11.0 S .. 5.9 N, 95.0 .. 141.0 E; half a degree is left
    // for the sea.
    private const double South = -11.5;
    private const double North = 6.5;
    private const double West = 94.5;
    private const double East = 141.5;

    /// <summary>
    /// True when the point lies in the country's box; otherwise the problem is told, a swap by its own name.
    /// </summary>
    public static bool Check(Coordinate point, Place place, ProblemList problems)
    {
        if (Contains(point)) return true;
        var swapped = new Coordinate(point.Longitude, point.Latitude);
        var kind = Contains(swapped) ? DossierProblems.PositionSwapped : DossierProblems.PositionOutsideCountry;
        problems.Add(kind, place, Write(point), Write(swapped));
        return false;
    }

    private static bool Contains(Coordinate point) =>
        point is { Latitude: >= South and <= North, Longitude: >= West and <= East };

    private static string Write(Coordinate point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.#####}, {point.Longitude:0.#####}");
}
