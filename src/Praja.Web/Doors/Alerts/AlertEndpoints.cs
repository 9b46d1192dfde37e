using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Documents.Alerts;
using Praja.Web.Api;

namespace Praja.Web.Doors.Alerts;

/// <summary>The door of public alerts: open to everybody, and nothing else is.</summary>
internal static class AlertEndpoints
{
    private const string Keep = "public, max-age=30";

    private static readonly ApiCall Feed = new("Lists the public alerts, newest first; open to everybody.")
    {
        Produces = "application/atom+xml",
    };

    private static readonly ApiCall Alert = new("Gives a public alert as CAP 1.2; open to everybody.")
    {
        Produces = CapDocument.MediaType,
    };

    private static readonly DoorError Unknown = new(StatusCodes.Status404NotFound, "alert-unknown", new(
        "Tidak ada peringatan dengan nomor itu.", "There is no alert of that number."));

    public static void Map(IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("/alerts/{operation}");
        door.MapGet("/feed.atom", GiveFeed).Describe(Feed);
        door.MapGet("/{identifier}.xml", GiveAlert).Describe(Alert);
    }

    private static async Task GiveFeed(HttpContext context)
    {
        if (DoorGate.Find(context) is not { } post)
        {
            await DoorAnswer.Refuse(context, DoorGate.OperationUnknown);
            return;
        }
        var feed = PublicAlerts.Feed(context, post);
        await DoorAnswer.Write(context, Feed.Produces + "; charset=utf-8", feed, feed, Keep);
    }

    private static async Task GiveAlert(HttpContext context)
    {
        var identifier = context.Request.RouteValues["identifier"] as string ?? "";
        var alert = DoorGate.Find(context) is { } post
            ? post.Read(picture => CapDocument.Write(picture, identifier, PublicAlerts.SenderOf(context, post)))
            : null;
        if (alert is null)
            await DoorAnswer.Refuse(context, Unknown);
        else
            await DoorAnswer.Write(context, CapDocument.MediaType, alert, alert, Keep);
    }
}
