using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Praja.Journal;

namespace Praja.Web.Api;

/// <summary>The outermost layer: headers that every answer carries, and an answer for whatever went wrong.</summary>
/// <param name="next">All the rest.</param>
/// <param name="log">Where failures go.</param>
internal sealed partial class ApiFaults(RequestDelegate next, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: 404 or 405, ContentType: null })
                await ApiProblem.NotFound.With(context.Response.StatusCode).WriteTo(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender has hung up: nobody is there to be answered.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var problem = Of(e);
            if (problem.Status == 500) Failed(log, context.Request.Method, context.GetEndpoint()?.DisplayName, e);
            await problem.WriteTo(context);
        }
    }

    private static ApiProblem Of(Exception cause) => cause switch
    {
        JournalException => ApiProblem.JournalAway,
        BadHttpRequestException { StatusCode: 413 } => ApiProblem.TooLarge,
        BadHttpRequestException bad => ApiProblem.Malformed("HTTP", "HTTP").With(bad.StatusCode),
        _ => ApiProblem.Failed,
    };

    // The path is not logged: it may hold what a sender typed.
    [LoggerMessage(20, LogLevel.Error, "{Method} {Endpoint} failed")]
    private static partial void Failed(ILogger log, string method, string? endpoint, Exception cause);
}
