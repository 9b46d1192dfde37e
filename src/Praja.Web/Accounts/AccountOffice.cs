using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Accounts;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts;

/// <summary>An account as an administrator at the machine sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Closed">Closed by an administrator.</param>
/// <param name="Posts">Its appointments, <c>operation: role (post)</c>.</param>
public sealed record AccountListed(string Id, string Name, bool Closed, IReadOnlyList<string> Posts);

/// <summary>Accounts managed at the machine, beside a server that may be running: whoever can read the data folder's
/// keys may do this. Every act is an entry of the accounts' journal.</summary>
public sealed class AccountOffice : IAsyncDisposable
{
    private const string Actor = "machine/administrator";

    private readonly ServiceProvider services;

    private AccountOffice(ServiceProvider services) => this.services = services;

    /// <summary>Opens the accounts.</summary>
    /// <param name="settings">Where they are.</param>
    /// <exception cref="InvalidOperationException">They were made with another key, or by a later program.</exception>
    /// <exception cref="IOException">The key cannot be read.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached.</exception>
    public static async Task<AccountOffice> OpenAsync(ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!Directory.Exists(settings.DataFolder))
            throw new DirectoryNotFoundException("There is no folder " + settings.DataFolder);
        var office = new AccountOffice(AccountsBeside.Make(settings));
        await office.services.GetRequiredService<AccountsHouse>().OpenAsync();
        return office;
    }

    /// <summary>All accounts; the read is an entry.</summary>
    public async Task<IReadOnlyList<AccountListed>> ListAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<AccountRecords>();
        var found = new List<AccountListed>();
        while (true)
        {
            var some = await records.ListAsync(found.Count == 0 ? "" : found[^1].Id, "praja account list", Actor);
            found.AddRange(some.Value!.Select(a => new AccountListed(
                a.Id, a.Name, a.Closed, [.. a.Appointments.Select(p => $"{p.Operation}: {p.Role} ({p.Post})")])));
            if (some.Value!.Length < AccountLimits.AccountsRead) return found;
        }
    }

    /// <summary>A one-time secret by which an account's holder chooses a new password; null when there is no such
    /// account.</summary>
    /// <param name="name">Account name.</param>
    /// <param name="factors">True to take the authenticator app and passkeys off it too.</param>
    public Task<string?> ResetAsync(string name, bool factors) => OfAsync(name, async (scope, account) =>
    {
        if (factors)
            await scope.GetRequiredService<AccountDesk>().RemoveFactorsAsync(account.Id, Actor);
        return (await scope.GetRequiredService<LinkDesk>().ResetSecretAsync(account.Id, Actor)).Value;
    });

    /// <summary>Closes an account or opens it again; null when there is no such account, else the refusal in both
    /// languages, or an empty text.</summary>
    /// <param name="name">Account name.</param>
    /// <param name="closed">True to close.</param>
    public Task<Text?> CloseAsync(string name, bool closed) => OfAsync<Text?>(name, async (scope, account) =>
    {
        var done = await scope.GetRequiredService<AccountDesk>().CloseAsync(account.Id, closed, Actor);
        return done.Refusal?.Sentence ?? new Text("", "");
    });

    /// <summary>Closes the database.</summary>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<T?> OfAsync<T>(string name, Func<IServiceProvider, Account, Task<T?>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByNameAsync(name);
        return account is null ? default : await act(scope.ServiceProvider, account);
    }
}
