using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Praja.Web.Accounts;

/// <summary>The first start's link.</summary>
public static class SetupLink
{
    /// <summary>The link by which the first administrator chooses a name and a password; null when there is one. Asked
    /// for again, the one before no longer works.</summary>
    /// <param name="app">The server, started.</param>
    public static async Task<string?> MakeAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var secret = await app.Services.GetRequiredService<AccountsHouse>().SetupSecretAsync();
        return secret is null ? null : $"{app.Urls.First().TrimEnd('/')}/setup/{secret}";
    }
}
