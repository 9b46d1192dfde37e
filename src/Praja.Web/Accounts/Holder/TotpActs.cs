using Microsoft.AspNetCore.Identity;
using Praja.CommandPost;
using Praja.Storage.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Accounts.Holder;

/// <summary>What the holder of an account does with an authenticator app, on any page that offers it.</summary>
internal static class TotpActs
{
    private static readonly Refusal IsOn = new("totp-on", new(
        "Autentikator sudah aktif; lepas dahulu dengan sandi.",
        "An authenticator is in force already; give it up first, with the password."));

    /// <summary>The forms' names with what they do.</summary>
    /// <param name="show">Shows the page with the key.</param>
    /// <param name="then">Page to go on with.</param>
    public static Dictionary<string, HouseAct> All(Func<HouseCall, TotpView, Task> show, string then) => new()
    {
        ["totp-begin"] = call => Begin(call, show),
        ["totp-confirm"] = call => Confirm(call, show, then),
    };

    // Beginning anew would put one out of force that is in force, whether or not the new one is confirmed.
    private static async Task<Refusal?> Begin(HouseCall call, Func<HouseCall, TotpView, Task> show)
    {
        var account = await call.HolderAsync();
        if (account.TwoFactorEnabled) return IsOn;
        var key = await call.Desk<FactorDesk>().BeginTotpAsync(account);
        await show(call, TotpView.Of(account, key));
        return null;
    }

    private static async Task<Refusal?> Confirm(HouseCall call, Func<HouseCall, TotpView, Task> show, string then)
    {
        var account = await call.HolderAsync();
        if (account.TwoFactorEnabled) return IsOn;
        if (await call.Desk<UserManager<Account>>().GetAuthenticatorKeyAsync(account) is not { } key)
            return AccountRefusals.Code;
        var confirmed = await call.Desk<FactorDesk>().ConfirmTotpAsync(account, call.Text("code"));
        if (confirmed.Refusal is { } refusal)
        {
            call.Refuse(refusal);
            await show(call, TotpView.Of(account, key));
            return null;
        }
        call.SignOut();
        await call.Show<RecoveryPage, RecoveryModel>(new(confirmed.Value!, account.UserName!, then));
        return null;
    }
}
