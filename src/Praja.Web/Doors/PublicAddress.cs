using Microsoft.AspNetCore.Http;

namespace Praja.Web.Doors;

/// <summary>Addresses as the client knows this server.</summary>
internal static class PublicAddress
{
    /// <summary>The whole address of a path. Behind a proxy that takes TLS off, the scheme is right once the server
    /// knows the proxy (<c>ServerSettings.Proxies</c>).</summary>
    public static string Of(HttpContext context, string path)
    {
        var request = context.Request;
        return $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";
    }
}
