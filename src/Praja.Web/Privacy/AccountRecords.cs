using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;

namespace Praja.Web.Privacy;

/// <summary>A token or session of an account, without its secret.</summary>
internal sealed record HeldToken(string Id, string Operation, string Label, string MadeAt, string LastUsedAt);

/// <summary>All that is held about an account but its secrets.</summary>
/// <param name="Account">The account.</param>
/// <param name="Tokens">Its tokens and sessions.</param>
/// <param name="Passkeys">Names of its passkeys.</param>
/// <param name="Entries">Entries of the accounts' journal about it.</param>
internal sealed record HeldAccountAnswer(
    AccountAnswer Account, IReadOnlyList<HeldToken> Tokens, IReadOnlyList<string> Passkeys,
    IReadOnlyList<JsonElement> Entries);

/// <summary>An account that is due for erasure.</summary>
internal sealed record DueAccountAnswer(string Account, string DueSince);

/// <summary>The accounts as records of persons: read only with a purpose, erased with a reason; both are entries of the
/// accounts' journal.</summary>
internal sealed class AccountRecords(
    UserManager<Account> accounts, AccountsContext context, AccessKeeper keeper, AccountsKey key, TimeProvider clock)
{
    /// <summary>Accounts by id, some at a time.</summary>
    public Task<AccountAnswer<AccountAnswer[]>> ListAsync(string after, string purpose, string actor) =>
        ReadAsync("", after, purpose, actor);

    /// <summary>One account.</summary>
    public async Task<AccountAnswer<AccountAnswer>> FindAsync(string id, string purpose, string actor)
    {
        if (await accounts.FindByIdAsync(id) is null) return AccountRefusals.AccountUnknown;
        var read = await ReadAsync(id, "", purpose, actor);
        return read.Refusal is { } refusal ? refusal : read.Value![0];
    }

    /// <summary>All that is held about an account but its secrets.</summary>
    public async Task<AccountAnswer<HeldAccountAnswer>> HeldAsync(string id, string purpose, string actor)
    {
        if (await accounts.FindByIdAsync(id) is not { } account) return AccountRefusals.AccountUnknown;
        var read = await ReadAsync(id, "", purpose, actor);
        if (read.Refusal is { } refusal) return refusal;
        var tokens = await context.AccessTokens.AsNoTracking()
            .Where(t => t.AccountId == id).OrderBy(t => t.MadeAt).ToListAsync();
        var passkeys = await accounts.GetPasskeysAsync(account);
        var lines = await AccountRecord.LinesAboutAsync(context, id);
        return new HeldAccountAnswer(
            read.Value![0],
            [.. tokens.Select(t => new HeldToken(
                t.Id, t.Operation, t.Label, AccountActs.TextOf(t.MadeAt), AccountActs.TextOf(t.LastUsedAt)))],
            [.. passkeys.Select(p => p.Name ?? "")],
            [.. lines.Select(l => JsonDocument.Parse(l).RootElement)]);
    }

    /// <summary>The accounts that are due for erasure.</summary>
    public async Task<IReadOnlyList<DueAccountAnswer>> DueAsync()
    {
        var now = clock.GetUtcNow();
        var due = new List<DueAccountAnswer>();
        foreach (var account in await AccountRecord.IdleAsync(context))
        {
            var since = SinceIdle(await AccountRecord.LinesAboutAsync(context, account.Id)) ?? account.MadeAt;
            var from = since.AddDays(Retention.Accounts.Days);
            if (from <= now) due.Add(new(account.Id, AccountActs.TextOf(from)));
        }
        return due;
    }

    /// <summary>Erases an account.</summary>
    public async Task<AccountAnswer<Account>> EraseAsync(string id, string reason, string actor)
    {
        if (string.IsNullOrWhiteSpace(reason) || !AccountName.IsText(reason)) return AccountRefusals.PurposeMissing;
        if (await accounts.FindByIdAsync(id) is not { } account) return AccountRefusals.AccountUnknown;
        if (Names(reason, account)) return PersonNames.Named;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), id, async turn =>
        {
            turn.Record(actor, "personal_data_erased", EntryBody.Empty
                .With("what", "account")
                .With("mark", key.Mark(account.UserName + "\n" + account.FullName, "erased account"))
                .With("reason", reason)
                .With("count", 1));
            await AccountRecord.EraseAsync(context, account);
            return account;
        });
    }

    /// <summary>Lines of the accounts' journal.</summary>
    public Task<IReadOnlyList<string>> LinesAsync(long after, string kind) =>
        AccountRecord.LinesAsync(context, after, kind, AccountLimits.Lines);

    private async Task<AccountAnswer<AccountAnswer[]>> ReadAsync(string one, string after, string purpose, string actor)
    {
        if (string.IsNullOrWhiteSpace(purpose) || !AccountName.IsText(purpose)) return AccountRefusals.PurposeMissing;
        var read = await AccountRecord.ReadAsync(context, one, after, AccountLimits.AccountsRead);
        if (read.Any(r => Names(purpose, r.Account))) return PersonNames.Named;
        var body = EntryBody.Empty
            .With("what", one.Length > 0 ? "account" : "accounts").With("purpose", purpose).With("count", read.Count);
        await keeper.ChangeAsync(context, clock.GetUtcNow(), "-", turn =>
            Task.FromResult(turn.Record(
                actor, "personal_data_read", one.Length > 0 ? body.With("subject", one) : body)));
        return read.Select(AnswerOf).ToArray();
    }

    private static bool Names(string text, Account account) =>
        PersonNames.Has(text, account.FullName) || PersonNames.Has(text, account.UserName ?? "");

    private static DateTimeOffset? SinceIdle(IReadOnlyList<string> lines) => lines
        .Select(l => JsonDocument.Parse(l).RootElement)
        .Where(e => e.GetProperty("kind").GetString() is "account_closed" or "account_dismissed")
        .Select(e => (DateTimeOffset?)e.GetProperty("time").GetDateTimeOffset())
        .Max();

    private static AccountAnswer AnswerOf(AccountRecord record) => new(
        record.Account.Id, record.Account.UserName ?? "", record.Account.FullName,
        AccountActs.TextOf(record.Account.MadeAt), record.Account.Closed, record.Account.TwoFactorEnabled,
        record.Passkeys,
        [.. record.Appointments.Select(
            p => new HeldPost(p.Operation, p.Role, p.Actor, AccountActs.RegionsOf(p.Regions)))]);
}
