using Praja.Web.Pages;

namespace Praja.Web.Places;

/// <summary>What a place is looked for: to go to its page, or to fill in a form with it.</summary>
/// <param name="Page">Address of the form's page within the operation; empty to go to the place's own.</param>
/// <param name="AreasOnly">True where only areas can be filled in.</param>
/// <param name="SiteField">Field of a station or site; empty for none.</param>
/// <param name="AreaField">Field of an area; empty for none.</param>
public sealed record PlaceTask(string Page, bool AreasOnly, string SiteField, string AreaField)
{
    /// <summary>To go there.</summary>
    public static readonly PlaceTask Visit = new("", false, "", "");

    /// <summary>To report an incident there.</summary>
    public static readonly PlaceTask Incident = new("incidents/new", false, "body.site", "body.region");

    /// <summary>To suppose an incident there.</summary>
    public static readonly PlaceTask WhatIf = new("what-if", false, "site", "region");

    /// <summary>To send a broadcast there.</summary>
    public static readonly PlaceTask Broadcast = new("broadcasts", true, "", "body.audience");

    /// <summary>To warn people there.</summary>
    public static readonly PlaceTask Alert = new("alerts", true, "", "body.areas");

    private const int MostAreas = 60;

    private static readonly PlaceTask[] All = [Visit, Incident, WhatIf, Broadcast, Alert];

    /// <summary>The task of a page; to go there for any other.</summary>
    public static PlaceTask Of(string page) => Array.Find(All, t => t.Page == page) ?? Visit;

    /// <summary>Where a place that was found leads to.</summary>
    /// <param name="place">The place.</param>
    /// <param name="areas">Areas that were filled in before.</param>
    public string LinkOf(FoundPlace place, IReadOnlyList<string> areas)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(areas);
        var id = Uri.EscapeDataString(place.Id);
        if (AreasOnly) return $"{Page}?{string.Join('&', areas.Append(place.Id).Distinct().Select(a => "area=" + a))}";
        if (Page.Length > 0) return $"{Page}?{(place.Kind == PlaceKind.Area ? "region" : "site")}={id}";
        return place.Kind == PlaceKind.Station
            ? "stations/" + place.Id
            : "stations?region=" + (place.Area.Length > 0 ? place.Area : "nation");
    }

    /// <summary>Field that a place fills in; empty for none.</summary>
    public string FieldOf(FoundPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Kind == PlaceKind.Area ? AreaField : SiteField;
    }

    /// <summary>Field that is empty when a place is filled in; empty for none.</summary>
    public string OtherFieldOf(FoundPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return AreasOnly ? "" : place.Kind == PlaceKind.Area ? SiteField : AreaField;
    }

    /// <summary>Areas that an address has filled in, as far as there are such.</summary>
    internal static IReadOnlyList<(string Code, string Name)> AreasOf(PageCall call)
    {
        var regions = call.Post.Frame.Regions;
        var codes = call.Context.Request.Query["area"].OfType<string>().Distinct().Take(MostAreas);
        return [.. codes.Where(c => regions.IndexOf(c) > 0).Select(c => (c, regions.NameOf(regions.IndexOf(c))))];
    }
}
