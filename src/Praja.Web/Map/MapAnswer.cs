using Microsoft.AspNetCore.Http;

namespace Praja.Web.Map;

/// <summary>Answers with what maps ask for.</summary>
internal static class MapAnswer
{
    /// <summary>Sends bytes, compressed where the browser takes them so.</summary>
    public static Task Send(HttpContext context, string type, byte[] plain) =>
        Send(context, type, new Tile(plain, IsBrotli(context) ? TileShelf.Compressed(plain) : []));

    /// <summary>Sends a tile in the form that the browser takes.</summary>
    public static Task Send(HttpContext context, string type, Tile tile)
    {
        var response = context.Response;
        var bytes = IsBrotli(context) ? tile.Brotli : tile.Plain;
        if (IsBrotli(context)) response.Headers.ContentEncoding = "br";
        response.Headers.Vary = "Accept-Encoding, Cookie";
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    private static bool IsBrotli(HttpContext context) =>
        context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
}
