using System.Runtime.CompilerServices;
using Praja.CommandPost.Stations;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Map;

/// <summary>Tells maps how stations stand. Thread-safe.</summary>
internal sealed class SignDesk
{
    private readonly ConditionalWeakTable<Post, SignLog> logs = [];

    /// <summary>Answers with what changed since the reading that the map has; all of a past instant.</summary>
    public async Task Answer(PageCall call, MapSight sight)
    {
        var frame = call.Post.Frame;
        Signs signs;
        var after = 0;
        if (call.Frame.IsPast)
        {
            signs = Signs.Read(frame, "", Signs.None, bytes => call.Read(picture =>
            {
                new StationSigns(picture, call.Now).Read(bytes);
                return picture.Sequence;
            }));
        }
        else
        {
            signs = await logs.GetValue(call.Post, post => new(post)).Now(call.Context.RequestAborted);
            after = signs.ReadingOf(call.Query("since"));
            call.Context.Response.Headers.ETag = $"\"{signs.Mark}\"";
        }
        call.Context.Response.Headers.CacheControl = "no-store";
        await MapAnswer.Send(call.Context, "application/octet-stream", SignWriting.Write(
            frame, sight, signs, after, withStations: call.Query("stations") != "false"));
    }
}
