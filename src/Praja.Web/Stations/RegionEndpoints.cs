using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Api;

namespace Praja.Web.Stations;

/// <summary>Areas summed up, and whom to call in them.</summary>
internal static class RegionEndpoints
{
    private static readonly ApiCall Silence = new(
        "Stations not heard from since a step was due, worst first, with the telephone of the post there.")
    {
        Answer = typeof(SilenceView),
        Query =
        [
            ("region", "Code of an area; the sender's own, or nation, when missing."),
            ("limit", "How many at most, to 1,000; 100 when missing."),
        ],
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/regions/{code}/summary", Summary)
            .Describe("Counts of an area (nation for all): due, reached, late, silent.", typeof(RegionSummaryView));
        operation.MapGet("/regions/{code}/children", Children)
            .Describe("The areas right below one, three counts each.", typeof(RegionRowsView));
        operation.MapGet("/silence", Silent).Describe(Silence);
    }

    private static Task Summary(HttpContext context)
    {
        var look = new StationLook(context, PostView.Counters);
        if (look.Region((string)context.Request.RouteValues["code"]!) is not { } region) return look.Refuse();
        return ApiJson.Write(context, look.Read(picture => RegionViews.Summary(picture, region, look)));
    }

    private static Task Children(HttpContext context)
    {
        var look = new StationLook(context, PostView.Counters);
        if (look.Region((string)context.Request.RouteValues["code"]!) is not { } region) return look.Refuse();
        return ApiJson.Write(context, look.Read(picture => RegionViews.Children(picture, region, look)));
    }

    private static Task Silent(HttpContext context)
    {
        var look = new StationLook(context, PostView.Bands);
        if (look.Region(look.Text("region")) is not { } region) return look.Refuse();
        if (look.Number("limit", 100, SilentStations.Most) is not { } limit) return look.Refuse();
        return ApiJson.Write(context, look.Read(picture => RegionViews.Silence(picture, region, limit, look)));
    }
}
