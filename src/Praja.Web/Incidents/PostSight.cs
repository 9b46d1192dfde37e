using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Incidents;

/// <summary>Who looks, at which post, when, and what they may see of it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Sender">Who looks.</param>
/// <param name="Now">When, by the post's clock.</param>
internal sealed record PostSight(Post Post, Sender Sender, DateTimeOffset Now)
{
    public static readonly ApiProblem IncidentUnknown = new(404, "incident-unknown", new(
        "Kejadian dengan nomor itu tidak ada.", "There is no incident of that number."));

    public static PostSight Of(HttpContext context)
    {
        var (post, sender) = OperationContext.Of(context);
        return new(post, sender, post.Clock.GetUtcNow());
    }

    /// <summary>True when the role is shown a view.</summary>
    public bool Sees(PostView view) => RoleRights.MaySee(Sender.Role, view);

    /// <summary>True when the sender answers for a region; what lies in none is for the whole operation.</summary>
    public bool Covers(Picture picture, string region) => SenderScope.Covers(
        Sender, picture.Frame.Regions, region.Length > 0 ? picture.Frame.Regions.IndexOf(region) : -1);

    /// <summary>Looks at the incident of the address; null when there is none, or the sender does not answer for where
    /// it is.</summary>
    public T? Look<T>(HttpContext context, Func<Picture, Incident, T> look)
        where T : class
    {
        var number = context.Request.RouteValues["number"] as string ?? "";
        return Post.Read(picture =>
            picture.Incidents.Find(number) is { } incident && Covers(picture, incident.Region)
                ? look(picture, incident)
                : null);
    }

    /// <summary>A whole number of the query; the fallback when it is not there, null when it is none.</summary>
    public static int? Number(HttpContext context, string key, int fallback, int most)
    {
        var text = context.Request.Query[key].ToString();
        if (text.Length == 0) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : null;
    }
}
