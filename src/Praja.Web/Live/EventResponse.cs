using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Praja.Web.Live;

/// <summary>The head of an event stream's answer.</summary>
internal static class EventResponse
{
    /// <summary>Begins the answer.</summary>
    public static async Task Open(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // nginx would gather events otherwise.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        // A stream is silent most of the time: that is no slow reader.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
        await response.StartAsync(context.RequestAborted);
        await response.BodyWriter.WriteAsync(": praja\nretry: 1000\n\n"u8.ToArray(), context.RequestAborted);
    }
}
