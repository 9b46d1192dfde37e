using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Journal;
using Praja.Web.Accounts;
using Praja.Web.Map.Basemaps;
using Praja.Web.Pages;

namespace Praja.Web.Map;

/// <summary>What maps on pages ask for: tiles that stay, signs and marks that change.</summary>
/// <param name="tiles">Tiles that were cut.</param>
/// <param name="signs">How stations stand.</param>
/// <param name="basemap">What lies below.</param>
internal sealed class MapEndpoints(TileShelf tiles, SignDesk signs, BasemapEndpoint basemap)
{
    /// <summary>Maps them.</summary>
    /// <param name="operation">Group of an operation's pages.</param>
    public void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/map/{key}/{z:int}/{x:int}/{y:int}", context => Enter(context, Tile));
        operation.MapGet("/map/base/{key}/{z:int}/{x:int}/{y:int}", context =>
            Enter(context, (call, _) => basemap.Answer(call)));
        operation.MapGet("/map/signs", context => Enter(context, signs.Answer));
        operation.MapGet("/map/now", context => Enter(context, Now));
        operation.MapGet("/map/stations/{number:int}", context => Enter(context, Station));
    }

    private static async Task Enter(HttpContext context, Func<PageCall, MapSight, Task> answer)
    {
        if (PageCall.Of(context) is { } call)
        {
            try
            {
                await answer(call, MapSight.Of(call.Post.Frame, call.Sender));
            }
            catch (JournalException)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
            return;
        }
        context.Response.StatusCode = context.Desk<SenderDesk>().SessionOf(context) is null
            ? StatusCodes.Status401Unauthorized
            : StatusCodes.Status404NotFound;
    }

    private Task Tile(PageCall call, MapSight sight)
    {
        if (TilePlace.Of(call, MapGround.LastZoom) is not var (zoom, x, y)) return NotFound(call);
        var tile = tiles.Find(new(sight), sight.Key, zoom, x, y);
        // One of another plan or other rights is not kept: the page that asked for it is old.
        call.Context.Response.Headers.CacheControl =
            call.Route("key") == sight.Key ? "private, max-age=31536000, immutable" : "no-store";
        return MapAnswer.Send(call.Context, "application/vnd.mapbox-vector-tile", tile);
    }

    private static Task Now(PageCall call, MapSight sight)
    {
        var now = call.Read(picture => MapNow.Of(picture, call, sight));
        call.Context.Response.Headers.CacheControl = "no-store";
        return MapAnswer.Send(call.Context, "application/json", MapNowJson.Write(now, sight.TilesOf(call.Post.Id)));
    }

    // A tile names stations by number, which is a quarter of the bytes of their ids.
    private static Task Station(PageCall call, MapSight sight)
    {
        var (table, number) = (sight.Frame.Stations, TilePlace.Whole(call, "number") - 1);
        if (number < 0 || number >= table.Count || !sight.Stations || !sight.Covers(table.RegionOf(number)))
            return NotFound(call);
        call.Context.Response.Redirect(call.Frame.To("stations/" + table[number].Id));
        return Task.CompletedTask;
    }

    private static Task NotFound(PageCall call)
    {
        call.Context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
