using Microsoft.Extensions.DependencyInjection;

namespace Praja.Web.Privacy;

/// <summary>What the care for personal data is composed of.</summary>
internal static class PrivacyParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonalDataDoor>();
        services.AddSingleton<ErasureDesk>();
        services.AddSingleton<MemberDesk>();
        services.AddSingleton<RetentionDesk>();
        services.AddHostedService<ErasureWatch>();
        services.AddScoped<AccountRecords>();
        services.AddScoped<AccountExport>();
    }
}
