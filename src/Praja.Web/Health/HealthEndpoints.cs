using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Health;

/// <summary>What those who run the server ask it.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", Live)
            .Describe(new("ok as long as the process answers.") { Produces = "text/plain" });
        app.MapGet("/health/ready", Ready)
            .Describe("Which journals can be reached now; 503 while one cannot.", typeof(ReadyView));
        app.MapGet("/metrics", Metrics)
            .Describe(new("Counters in the text format of Prometheus.") { Produces = MetricsPage.ContentType });
    }

    /// <summary>Maps the page for people.</summary>
    public static void MapPage(IEndpointRouteBuilder app) => app.MapHouse(
        "/status", [PostRole.Administrator],
        async call => await call.Show<StatusPage, StatusModel>(await StatusModel.Of(call)));

    private static Task Live(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync("ok", context.RequestAborted);
    }

    private static async Task Ready(HttpContext context)
    {
        var silent = await context.RequestServices.GetRequiredService<StoresAsked>().SilentAsync();
        var posts = context.RequestServices.GetRequiredService<PostRegistry>().All.ToArray();
        var away = posts.Where(p => !p.IsHealthy || silent.Contains(p)).Select(p => p.Id).ToArray();
        if (away.Length > 0) context.Response.StatusCode = 503;
        await ApiJson.Write(context, new ReadyView(away.Length == 0, posts.Length, away));
    }

    private static Task Metrics(HttpContext context)
    {
        context.Response.ContentType = MetricsPage.ContentType;
        return context.Response.WriteAsync(
            context.RequestServices.GetRequiredService<MetricsPage>().Write(), context.RequestAborted);
    }
}

/// <summary>Whether the server can take entries.</summary>
/// <param name="Ready">True when all journals are open and can be reached.</param>
/// <param name="Operations">How many operations it serves.</param>
/// <param name="Away">Those whose journal is away.</param>
internal sealed record ReadyView(bool Ready, int Operations, IReadOnlyList<string> Away);
