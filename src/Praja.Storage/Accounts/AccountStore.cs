using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Praja.Storage.Accounts;

/// <summary>Identity's store of accounts on <see cref="AccountsContext"/>. Other than Identity's own it seals the key
/// of one-time codes, and keeps of recovery codes only a mark.</summary>
/// <param name="context">The accounts.</param>
/// <param name="key">The accounts' key.</param>
public sealed class AccountStore(AccountsContext context, AccountsKey key)
    : UserOnlyStore<Account, AccountsContext, string, IdentityUserClaim<string>, IdentityUserLogin<string>,
        IdentityUserToken<string>, IdentityUserPasskey<string>>(context)
{
    private const string Provider = "praja";
    private const string TotpKey = "totp_key";
    private const string RecoveryCodes = "recovery_codes";

    /// <summary>Keeps the key of one-time codes, sealed for this account.</summary>
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return SetTokenAsync(user, Provider, TotpKey, Seal(user, key), cancellationToken);
    }

    /// <summary>The key of one-time codes; null when there is none.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await GetTokenAsync(user, Provider, TotpKey, cancellationToken) is { } kept
            ? key.Open(kept, TotpKey + user.Id)
            : null;
    }

    /// <summary>Keeps marks of new recovery codes; the old ones are gone.</summary>
    public override Task ReplaceCodesAsync(
        Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var marks = recoveryCodes.Select(code => Mark(user, code));
        return SetTokenAsync(user, Provider, RecoveryCodes, string.Join(' ', marks), cancellationToken);
    }

    /// <summary>Takes a recovery code, once.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(code);
        var marks = await MarksAsync(user, cancellationToken);
        var left = marks.Where(m => m != Mark(user, code)).ToArray();
        if (left.Length == marks.Length) return false;
        await SetTokenAsync(user, Provider, RecoveryCodes, string.Join(' ', left), cancellationToken);
        return true;
    }

    /// <summary>How many recovery codes are left.</summary>
    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        (await MarksAsync(user, cancellationToken)).Length;

    /// <summary>Forgets the key of one-time codes and the recovery codes.</summary>
    public async Task ForgetCodesAsync(Account user, CancellationToken cancellationToken)
    {
        await RemoveTokenAsync(user, Provider, TotpKey, cancellationToken);
        await RemoveTokenAsync(user, Provider, RecoveryCodes, cancellationToken);
    }

    private async Task<string[]> MarksAsync(Account user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Seal(Account user, string totpKey) => key.Seal(totpKey, TotpKey + user.Id);

    private string Mark(Account user, string code) => key.Mark(code, RecoveryCodes + user.Id);
}
