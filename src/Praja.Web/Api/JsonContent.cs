using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Praja.Web.Api;

/// <summary>What is sent as JSON, within the limits.</summary>
internal static class JsonContent
{
    /// <summary>Reads a record; null when it is none.</summary>
    public static async Task<T?> Read<T>(HttpContext context)
        where T : class
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = Limits.LargestEntry;
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(ApiJson.Options, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
