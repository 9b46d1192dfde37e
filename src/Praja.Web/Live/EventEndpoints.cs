using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Web.Live;

/// <summary>Server-sent events of an operation: what is recorded, as it is recorded.</summary>
internal static class EventEndpoints
{
    private static readonly ApiCall Listen = new(
        "Entries as server-sent events from a sequence on: id is the sequence, event the kind, data the line.")
    {
        Produces = "text/event-stream",
        Query =
        [
            ("after", "Sequence after which to begin; the header Last-Event-ID goes first. Without both: from now on."),
            ("heads", "true: no entries, only how far the journal has come, each time it has."),
        ],
    };

    public static void Map(RouteGroupBuilder operation) => operation.MapGet("/events", Serve).Describe(Listen);

    private static async Task Serve(HttpContext context)
    {
        var (post, sender) = OperationContext.Of(context);
        var feeds = context.RequestServices.GetRequiredService<LiveFeeds>();
        var feed = feeds.Of(post);
        if (After(context, feed.Sequence) is not { } after)
        {
            await ApiProblem.Malformed("after: nomor urut.", "after: a sequence.").WriteTo(context);
            return;
        }
        if (!feeds.TryEnter())
        {
            await ApiProblem.StreamsFull.WriteTo(context);
            return;
        }
        try
        {
            await EventResponse.Open(context);
            var sight = LineSight.Of(post, sender);
            var reader = new LiveReader(context.Response.BodyWriter, sight, IsKnown(context, post, sender))
            {
                WantsHeads = context.Request.Query["heads"] == "true",
            };
            await feed.Serve(reader, after, context.Abort, context.RequestAborted);
        }
        finally
        {
            feeds.Leave();
        }
    }

    private static long? After(HttpContext context, long newest)
    {
        var text = context.Request.Headers["Last-Event-ID"].ToString();
        if (text.Length == 0) text = context.Request.Query["after"].ToString();
        if (text.Length == 0) return newest;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null;
    }

    private static Func<bool> IsKnown(HttpContext context, Post post, Sender opened)
    {
        var senders = context.RequestServices.GetRequiredService<SenderDesk>();
        return () => opened.HasRightsOf(senders.AccessOf(context)?.In(post.Id));
    }
}
