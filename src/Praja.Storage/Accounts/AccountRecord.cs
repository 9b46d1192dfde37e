using Microsoft.EntityFrameworkCore;
using Praja.Journal;

namespace Praja.Storage.Accounts;

/// <summary>All that is held about an account but its secrets.</summary>
/// <param name="Account">The account.</param>
/// <param name="Appointments">What it is, by operation.</param>
/// <param name="Passkeys">How many passkeys it has.</param>
public sealed record AccountRecord(Account Account, IReadOnlyList<Appointment> Appointments, int Passkeys)
{
    private const string ErasedName = "erased-";

    /// <summary>Reads accounts in the order of their ids. Whoever calls this writes the read down first.</summary>
    /// <param name="context">The accounts.</param>
    /// <param name="one">Id of the only one wanted; empty for all.</param>
    /// <param name="after">Only ids after this one.</param>
    /// <param name="most">At most so many.</param>
    public static async Task<IReadOnlyList<AccountRecord>> ReadAsync(
        AccountsContext context, string one, string after, int most)
    {
        ArgumentNullException.ThrowIfNull(context);
#pragma warning disable CA1309 // The database compares; ids are ASCII.
        var accounts = await context.Accounts.AsNoTracking()
            .Where(a => (one == "" || a.Id == one) && string.Compare(a.Id, after) > 0)
            .OrderBy(a => a.Id)
            .Take(most)
            .ToListAsync();
#pragma warning restore CA1309
        var ids = accounts.Select(a => a.Id).ToArray();
        var appointments = await context.Appointments.AsNoTracking()
            .Where(a => ids.Contains(a.AccountId)).OrderBy(a => a.Operation).ToListAsync();
        var passkeys = await context.Passkeys
            .Where(p => ids.Contains(p.UserId)).Select(p => p.UserId).ToListAsync();
        return
        [
            .. accounts.Select(a => new AccountRecord(
                a, [.. appointments.Where(p => p.AccountId == a.Id)], passkeys.Count(id => id == a.Id))),
        ];
    }

    /// <summary>Erases an account's names, secrets, passkeys, tokens and appointments, and closes it. The id stays, so
    /// that the journals still tell who did the same things.</summary>
    public static async Task EraseAsync(AccountsContext context, Account account)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(account);
        var name = ErasedName + account.Id;
        (account.UserName, account.NormalizedUserName, account.FullName) = (name, name.ToUpperInvariant(), "");
        (account.PasswordHash, account.Closed, account.TwoFactorEnabled) = (null, true, false);
        await context.AccessTokens.Where(t => t.AccountId == account.Id).ExecuteDeleteAsync();
        await context.Secrets.Where(s => s.UserId == account.Id).ExecuteDeleteAsync();
        await context.Passkeys.Where(p => p.UserId == account.Id).ExecuteDeleteAsync();
        await context.Appointments.Where(a => a.AccountId == account.Id).ExecuteDeleteAsync();
        await context.OneTimeSecrets.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync();
    }

    /// <summary>Lines of the accounts' journal about one account.</summary>
    public static async Task<IReadOnlyList<string>> LinesAboutAsync(AccountsContext context, string account)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = $"\"{account}\"";
        return await context.Lines.AsNoTracking()
            .Where(l => l.Line.Contains(subject)).OrderBy(l => l.Sequence).Select(l => l.Line).ToListAsync();
    }

    /// <summary>Accounts that are closed or have no appointment, and were not erased.</summary>
    public static async Task<IReadOnlyList<Account>> IdleAsync(AccountsContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Accounts.AsNoTracking()
            .Where(a => a.UserName != ErasedName + a.Id
                && (a.Closed || !context.Appointments.Any(p => p.AccountId == a.Id)))
            .OrderBy(a => a.Id)
            .ToListAsync();
    }

    /// <summary>Lines of the accounts' journal.</summary>
    /// <param name="context">The accounts.</param>
    /// <param name="after">After this sequence.</param>
    /// <param name="kind">Beginning of the kinds wanted; empty for all.</param>
    /// <param name="most">At most so many.</param>
    public static async Task<IReadOnlyList<string>> LinesAsync(
        AccountsContext context, long after, string kind, int most)
    {
        ArgumentNullException.ThrowIfNull(context);
        var lines = context.Lines.AsNoTracking().Where(l => l.Sequence > after);
        var beginning = $"\"kind\":\"{kind}";
        if (EntryRules.IsKey(kind)) lines = lines.Where(l => l.Line.Contains(beginning));
        return await lines.OrderBy(l => l.Sequence).Take(most).Select(l => l.Line).ToListAsync();
    }
}
