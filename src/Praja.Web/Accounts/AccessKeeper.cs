using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Keeps <see cref="AccessBook"/> as the database has it: changes of this node at once, those of others when
/// the revision has risen. Changes and reloads take turns, so that nothing revoked comes back. Thread-safe.</summary>
/// <param name="book">The secrets that open something.</param>
/// <param name="scopes">Gives a context for a reload.</param>
internal sealed class AccessKeeper(AccessBook book, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim turns = new(1);
    private long revision = -1;

    /// <summary>Makes a change and lets the book show it before anybody else changes anything.</summary>
    public async Task<T> ChangeAsync<T>(
        AccountsContext context, DateTimeOffset now, string account, Func<AccountsTurn, Task<T>> change)
    {
        await turns.WaitAsync();
        try
        {
            await using var turn = await AccountsTurn.BeginAsync(context, now);
            var result = await change(turn);
            await turn.CommitAsync();
            await LoadAsync(context, account);
            return result;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Reads all anew when another node or program has changed something.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var found = await OpenAccess.RevisionAsync(context, stop);
        if (found == Interlocked.Read(ref revision)) return;
        await turns.WaitAsync(stop);
        try
        {
            found = await OpenAccess.RevisionAsync(context, stop);
            await LoadAsync(context, "");
            Interlocked.Exchange(ref revision, found);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task LoadAsync(AccountsContext context, string account) => book.Replace(
        account, (await OpenAccess.ReadAsync(context, account)).Select(a => (HashOf(a.Token), AccessOf(a))));

    private static TokenHash HashOf(AccessToken token) => TokenHash.Of(Convert.FromHexString(token.Hash));

    private static Access AccessOf(OpenAccess open)
    {
        var token = open.Token;
        var senders = open.Appointments
            .Where(p => token.Operation.Length == 0 || p.Operation == token.Operation)
            .Where(p => RoleNames.OfWord(p.Role) is not null)
            .ToDictionary(p => p.Operation, p => SenderOf(p, token.Regions), StringComparer.Ordinal);
        return new(token.AccountId, senders, token.LastUsedAt, token.ExpiresAt)
        {
            Id = token.Id,
            Idle = token.Operation.Length == 0 ? AccountLimits.SessionIdle : null,
        };
    }

    private static Sender SenderOf(Appointment post, string narrowed) => new(
        post.Actor,
        RoleNames.OfWord(post.Role)!.Value,
        (narrowed.Length > 0 ? narrowed : post.Regions).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
