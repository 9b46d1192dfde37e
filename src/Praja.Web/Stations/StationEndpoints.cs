using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Web.Api;

namespace Praja.Web.Stations;

/// <summary>Polling stations and their day.</summary>
internal static class StationEndpoints
{
    private static readonly ApiCall List = new("Stations by area, with how far the day of each is.")
    {
        Answer = typeof(StationPageView),
        Query =
        [
            ("region", "Code of an area; the sender's own, or nation, when missing."),
            ("step", "Only stations that reached this slot of the day, e.g. station_opened."),
            ("reached", "With step: false for those that did not."),
            ("silent", "true for those that are silent."),
            ("skip", "How many to leave out."),
            ("limit", "How many at most, to 1,000; 100 when missing."),
        ],
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/stations", Stations).Describe(List);
        operation.MapGet("/stations/{village}/{number}", Station)
            .Describe("A station with all its reports.", typeof(StationView));
        RegionEndpoints.Map(operation);
    }

    private static Task Stations(HttpContext context)
    {
        var look = new StationLook(context, PostView.StationStatus);
        if (look.Region(look.Text("region")) is not { } region) return look.Refuse();
        if (look.Truth("reached", true) is not { } reached) return look.Refuse();
        if (look.Truth("silent", false) is not { } silent) return look.Refuse();
        if (look.Number("skip", 0, int.MaxValue) is not { } skip) return look.Refuse();
        if (look.Number("limit", 100, StationPage.Most) is not { } limit) return look.Refuse();
        var query = new StationQuery
        {
            Region = region,
            Slot = look.Text("step"),
            Reached = reached,
            SilentOnly = silent,
            Skip = skip,
            Limit = limit,
        };
        var page = look.Read(picture => StationPage.Of(picture, query, look.Now) is { } found
            ? new StationPageView(
                found.Total,
                [.. found.Stations.Select(s => StationRowView.Of(picture, s, look.ShowsBands))],
                skip + found.Stations.Count < found.Total && found.Stations.Count > 0
                    ? skip + found.Stations.Count
                    : null)
            : null);
        return page is null ? look.RefuseStep() : ApiJson.Write(context, page);
    }

    private static Task Station(HttpContext context)
    {
        var look = new StationLook(context, PostView.StationStatus);
        var id = $"{context.Request.RouteValues["village"]}/{context.Request.RouteValues["number"]}";
        if (look.Station(id) is not { } station) return look.Refuse();
        return ApiJson.Write(context, look.Read(picture =>
        {
            var frame = picture.Frame;
            var command = frame.Commands.Of(frame.Stations.RegionOf(station));
            var telephone = frame.Commands.ContactOf(command);
            var reports = picture.Stations.ReportsOf(station)
                .Where(r => look.ShowsLog || r.Report != StationReport.HealthReported);
            return new StationView(
                StationRowView.Of(picture, picture.Stations.StandingOf(station), look.ShowsBands), command?.Name,
                telephone.Length == 0 ? null : telephone, [.. reports.Select(StationReportView.Of)]);
        }));
    }
}
