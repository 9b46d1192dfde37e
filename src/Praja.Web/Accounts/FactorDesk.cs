using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>What an account's holder does with the ways to prove who they are: password, authenticator app, recovery
/// codes.</summary>
internal sealed class FactorDesk(
    UserManager<Account> accounts, AccountStore store, AccountsContext context, AccessKeeper keeper,
    PasswordCheck passwords, SignInDesk signIn, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>Changes the password; every session ends.</summary>
    public async Task<AccountAnswer<Account>> ChangePasswordAsync(Account account, string present, string chosen)
    {
        if (await ProveAsync(account, present) is { } refusal) return new(null, refusal);
        if (PasswordRule.FaultOf(chosen, account.UserName!) is { } fault) return AccountRefusals.OfPassword(fault);
        var hash = accounts.PasswordHasher.HashPassword(account, chosen);
        return await ChangeAsync(account, async turn =>
        {
            account.PasswordHash = hash;
            await context.EndAccessAsync(account.Id, tokensToo: false);
            turn.RecordSecret(ActorOf(account), account.Id, "password", added: true);
        });
    }

    /// <summary>Begins with an authenticator app: a new key, not in force until a code of it was shown.</summary>
    /// <returns>The key as base32.</returns>
    public async Task<string> BeginTotpAsync(Account account)
    {
        var key = Totp.ToBase32(RandomNumberGenerator.GetBytes(Totp.KeyBytes));
        await ChangeAsync(account, async _ =>
        {
            account.TwoFactorEnabled = false;
            await store.SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        });
        return key;
    }

    /// <summary>Puts the authenticator app in force.</summary>
    /// <returns>Recovery codes: shown once, each works once.</returns>
    public async Task<AccountAnswer<string[]>> ConfirmTotpAsync(Account account, string code)
    {
        var codes = new string[RecoveryCodes];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12).Insert(6, "-");
        var taken = false;
        await ChangeAsync(account, async turn =>
        {
            taken = await signIn.TakeTotpAsync(account, code);
            if (!taken) return;
            account.TwoFactorEnabled = true;
            await store.ReplaceCodesAsync(account, codes, CancellationToken.None);
            await context.EndAccessAsync(account.Id, tokensToo: false);
            turn.RecordSecret(ActorOf(account), account.Id, "totp", added: true);
            turn.RecordSecret(ActorOf(account), account.Id, "recovery_codes", added: true);
        });
        return taken ? codes : AccountRefusals.Code;
    }

    /// <summary>Gives up the authenticator app.</summary>
    public async Task<AccountAnswer<Account>> RemoveTotpAsync(Account account, string password) =>
        await ProveAsync(account, password) is { } refusal
            ? new(null, refusal)
            : await RemoveAsync(account, ActorOf(account), passkeysToo: false);

    /// <summary>Takes the authenticator app and passkeys off an account whose holder has lost them.</summary>
    public Task<AccountAnswer<Account>> RemoveAllAsync(Account account, string actor) =>
        RemoveAsync(account, actor, passkeysToo: true);

    /// <summary>How an account is named as the actor of what its holder does with it.</summary>
    public static string ActorOf(Account account) => "account/" + account.Id;

    private async Task<AccountAnswer<Account>> RemoveAsync(Account account, string actor, bool passkeysToo) =>
        await ChangeAsync(account, async turn =>
        {
            account.TwoFactorEnabled = false;
            await store.ForgetCodesAsync(account, CancellationToken.None);
            turn.RecordSecret(actor, account.Id, "totp", added: false);
            if (!passkeysToo) return;
            await context.Passkeys.Where(p => p.UserId == account.Id).ExecuteDeleteAsync();
            await context.EndAccessAsync(account.Id, tokensToo: false);
            turn.RecordSecret(actor, account.Id, "passkey", added: false);
        });

    private async Task<CommandPost.Refusal?> ProveAsync(Account account, string password) =>
        await passwords.CheckAsync(account, password) switch
        {
            null => AccountRefusals.TooMany,
            PasswordVerificationResult.Failed => AccountRefusals.Password,
            _ => null,
        };

    private Task<Account> ChangeAsync(Account account, Func<AccountsTurn, Task> change) =>
        keeper.ChangeAsync(context, clock.GetUtcNow(), account.Id, async turn =>
        {
            await context.Entry(account).ReloadAsync();
            await change(turn);
            (await accounts.UpdateSecurityStampAsync(account)).Hold();
            return account;
        });
}
