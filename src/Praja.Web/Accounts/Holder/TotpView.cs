using Praja.Storage.Accounts;

namespace Praja.Web.Accounts.Holder;

/// <summary>An authenticator app of an account, as its holder sees it.</summary>
/// <param name="IsOn">In force.</param>
/// <param name="Key">Key that waits for its first code; empty otherwise.</param>
/// <param name="Uri">The same for a QR code.</param>
public sealed record TotpView(bool IsOn, string Key, string Uri)
{
    /// <summary>An account's, without a key.</summary>
    internal static TotpView Of(Account account) => new(account.TwoFactorEnabled, "", "");

    /// <summary>A key that waits for its first code.</summary>
    internal static TotpView Of(Account account, string key) => new(
        false, key, $"otpauth://totp/Praja:{account.UserName}?secret={key}&issuer=Praja");
}

/// <summary>Recovery codes: shown once.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Name">Name of the account.</param>
/// <param name="Then">Page to go on with.</param>
public sealed record RecoveryModel(IReadOnlyList<string> Codes, string Name, string Then);
