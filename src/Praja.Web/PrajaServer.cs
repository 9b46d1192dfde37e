using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Praja.Operations;
using Praja.Web.Live;
using Praja.Web.Opening;
using Praja.Web.Posts;
using Praja.Web.Serving;

namespace Praja.Web;

/// <summary>The server: one process, all doors.</summary>
public static class PrajaServer
{
    /// <summary>Makes the server of a data folder, not yet started.</summary>
    /// <param name="settings">Where it listens and where its data are.</param>
    /// <param name="problems">Receives what is wrong with an operation; the others are served.</param>
    public static WebApplication Build(ServerSettings settings, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(problems);
        var shelf = new ShelfDoor(settings);
        var setups = OperationSetups.Of(settings.DataFolder, shelf, problems);
        if (setups.Count == 0) problems.Add(ServingProblems.NoOperation, new(settings.DataFolder), "0");
        // Made by a function, so that the container closes it, after the posts that use it.
        return Build(settings, setups, services => services.AddSingleton(_ => shelf));
    }

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
        builder.Services.AddSingleton(settings);
        ServerServices.Add(builder.Services, settings);
        more(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        var app = builder.Build();
        Open(app.Services, posts);
        ServerRoutes.Map(app, settings);
        return app;
    }

    private static void Open(IServiceProvider services, IReadOnlyList<PostSetup> posts)
    {
        // What is made first is closed last.
        services.GetService<ShelfDoor>();
        services.GetRequiredService<OpeningDrafts>();
        var registry = services.GetRequiredService<PostRegistry>();
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Praja.Posts");
        foreach (var post in posts)
            registry.Add(new(post, clock, log));
        // Streams end by themselves never: they would hold the shutdown up.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(
            () => _ = services.GetRequiredService<LiveFeeds>().DisposeAsync().AsTask());
    }
}
