using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>A session that was opened.</summary>
/// <param name="Secret">Its secret: for the cookie.</param>
/// <param name="Account">Whose it is.</param>
internal sealed record OpenedSession(string Secret, Account Account);

/// <summary>Opens sessions: by password, with a one-time code where the account has an authenticator, by passkey, and
/// in a simulation by a link.
/// Every way to fail gives one answer and costs the same.</summary>
internal sealed class SignInDesk(
    UserManager<Account> accounts, AccountsContext context, AccessKeeper keeper, PasswordCheck passwords,
    AttemptCount attempts, TimeProvider clock)
{
    private const string Actor = "system/accounts";

    /// <summary>Signs in by password.</summary>
    /// <param name="name">Account name.</param>
    /// <param name="password">Password.</param>
    /// <param name="code">One-time or recovery code; null when none was sent.</param>
    /// <param name="address">Where the request comes from.</param>
    public async Task<AccountAnswer<OpenedSession>> SignInAsync(
        string name, string password, string? code, IPAddress? address)
    {
        if (!attempts.TryTake(name, address)) return AccountRefusals.TooMany;
        var account = await accounts.FindByNameAsync(name);
        var admitted = account is { Closed: false } && !IsLocked(account) ? account : null;
        var result = await passwords.CheckAsync(admitted, password);
        if (result is null) return AccountRefusals.TooMany;
        if (admitted is null || result == PasswordVerificationResult.Failed)
            return await FailAsync(admitted, "password");
        if (!admitted.TwoFactorEnabled) return await OpenAsync(admitted, "password", _ => Task.FromResult(true));
        if (code is null) return AccountRefusals.CodeNeeded;
        return code.Length <= 7
            ? await OpenAsync(admitted, "password_totp", a => TakeTotpAsync(a, code))
            : await OpenAsync(admitted, "recovery_code", a => RedeemAsync(a, code));
    }

    /// <summary>Signs in an account that a passkey has proved.</summary>
    public async Task<AccountAnswer<OpenedSession>> SignInByPasskeyAsync(Account account, UserPasskeyInfo passkey) =>
        account.Closed || IsLocked(account)
            ? AccountRefusals.SignIn
            : await OpenAsync(account, "passkey", async a =>
            {
                // The counter of the authenticator goes on with every use: an old one shows a copy.
                (await accounts.AddOrUpdatePasskeyAsync(a, passkey)).Hold();
                return true;
            });

    /// <summary>Signs in whoever has a one-time link, which is used up by it.</summary>
    public async Task<AccountAnswer<OpenedSession>> SignInByLinkAsync(Account account, string secret, string purpose) =>
        account.Closed || IsLocked(account)
            ? AccountRefusals.SignIn
            : await OpenAsync(account, "link", async a =>
                await context.TakeOneTimeAsync(secret, clock.GetUtcNow(), purpose) is { } taken
                    && taken.AccountId == a.Id);

    /// <summary>Takes a one-time code: within a turn, so that two requests cannot both have it.</summary>
    public async Task<bool> TakeTotpAsync(Account account, string code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } key) return false;
        var step = Totp.StepOf(Totp.OfBase32(key), code, clock.GetUtcNow(), account.LastTotpStep);
        if (step is null) return false;
        account.LastTotpStep = step.Value;
        (await accounts.UpdateAsync(account)).Hold();
        return true;
    }

    private async Task<bool> RedeemAsync(Account account, string code) =>
        (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToLowerInvariant())).Succeeded;

    // Identity keeps the end of a lock; whether it has come is asked of the node's own clock.
    private bool IsLocked(Account account) => account.LockoutEnd > clock.GetUtcNow();

    private async Task<AccountAnswer<OpenedSession>> OpenAsync(
        Account account, string by, Func<Account, Task<bool>> prove)
    {
        var now = clock.GetUtcNow();
        var secret = await keeper.ChangeAsync(context, now, account.Id, async turn =>
        {
            await context.Entry(account).ReloadAsync();
            if (!await prove(account)) return null;
            account.AccessFailedCount = 0;
            await SweepAsync(account, now);
            turn.Record(Actor, "account_signed_in", AccountActs.About(account.Id).With("by", by));
            return context.AddToken(new()
            {
                Hash = "",
                Id = TokenText.MakeId(),
                AccountId = account.Id,
                MadeAt = now,
                LastUsedAt = now,
                ExpiresAt = now + AccountLimits.Session,
            });
        });
        return secret is null ? await FailAsync(account, "totp") : new OpenedSession(secret, account);
    }

    // The same turn is taken for an account that is not there: a failure costs as much either way.
    private async Task<AccountAnswer<OpenedSession>> FailAsync(Account? account, string by)
    {
        var now = clock.GetUtcNow();
        await keeper.ChangeAsync(context, now, account?.Id ?? "-", async turn =>
        {
            if (account is null) return 0;
            await context.Entry(account).ReloadAsync();
            turn.Record(Actor, "account_sign_in_failed", AccountActs.About(account.Id).With("by", by));
            if (++account.AccessFailedCount < AccountLimits.FailuresBeforeLock) return 0;
            account.AccessFailedCount = 0;
            account.LockoutEnd = now + AccountLimits.Lock;
            var minutes = (int)AccountLimits.Lock.TotalMinutes;
            turn.Record(Actor, "account_locked_out", AccountActs.About(account.Id).With("minutes", minutes));
            return 0;
        });
        return AccountRefusals.SignIn;
    }

    private Task<int> SweepAsync(Account account, DateTimeOffset now) => context.AccessTokens
        .Where(t => t.AccountId == account.Id && t.ExpiresAt < now)
        .ExecuteDeleteAsync();
}
