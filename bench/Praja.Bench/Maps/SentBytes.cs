using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Praja.Bench.Maps;

/// <summary>Counts the bytes sent for maps: tiles, signs, marks, and the reference's file. Thread-safe.</summary>
internal sealed class SentBytes : IStartupFilter
{
    private long sent;

    /// <summary>Bytes since it was last asked.</summary>
    public long Take() => Interlocked.Exchange(ref sent, 0);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            await rest(context);
            if (IsOfMap(context.Request.Path)) Interlocked.Add(ref sent, context.Response.ContentLength ?? 0);
        });
        next(app);
    };

    private static bool IsOfMap(PathString path) =>
        path.Value!.Contains("/map/", StringComparison.Ordinal) || path == "/bench/stations.geojson";
}
