using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Praja.Web.Accounts;
using Praja.Web.Doors;
using Praja.Web.Posts;

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
        builder.WebHost.UseUrls(settings.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.LargestUpload;
        });
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<PostRegistry>();
        builder.Services.AddSingleton<AccessBook>();
        builder.Services.AddSingleton<SenderDesk>();
        more(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        var app = builder.Build();
        var registry = app.Services.GetRequiredService<PostRegistry>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Praja.Posts");
        foreach (var post in posts)
            registry.Add(new(post, clock, log));
        app.UseMiddleware<OperationGate>();
        app.MapGet("/health/live", () => Results.Text("ok"));
        OperationEndpoints.Map(app);
        DoorEndpoints.Map(app);
        return app;
    }
}
