using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Praja.Algorithms.Random;
using Praja.Bench.Reports;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Web.Map;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Bench.Maps;

/// <summary>Praja with all stations of the country, and beside it, in the same program, the way maps are mostly made:
/// one GeoJSON of all stations with how each stands.</summary>
internal static class MapServer
{
    private const string Html = "<!doctype html><meta charset=utf-8><title>Reference</title>"
        + "<link rel=stylesheet href=\"/bench/map.css\"><div id=map></div>"
        + "<script type=module src=\"/bench/reference.js\"></script>";

    private const string Style = "html,body,#map{height:100%;margin:0}#map{position:relative;overflow:hidden}"
        + ".maplibregl-canvas{position:absolute;left:0;top:0}";

    private const string Script = """
        import 'ASSETSpolicy.js';
        import { Map, setWorkerUrl } from 'ASSETSmaplibre-gl.mjs';
        setWorkerUrl(new URL('ASSETSmaplibre-gl-worker.mjs', location.href).href);
        const map = new Map({
          container: 'map', attributionControl: false, fadeDuration: 0, bounds: [95, -11, 141, 6],
          style: {
            version: 8,
            sources: { stations: { type: 'geojson', data: location.origin + '/bench/stations.geojson' } },
            layers: [
              { id: 'ground', type: 'background', paint: { 'background-color': '#e8ebef' } },
              { id: 'stations', type: 'circle', source: 'stations', paint: {
                'circle-radius': 2, 'circle-color': ['case', ['==', ['get', 'h'], 1], '#6f8aa5', '#e8ebef'],
                'circle-stroke-width': 0.6 } },
            ],
          },
        });
        map.once('idle', () => performance.mark('praja-map'));
        """;

    /// <summary>Adds the reference and the counter of bytes.</summary>
    public static void Map(WebApplication app)
    {
        var assets = app.Services.GetRequiredService<AssetShelf>().Prefix;
        var post = app.Services.GetRequiredService<PostRegistry>().All.Single();
        var stations = new Lazy<byte[]>(() => TileShelf.Compressed(GeoJson(post)));
        app.MapGet("/bench/reference", context => Answer(context, "text/html", Html));
        app.MapGet("/bench/map.css", context => Answer(context, "text/css", Style));
        app.MapGet("/bench/reference.js", context => Answer(
            context, "text/javascript", Script.Replace("ASSETS", assets, StringComparison.Ordinal)));
        app.MapGet("/bench/stations.geojson", context =>
        {
            context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentType = "application/geo+json";
            context.Response.ContentLength = stations.Value.Length;
            return context.Response.Body.WriteAsync(stations.Value).AsTask();
        });
        app.MapGet("/bench/plain", context => Answer(
            context, "text/plain", GeoJson(post).Length.ToString(CultureInfo.InvariantCulture)));
        app.MapGet("/bench/bytes", context => Answer(
            context, "text/plain", app.Services.GetRequiredService<SentBytes>().Take().ToString(Repository.Plain)));
    }

    /// <summary>Reports that half of the guards have come, here and there.</summary>
    public static async Task Report(Post post)
    {
        var table = post.Setup.Frame.Stations;
        var rng = Rng.For(1, "heard", 0);
        var heard = Enumerable.Range(0, table.Count).Where(_ => rng.NextDouble() < 0.5).Select(s => table[s].Id);
        foreach (var some in heard.Chunk(1_000))
        {
            var came = some.Select(station => new Submission(
                Guid.CreateVersion7(), "guard_arrived", EntryBody.Empty.With("station", station), BenchDay.Chief));
            await post.Submit([.. came])!;
        }
    }

    private static byte[] GeoJson(Post post) => post.Read(picture =>
    {
        StationTable table = picture.Frame.Stations;
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var station = 0; station < table.Count; station++)
        {
            var at = table[station].Position!.Value;
            var heard = picture.Stations.StandingOf(station).LastHeard is null ? 0 : 1;
            if (station > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"id\":{station},\"geometry\":");
            text.Append(CultureInfo.InvariantCulture, $"{{\"type\":\"Point\",\"coordinates\":[{at.Longitude:F5},");
            text.Append(CultureInfo.InvariantCulture, $"{at.Latitude:F5}]}},\"properties\":{{\"h\":{heard}}}}}");
        }
        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    });

    private static Task Answer(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentSecurityPolicy = PageWriter.Policy;
        return context.Response.WriteAsync(text);
    }
}
