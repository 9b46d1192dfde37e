using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Doors.Features;

/// <summary>The door for maps: OGC API - Features, Part 1 (core, GeoJSON, OpenAPI 3.0). QGIS, GDAL and any client of
/// the standard read the live picture, as far as who asks may see it.</summary>
internal static class FeatureEndpoints
{
    private const string Root = "/ogc/{operation}";

    private static readonly ApiCall Items = new("Gives features of a collection, page by page.")
    {
        Produces = FeatureLinks.GeoJson,
        Query =
        [
            ("limit", "Features of a page."), ("after", "Where the page starts: from the next link."),
            ("bbox", "west,south,east,north in degrees, CRS84."),
            ("datetime", "Instant or interval of RFC 3339; incidents."),
            ("region", "Code of an area, with all in it."), ("step", "Last step of a station, or none."),
            ("band", "Vulnerability band of a station; restricted."), ("type", "Type of an incident."),
            ("level", "Level of an incident."), ("state", "open, closed or merged; incidents."),
            ("status", "What a unit does."), ("f", "json."), ("bbox-crs", "CRS84."),
        ],
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var door = app.MapGroup(Root);
        door.MapGet("", FeatureDoor.Landing).Describe("Tells what the door for maps has (OGC API - Features).");
        door.MapGet("/conformance", FeatureDoor.Conformance).Describe("Lists the conformance classes.");
        door.MapGet("/api", FeatureDoor.Api)
            .Describe(new ApiCall("Describes the door for maps.") { Produces = FeatureLinks.OpenApi });
        door.MapGet("/collections", FeatureDoor.Collections).Describe("Lists the collections.");
        door.MapGet("/collections/{collection}", FeatureDoor.Collection).Describe("Describes a collection.");
        door.MapGet("/collections/{collection}/items", FeaturePages.Page).Describe(Items);
        door.MapGet("/collections/{collection}/items/{**feature}", FeaturePages.Feature)
            .Describe(new ApiCall("Gives one feature.") { Produces = FeatureLinks.GeoJson });
    }
}
