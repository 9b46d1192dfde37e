using Microsoft.Extensions.DependencyInjection;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts;

/// <summary>Accounts without a server: for a program beside one.</summary>
internal static class AccountsBeside
{
    /// <summary>Composes them.</summary>
    public static ServiceProvider Make(ServerSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        AccountParts.Add(services, settings);
        services.AddScoped<AccountRecords>();
        return services.BuildServiceProvider();
    }
}
