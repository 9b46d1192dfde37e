using Microsoft.EntityFrameworkCore;

namespace Praja.Storage.Accounts;

/// <summary>A token or session of an account that is not closed, with the account's appointments.</summary>
/// <param name="Token">The token.</param>
/// <param name="Appointments">What its account is.</param>
public sealed record OpenAccess(AccessToken Token, IReadOnlyList<Appointment> Appointments)
{
    /// <summary>Reads them.</summary>
    /// <param name="context">The accounts.</param>
    /// <param name="account">Id of an account; empty for all.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlyList<OpenAccess>> ReadAsync(
        AccountsContext context, string account, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var open = context.Accounts.AsNoTracking().Where(a => !a.Closed && (account == "" || a.Id == account));
        var tokens = await (
            from token in context.AccessTokens.AsNoTracking()
            join owner in open on token.AccountId equals owner.Id
            select token).ToListAsync(stop);
        var appointments = await (
            from appointment in context.Appointments.AsNoTracking()
            join owner in open on appointment.AccountId equals owner.Id
            select appointment).ToListAsync(stop);
        var byAccount = appointments.ToLookup(a => a.AccountId, StringComparer.Ordinal);
        return [.. tokens.Select(t => new OpenAccess(t, [.. byAccount[t.AccountId]]))];
    }

    /// <summary>The accounts' revision: it rises with every change.</summary>
    public static Task<long> RevisionAsync(AccountsContext context, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.State.Select(s => s.Revision).SingleAsync(stop);
    }

    /// <summary>Writes down when tokens were last used; this is no change, so the revision stays.</summary>
    public static async Task WriteUsesAsync(
        AccountsContext context, IEnumerable<(string Hash, DateTimeOffset Used)> uses, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(uses);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        foreach (var (hash, used) in uses)
        {
            await context.AccessTokens
                .Where(t => t.Hash == hash)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, used), stop);
        }
        await transaction.CommitAsync(stop);
    }
}
