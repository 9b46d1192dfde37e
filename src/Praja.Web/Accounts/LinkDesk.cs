using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>What a one-time link is for.</summary>
internal sealed record LinkUse(string Purpose, string Name);

/// <summary>One-time links: the first start's, those of new accounts, and those that reset a password. There is no
/// default password: whoever has the link chooses one.</summary>
internal sealed class LinkDesk(
    UserManager<Account> accounts, AccountsContext context, AccessKeeper keeper, TimeProvider clock)
{
    /// <summary>Makes the first administrator.</summary>
    public const string Setup = "setup";

    /// <summary>Chooses a password for an account.</summary>
    public const string Reset = "reset";

    private const string Actor = "system/accounts";

    /// <summary>A link for the first administrator; older ones no longer work. Null when there is an administrator.
    /// </summary>
    public async Task<string?> SetupSecretAsync()
    {
        if (await HasAdministratorAsync()) return null;
        var now = clock.GetUtcNow();
        return await keeper.ChangeAsync(context, now, "-", async _ =>
        {
            await context.OneTimeSecrets.Where(s => s.Purpose == Setup || s.ExpiresAt <= now).ExecuteDeleteAsync();
            return context.AddOneTime(Setup, "", "", now + AccountLimits.Link);
        });
    }

    /// <summary>A link by which an account's holder chooses a password; older ones no longer work, the present password
    /// does until then.</summary>
    public async Task<AccountAnswer<string>> ResetSecretAsync(string account, string actor)
    {
        if (await accounts.FindByIdAsync(account) is null) return AccountRefusals.AccountUnknown;
        var now = clock.GetUtcNow();
        return await keeper.ChangeAsync(context, now, account, async turn =>
        {
            turn.Record(actor, "account_link_issued", AccountActs.About(account).With("purpose", Reset));
            await context.OneTimeSecrets.Where(s => s.AccountId == account && s.Purpose == Reset).ExecuteDeleteAsync();
            return context.AddOneTime(Reset, account, "", now + AccountLimits.Link);
        });
    }

    /// <summary>What a link is for; it stays usable.</summary>
    public async Task<LinkUse?> LookAsync(string secret)
    {
        var hash = TokenText.HexOf(secret);
        var found = await context.OneTimeSecrets.AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash);
        if (found is null || found.ExpiresAt <= clock.GetUtcNow() || found.Purpose is not (Setup or Reset)) return null;
        return new(found.Purpose, (await accounts.FindByIdAsync(found.AccountId))?.UserName ?? "");
    }

    /// <summary>Uses a link, once.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <param name="name">Account name; only for the first administrator.</param>
    /// <param name="password">The password chosen.</param>
    /// <returns>The account.</returns>
    public async Task<AccountAnswer<Account>> UseAsync(string secret, string name, string password)
    {
        if (await LookAsync(secret) is not { } link) return AccountRefusals.Link;
        if (link.Purpose == Setup && !AccountName.Is(name)) return AccountRefusals.NameInvalid;
        var chosen = link.Purpose == Setup ? name : link.Name;
        if (PasswordRule.FaultOf(password, chosen) is { } fault) return AccountRefusals.OfPassword(fault);
        if (link.Purpose == Setup && await accounts.FindByNameAsync(chosen) is not null)
            return AccountRefusals.NameTaken;
        var now = clock.GetUtcNow();
        var hash = accounts.PasswordHasher.HashPassword(new(), password);
        var account = await keeper.ChangeAsync(context, now, "", async turn =>
        {
            if (await context.TakeOneTimeAsync(secret, now, Setup, Reset) is not { } taken) return null;
            var used = taken.Purpose == Setup
                ? await MakeAdministratorAsync(turn, chosen, now)
                : (await accounts.FindByIdAsync(taken.AccountId))!;
            used.PasswordHash = hash;
            (used.LockoutEnd, used.AccessFailedCount) = (null, 0);
            await context.EndAccessAsync(used.Id, tokensToo: false);
            (await accounts.UpdateSecurityStampAsync(used)).Hold();
            turn.Record(Actor, "account_link_used", AccountActs.About(used.Id).With("purpose", taken.Purpose));
            return used;
        });
        return account is null ? AccountRefusals.Link : account;
    }

    private async Task<Account> MakeAdministratorAsync(AccountsTurn turn, string name, DateTimeOffset now)
    {
        var account = new Account { Id = Guid.CreateVersion7(now).ToString(), UserName = name, MadeAt = now };
        (await accounts.CreateAsync(account)).Hold();
        turn.Record(Actor, "account_made", AccountActs.About(account.Id));
        var post = new Appointment
        {
            AccountId = account.Id,
            Operation = Appointment.AccountsHouse,
            Role = "administrator",
            Actor = "accounts/administrator",
            GivenAt = now,
        };
        context.Appointments.Add(post);
        turn.RecordAppointment(Actor, post);
        return account;
    }

    private Task<bool> HasAdministratorAsync() => (
        from post in context.Appointments
        join account in context.Accounts on post.AccountId equals account.Id
        where post.Operation == Appointment.AccountsHouse && post.Role == "administrator" && !account.Closed
        select post).AnyAsync();
}
