using Microsoft.AspNetCore.Http;
using Praja.Web.Pages;

namespace Praja.Web.Map.Basemaps;

/// <summary>Answers with tiles of the base map, as they are in its file.</summary>
/// <param name="shelf">Where it is.</param>
internal sealed class BasemapEndpoint(BasemapShelf shelf)
{
    /// <summary>Answers.</summary>
    /// <param name="call">Who asks.</param>
    public Task Answer(PageCall call)
    {
        var response = call.Context.Response;
        if (shelf.Map is not { } map || TilePlace.Of(call, PmTilesId.LastZoom) is not var (zoom, x, y))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        response.Headers.Vary = "Accept-Encoding, Cookie";
        response.Headers.CacheControl =
            call.Route("key") == map.Key ? "private, max-age=31536000, immutable" : "no-store";
        if (map.Find(zoom, x, y) is not var (bytes, packing))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        var coding = packing switch { Packing.Gzip => "gzip", Packing.Brotli => "br", _ => "" };
        var takes = call.Context.Request.Headers.AcceptEncoding.ToString();
        if (coding.Length > 0 && takes.Contains(coding, StringComparison.Ordinal))
            response.Headers.ContentEncoding = coding;
        else
            bytes = PmTilesArchive.Unpack(bytes, packing);
        response.ContentType = map.Header.Form switch
        {
            TileForm.Vector => "application/vnd.mapbox-vector-tile",
            TileForm.Png => "image/png",
            TileForm.Jpeg => "image/jpeg",
            TileForm.Webp => "image/webp",
            _ => "image/avif",
        };
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, call.Context.RequestAborted);
    }
}
