using Microsoft.AspNetCore.Identity;
using Praja.Journal;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;

namespace Praja.Web.Privacy;

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
        if (one.Length > 0 && read.Any(r => Names(purpose, r.Account))) return PersonNames.Named;
        var body = EntryBody.Empty
            .With("what", one.Length > 0 ? "account" : "accounts").With("purpose", purpose).With("count", read.Count);
        await keeper.ChangeAsync(context, clock.GetUtcNow(), "-", turn =>
            Task.FromResult(turn.Record(
                actor, "personal_data_read", one.Length > 0 ? body.With("subject", one) : body)));
        return read.Select(AnswerOf).ToArray();
    }

    private static bool Names(string text, Account account) =>
        PersonNames.Has(text, account.FullName) || PersonNames.Has(text, account.UserName ?? "");

    private static AccountAnswer AnswerOf(AccountRecord record) => new(
        record.Account.Id, record.Account.UserName ?? "", record.Account.FullName,
        AccountActs.TextOf(record.Account.MadeAt), record.Account.Closed, record.Account.TwoFactorEnabled,
        record.Passkeys,
        [.. record.Appointments.Select(
            p => new HeldPost(p.Operation, p.Role, p.Actor, AccountActs.RegionsOf(p.Regions)))]);
}
