using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Opens the accounts when a server or a program beside one starts.</summary>
internal sealed class AccountsHouse(IServiceScopeFactory scopes, AccountsKey key, AccessKeeper keeper)
{
    /// <summary>Makes or upgrades the database, holds this node's key against it and fills the book.</summary>
    /// <exception cref="InvalidOperationException">The accounts were made with another key, or by a later program.
    /// </exception>
    public async Task OpenAsync(CancellationToken stop = default)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            await AccountsSchema.UpgradeAsync(context, stop);
            await AccountsSchema.HoldKeyAsync(context, key, stop);
        }
        await keeper.WatchAsync(stop);
    }

    /// <summary>The secret of the first start's link; null when there is an administrator.</summary>
    public async Task<string?> SetupSecretAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LinkDesk>().SetupSecretAsync();
    }

    /// <summary>Writes down when tokens were last used.</summary>
    public async Task WriteUsesAsync(IEnumerable<(string Hash, DateTimeOffset Used)> uses, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await OpenAccess.WriteUsesAsync(scope.ServiceProvider.GetRequiredService<AccountsContext>(), uses, stop);
    }
}
