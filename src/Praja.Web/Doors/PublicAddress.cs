using Microsoft.AspNetCore.Http;

namespace Praja.Web.Doors;

/// <summary>Addresses as the client knows this server.</summary>
internal static class PublicAddress
{
    /// <summary>The whole address of a path. A proxy that takes TLS off says so with <c>X-Forwarded-Proto: https</c>
    /// and leaves <c>Host</c> alone; nothing else of what it might say is believed.</summary>
    public static string Of(HttpContext context, string path)
    {
        var request = context.Request;
        var isSecure = request.IsHttps || request.Headers["X-Forwarded-Proto"] == "https";
        var scheme = isSecure ? "https" : "http";
        return $"{scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";
    }
}
