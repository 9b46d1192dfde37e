using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Pages;

/// <summary>One reader's call for a page of an operation.</summary>
internal sealed class PageCall
{
    private PageCall(HttpContext context, Post post, Sender sender, PageFrame frame) =>
        (Context, Post, Sender, Frame) = (context, post, sender, frame);

    /// <summary>The request.</summary>
    public HttpContext Context { get; }

    /// <summary>The operation's post.</summary>
    public Post Post { get; }

    /// <summary>Who looks.</summary>
    public Sender Sender { get; }

    /// <summary>What the page knows.</summary>
    public PageFrame Frame { get; private set; }

    /// <summary>The instant that is shown.</summary>
    public DateTimeOffset Now => Frame.Now;

    /// <summary>A value of the address's path.</summary>
    public string Route(string key) => Context.Request.RouteValues[key] as string ?? "";

    /// <summary>A value of the address's query; empty when missing.</summary>
    public string Query(string key) => Context.Request.Query[key].ToString();

    /// <summary>A call of somebody who holds an appointment in the operation; null when they do not.</summary>
    public static PageCall? Of(HttpContext context)
    {
        var operation = context.Request.RouteValues["operation"] as string ?? "";
        var access = context.Desk<SenderDesk>().SessionOf(context);
        if (access?.In(operation) is not { } sender) return null;
        return context.Desk<PostRegistry>().Find(operation) is { } post
            ? new(context, post, sender, PageFrames.Of(context, post, sender))
            : null;
    }

    /// <summary>Looks at the picture of the instant that is shown; must be quick and keep nothing of it.</summary>
    /// <exception cref="Journal.JournalException">The journal is away.</exception>
    public T Read<T>(Func<Picture, T> look)
    {
        T Look(Picture picture)
        {
            Frame = Frame with { Sequence = picture.Sequence };
            return look(picture);
        }

        return Frame.IsPast ? Post.Past.Read(Now, Look) : Post.Read(Look);
    }

    /// <summary>The same call of nobody in particular: of a role and its areas alone. What is made of it may be given
    /// to all who have them.</summary>
    public PageCall Unnamed()
    {
        var sender = Sender with { Actor = "" };
        return new(Context, Post, sender, Frame with
        {
            Sender = sender,
            Antiforgery = "",
            House = null,
            Recorded = null,
            Theme = "auto",
            HasKeys = true,
        });
    }

    /// <summary>The same call after a form was not taken.</summary>
    public void Take(FormOutcome outcome) => Frame = Frame with { Outcome = outcome };

    /// <summary>Sends the browser to a page of the operation.</summary>
    public ActAnswer<TModel> GoTo<TModel>(string rest)
        where TModel : class
    {
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = Frame.To(rest);
        return new(null, null) { IsAnswered = true };
    }

    /// <summary>Index of an area the reader may look at: the one named, else their own; null when there is none, or it
    /// is not theirs.</summary>
    public int? Region(string code)
    {
        var regions = Post.Setup.Frame.Regions;
        if (code.Length == 0) code = Sender.Regions.Count == 0 ? "" : Sender.Regions[0];
        var region = regions.IndexOf(code == "nation" ? "" : code);
        return region >= 0 && SenderScope.Covers(Sender, regions, region) ? region : null;
    }

    /// <summary>A number of the query; the fallback when it is none.</summary>
    public int Number(string key, int fallback, int most) =>
        int.TryParse(Query(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, most)
            : fallback;
}
