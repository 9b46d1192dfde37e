using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Web.Posts;

namespace Praja.Web.Pages;

// A hundred open boards that are told of an entry all ask for themselves again. What they take over is the same for all
// of one role, area and language: so it is made for nobody in particular (`PageCall.Unnamed`), and once.

/// <summary>Makes a page once for all who ask for it anew at the same time. Thread-safe.</summary>
internal sealed class SharedPages
{
    /// <summary>Header by which an open page says that it takes over only what is marked <c>data-live</c>.</summary>
    public const string Header = "X-Praja-Live";

    // One page alone asks less often than that, so that it never waits.
    private readonly SharedWork<Key, PageBytes> work = new(TimeSpan.FromMilliseconds(100));

    /// <summary>True for who takes over only what knows nobody.</summary>
    public static bool Suits(HttpContext context) => context.Request.Headers[Header] == "true";

    /// <summary>The page, made after this was asked for.</summary>
    /// <param name="call">A call of nobody in particular.</param>
    /// <param name="model">What the page shows.</param>
    /// <param name="make">Makes it.</param>
    public Task<PageBytes> Of(PageCall call, Type model, Func<Task<PageBytes>> make)
    {
        var frame = call.Frame;
        return work.Of(new(
            call.Post, model, frame.Path, frame.IsPast ? frame.Now : null, call.Sender.Role,
            string.Join(' ', call.Sender.Regions), frame.Language, PageBytes.IsPacked(call.Context)), make);
    }

    private readonly record struct Key(
        Post Post, Type Model, string Path, DateTimeOffset? At, PostRole Role, string Regions, Language Language,
        bool IsPacked);
}
