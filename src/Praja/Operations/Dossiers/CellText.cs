using System.Globalization;

namespace Praja.Operations.Dossiers;

/// <summary>Values as the text of cells; what is unknown is empty.</summary>
internal static class CellText
{
    public static string North(Coordinate? position) => position is { } p ? CellNumbers.Write(p.Latitude) : "";

    public static string East(Coordinate? position) => position is { } p ? CellNumbers.Write(p.Longitude) : "";

    public static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Date(DateOnly? date) => date is { } day ? CellDates.Write(day) : "";
}
