using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>What accounts are composed of.</summary>
internal static class AccountParts
{
    /// <summary>Adds all of it to a server, or to a program beside one.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Where the data are.</param>
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => AccountsKey.OfFolder(settings.DataFolder));
        services.AddDbContext<AccountsContext>(o => AccountsDatabase.Use(o, settings.DataFolder, settings.Postgres));
        services.AddIdentityCore<Account>(o =>
        {
            o.User.AllowedUserNameCharacters = AccountName.Characters;
            o.Lockout.AllowedForNewUsers = true;
        });
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(s => s.GetRequiredService<AccountStore>());
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
            o.ValidateOrigin = PasskeyOrigin.IsOwn;
        });
        services.AddDataProtection().SetApplicationName("praja");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new ProtectionKeys(
                s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<AccountsKey>())));
        services.AddSingleton<AccessBook>();
        services.AddSingleton<SenderDesk>();
        services.AddSingleton<AccessKeeper>();
        services.AddSingleton<AttemptCount>();
        services.AddSingleton<PasswordCheck>(s => new(
            new PasswordHasher<Account>(s.GetRequiredService<IOptions<PasswordHasherOptions>>())));
        services.AddScoped<SignInDesk>();
        services.AddScoped<LinkDesk>();
        services.AddScoped<FactorDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<TokenDesk>();
        services.AddSingleton<AccountsHouse>();
    }
}
