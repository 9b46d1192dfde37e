using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web;

/// <summary>The server: one process, all doors.</summary>
public static class PrajaServer
{
    /// <summary>Makes the server, not yet started.</summary>
    /// <param name="settings">Where it listens and where its data are.</param>
    public static WebApplication Build(ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PostRegistry>();
        builder.Services.AddSingleton<AccessBook>();
        builder.Services.AddSingleton<SenderDesk>();
        var app = builder.Build();
        app.Urls.Add(settings.Address);
        app.MapGet("/health/live", () => Results.Text("ok"));
        return app;
    }
}
