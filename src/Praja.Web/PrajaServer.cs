using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Health;
using Praja.Web.Live;
using Praja.Web.Operations;
using Praja.Web.Posts;
using Praja.Web.Serving;

namespace Praja.Web;

/// <summary>The server: one process, all doors.</summary>
public static class PrajaServer
{
    /// <summary>Makes the server, not yet started.</summary>
    /// <param name="settings">Where it listens and where its data are.</param>
    public static WebApplication Build(ServerSettings settings) => Build(settings, [], _ => { });

    /// <summary>Makes the server over given posts.</summary>
    /// <param name="settings">Where it listens and where its data are.</param>
    /// <param name="posts">Its operations.</param>
    /// <param name="more">Changes to what it is composed of.</param>
    internal static WebApplication Build(
        ServerSettings settings, IReadOnlyList<PostSetup> posts, Action<IServiceCollection> more)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder();
        ServerHost.SetUp(builder, settings);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<PostRegistry>();
        services.AddSingleton<LiveFeeds>();
        services.AddSingleton<MetricsPage>();
        services.AddSingleton<SenderPaces>();
        services.AddSingleton<OpenApiDocument>();
        services.AddSingleton<AccessBook>();
        services.AddSingleton<SenderDesk>();
        more(services);
        services.TryAddSingleton(TimeProvider.System);
        var app = builder.Build();
        Open(app.Services, posts);
        Route(app, settings);
        return app;
    }

    private static void Open(IServiceProvider services, IReadOnlyList<PostSetup> posts)
    {
        var registry = services.GetRequiredService<PostRegistry>();
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Praja.Posts");
        foreach (var post in posts)
            registry.Add(new(post, clock, log));
        // Streams end by themselves never: they would hold the shutdown up.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(
            () => _ = services.GetRequiredService<LiveFeeds>().DisposeAsync().AsTask());
    }

    private static void Route(WebApplication app, ServerSettings settings)
    {
        if (settings.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<ApiFaults>();
        app.UseRouting();
        app.UseMiddleware<OperationGate>();
        HealthEndpoints.Map(app);
        OperationListEndpoints.Map(app);
        OperationEndpoints.Map(app);
        app.MapGet("/api/v1/openapi.json", app.Services.GetRequiredService<OpenApiDocument>().Answer)
            .Describe("This description, in OpenAPI 3.1.");
    }
}
