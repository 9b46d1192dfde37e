using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.CommandPost.Rights;
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

/// <summary>What is held of an account, and which accounts are due for erasure.</summary>
internal sealed class AccountExport(
    UserManager<Account> accounts, AccountsContext context, AccountRecords records, TimeProvider clock)
{
    /// <summary>All that is held about an account but its secrets; the read is an entry.</summary>
    public async Task<AccountAnswer<HeldAccountAnswer>> HeldAsync(string id, string purpose, string actor)
    {
        var read = await records.FindAsync(id, purpose, actor);
        if (read.Refusal is { } refusal) return refusal;
        var tokens = await context.AccessTokens.AsNoTracking()
            .Where(t => t.AccountId == id).OrderBy(t => t.MadeAt).ToListAsync();
        var passkeys = await accounts.GetPasskeysAsync((await accounts.FindByIdAsync(id))!);
        var lines = await AccountRecord.LinesAboutAsync(context, id);
        return new HeldAccountAnswer(
            read.Value!,
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

    private static DateTimeOffset? SinceIdle(IReadOnlyList<string> lines) => lines
        .Select(l => JsonDocument.Parse(l).RootElement)
        .Where(e => e.GetProperty("kind").GetString() is "account_closed" or "account_dismissed")
        .Select(e => (DateTimeOffset?)e.GetProperty("time").GetDateTimeOffset())
        .Max();
}
