namespace Praja.Web.Places;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>An area: province, regency, district or village.</summary>
    Area,

    /// <summary>A place of the dossier that is no station.</summary>
    Site,

    /// <summary>A polling station.</summary>
    Station,
}

/// <summary>A place that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, or its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Around">Names of the areas around it, the nearest first.</param>
/// <param name="Area">Code of the area it lies in, or of itself; may be empty.</param>
public sealed record FoundPlace(PlaceKind Kind, string Id, string Name, string Around, string Area)
{
    /// <summary>How far it is from the position that was asked for; null when none was.</summary>
    public double? Meters { get; init; }
}
