using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Documents.Alerts;
using Praja.Journal;
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
        var root = PublicAddress.Of(context, "/alerts/" + Uri.EscapeDataString(post.Id));
        var name = post.Setup.Frame.Operation.Profile.Name;
        var (messages, mode) = post.Read(picture => (CapDocument.Messages(picture), picture.Mode));
        var alerts = messages.Reverse().Take(DoorLimits.FeedAlerts).Select(m => new FeedAlert(
            m.Identifier, m.Cancels ? "Dicabut: " + m.Headline : m.Headline, m.Text, m.Sent,
            $"{root}/{Uri.EscapeDataString(m.Identifier)}.xml"));
        var banner = mode is { } known ? JournalModes.Banner(known) : null;
        var feed = AlertFeed.Write(
            root + "/feed.atom", (banner is { } words ? words.Id + ": " : "") + "Peringatan publik, " + name, name,
            DateTimeOffset.UnixEpoch, [.. alerts]);
        await DoorAnswer.Write(context, Feed.Produces + "; charset=utf-8", feed, feed, Keep);
    }

    private static async Task GiveAlert(HttpContext context)
    {
        var identifier = context.Request.RouteValues["identifier"] as string ?? "";
        var sender = SenderOf(context);
        var alert = DoorGate.Find(context) is { } post
            ? post.Read(picture => CapDocument.Write(picture, identifier, sender))
            : null;
        if (alert is null)
            await DoorAnswer.Refuse(context, Unknown);
        else
            await DoorAnswer.Write(context, CapDocument.MediaType, alert, alert, Keep);
    }

    // CAP wants a name that is unique in the world, without blanks, commas, < and &.
    private static string SenderOf(HttpContext context)
    {
        var host = context.Request.Host.Host.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        return string.Concat(host) + "/" + context.Request.RouteValues["operation"];
    }
}
