using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Web.Posts;

namespace Praja.Web.Doors.Features;

/// <summary>A request at the door for maps whose sender is known.</summary>
/// <param name="Post">The operation's post.</param>
/// <param name="Sender">Who asks.</param>
/// <param name="Root">Whole address of the door.</param>
internal sealed record FeatureRequest(Post Post, Sender Sender, string Root)
{
    /// <summary>The documents of the door for who asks.</summary>
    public FeatureDocuments Documents => new(Post.Setup.Frame.Operation.Profile.Name, Root, Sender);

    /// <summary>Of a request; an error when nobody is known.</summary>
    public static async ValueTask<(FeatureRequest? Asked, DoorError? Error)> Of(HttpContext context)
    {
        var (entry, error) = await DoorGate.FindAsync(context);
        if (entry is null) return (null, error);
        // Made at the first request, which takes a second in the nation: never while the post waits for a look.
        StationFeatures.GridOf(entry.Post.Setup.Frame);
        var root = PublicAddress.Of(context, "/ogc/" + Uri.EscapeDataString(entry.Post.Id));
        return (new(entry.Post, entry.Sender, root), null);
    }
}

/// <summary>Answers of the door for maps.</summary>
internal static class FeatureAnswer
{
    /// <summary>There is no such thing for who asks.</summary>
    public static DoorError Unknown { get; } = new(StatusCodes.Status404NotFound, "feature-unknown", new(
        "Kumpulan atau unsur itu tidak ada, atau bukan untuk peran ini.",
        "There is no such collection or feature, or it is not for this role."));

    /// <summary>Answers with a document.</summary>
    public static async Task Write(HttpContext context, string type, ReadOnlyMemory<byte> document)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = document.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.BodyWriter.WriteAsync(document, context.RequestAborted);
    }
}
