using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Praja.Web.Privacy;

/// <summary>A copy of personal data, as a file for the person concerned.</summary>
internal static class PersonalCopy
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <summary>Answers with it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="held">What is held.</param>
    public static Task Give<T>(HttpContext context, string file, T held)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        return context.Response.WriteAsJsonAsync(held, Json, context.RequestAborted);
    }
}
