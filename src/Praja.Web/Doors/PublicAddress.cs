using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Praja.Web.Doors;

/// <summary>Addresses as the client knows this server.</summary>
internal static class PublicAddress
{
    /// <summary>The whole address of a path: under the configured public address, else under the one the request came
    /// by. Behind a proxy that takes TLS off, the latter's scheme is right once the server knows the proxy
    /// (<c>ServerSettings.Proxies</c>).</summary>
    public static string Of(HttpContext context, string path)
    {
        var request = context.Request;
        return Configured(context) is { Length: > 0 } known
            ? known.TrimEnd('/') + path
            : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";
    }

    /// <summary>Host name of the configured public address; empty when there is none.</summary>
    public static string HostOf(HttpContext context) =>
        Configured(context) is { Length: > 0 } known ? new Uri(known).IdnHost : "";

    private static string Configured(HttpContext context) =>
        context.RequestServices.GetRequiredService<ServerSettings>().PublicAddress;
}
