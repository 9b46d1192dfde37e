using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Doors;
using Praja.Web.Health;
using Praja.Web.Live;
using Praja.Web.Posts;
using Praja.Web.Privacy;
using Praja.Web.Records;

namespace Praja.Web.Serving;

/// <summary>What the server is composed of.</summary>
internal static class ServerServices
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        AccountParts.Add(services, settings);
        PrivacyParts.Add(services);
        services.AddHostedService<AccountsWatch>();
        RecordParts.Add(services, settings);
        services.AddSingleton<PostRegistry>();
        services.AddSingleton<LiveFeeds>();
        services.AddSingleton<MetricsPage>();
        services.AddSingleton<SenderPaces>();
        services.AddSingleton<OpenApiDocument>();
        DoorParts.Add(services);
    }
}
