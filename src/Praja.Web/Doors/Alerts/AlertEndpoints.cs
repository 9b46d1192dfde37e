using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Documents.Alerts;
using Praja.Journal;
using Praja.Web.Api;
using Praja.Web.Posts;

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
        var sender = SenderOf(context, post);
        var (messages, mode, opened) = post.Read(picture => (
            CapDocument.Messages(picture), picture.Mode, picture.Plans.Calendar.OpenedAt));
        var alerts = messages.Reverse().Take(DoorLimits.FeedAlerts).Select(m => new FeedAlert(
            FeedIds.Of(sender, m.Identifier), m.Cancels ? "Dicabut: " + m.Headline : m.Headline, m.Text, m.Sent,
            $"{root}/{Uri.EscapeDataString(m.Identifier)}.xml"));
        var banner = mode is { } known ? JournalModes.Banner(known) : null;
        var title = (banner is { } words ? words.Id + ": " : "") + "Peringatan publik, " + name;
        var feed = AlertFeed.Write(
            FeedIds.Of(sender, ""), root + "/feed.atom", title, name, opened ?? DateTimeOffset.UnixEpoch, [.. alerts]);
        await DoorAnswer.Write(context, Feed.Produces + "; charset=utf-8", feed, feed, Keep);
    }

    private static async Task GiveAlert(HttpContext context)
    {
        var identifier = context.Request.RouteValues["identifier"] as string ?? "";
        var alert = DoorGate.Find(context) is { } post
            ? post.Read(picture => CapDocument.Write(picture, identifier, SenderOf(context, post)))
            : null;
        if (alert is null)
            await DoorAnswer.Refuse(context, Unknown);
        else
            await DoorAnswer.Write(context, CapDocument.MediaType, alert, alert, Keep);
    }

    // CAP wants a name that is unique in the world and stays the same, without blanks, commas, < and &. What a request
    // calls this server is not: it is the configured host, or else the command with its region.
    private static string SenderOf(HttpContext context, Post post)
    {
        var profile = post.Setup.Frame.Operation.Profile;
        var host = PublicAddress.HostOf(context) is { Length: > 0 } known
            ? known
            : profile.Command + "." + (profile.Region.Length > 0 ? profile.Region : "nasional");
        return host + "/" + post.Id;
    }
}
