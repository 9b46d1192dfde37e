using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Audit;
using Praja.Web.Doors;
using Praja.Web.Health;
using Praja.Web.Live;
using Praja.Web.Opening;
using Praja.Web.Pages;
using Praja.Web.Posts;
using Praja.Web.Privacy;
using Praja.Web.Records;

namespace Praja.Web.Serving;

/// <summary>What the server is composed of.</summary>
internal static class ServerServices
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        // They start in this order: the database of the accounts must be made before data protection asks it for keys.
        services.AddHostedService<AccountsWatch>();
        AccountParts.Add(services, settings);
        PrivacyParts.Add(services);
        RecordParts.Add(services, settings);
        // Made by a function, so that the container closes it; a server of a data folder brings its own.
        services.AddSingleton(_ => new ShelfDoor(settings));
        services.AddSingleton<PostRegistry>();
        services.AddSingleton<OpeningDrafts>();
        services.AddSingleton<OpeningDesk>();
        services.AddSingleton<ChainDesk>();
        services.AddSingleton<LiveFeeds>();
        services.AddSingleton<MetricsPage>();
        services.AddSingleton<StoresAsked>();
        services.AddSingleton<SenderPaces>();
        services.AddSingleton<OpenApiDocument>();
        DoorParts.Add(services);
        PageParts.Add(services);
    }
}
