using Microsoft.Extensions.DependencyInjection;

namespace Praja.Web.Privacy;

/// <summary>What the care for personal data is composed of.</summary>
internal static class PrivacyParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonalDataDoor>();
        services.AddSingleton<ErasedMembers>();
        services.AddSingleton<ErasureDesk>();
        services.AddScoped<AccountRecords>();
    }
}
