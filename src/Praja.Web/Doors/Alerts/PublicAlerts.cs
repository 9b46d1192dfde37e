using Microsoft.AspNetCore.Http;
using Praja.Documents.Alerts;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Doors.Alerts;

/// <summary>A post's public alerts as the world knows them: who sends them, and their feed.</summary>
internal static class PublicAlerts
{
    /// <summary>The sender of alerts. CAP wants a name that is unique in the world and stays the same, without blanks,
    /// commas, &lt; and &amp;. What a request calls this server is not: it is the configured host, or else the command
    /// with its region.</summary>
    public static string SenderOf(HttpContext context, Post post)
    {
        var profile = post.Setup.Frame.Operation.Profile;
        var host = PublicAddress.HostOf(context) is { Length: > 0 } known
            ? known
            : profile.Command + "." + (profile.Region.Length > 0 ? profile.Region : "nasional");
        return host + "/" + post.Id;
    }

    /// <summary>The feed, newest first.</summary>
    public static byte[] Feed(HttpContext context, Post post)
    {
        var root = PublicAddress.Of(context, "/alerts/" + Uri.EscapeDataString(post.Id));
        var (name, sender) = (post.Setup.Frame.Operation.Profile.Name, SenderOf(context, post));
        var (messages, mode, opened) = post.Read(picture => (
            CapDocument.Messages(picture), picture.Mode, picture.Plans.Calendar.OpenedAt));
        var alerts = messages.Reverse().Take(DoorLimits.FeedAlerts).Select(m => new FeedAlert(
            FeedIds.Of(sender, m.Identifier), m.Cancels ? "Dicabut: " + m.Headline : m.Headline, m.Text, m.Sent,
            $"{root}/{Uri.EscapeDataString(m.Identifier)}.xml"));
        var banner = mode is { } known && JournalModes.Banner(known) is { } words ? words.Id + ": " : "";
        return AlertFeed.Write(
            FeedIds.Of(sender, ""), root + "/feed.atom", $"{banner}Peringatan publik, {name}", name,
            opened ?? DateTimeOffset.UnixEpoch, [.. alerts]);
    }
}
