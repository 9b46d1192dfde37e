using System.Buffers.Text;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost;
using Praja.Web.Pages;

namespace Praja.Web.Accounts.Holder;

/// <summary>The page of one's own account.</summary>
internal static class AccountPages
{
    /// <summary>Its address.</summary>
    public const string Address = "/account";

    public static void Map(IEndpointRouteBuilder app) => app.MapHouse(
        Address, [], call => Show(call, null),
        new(TotpActs.All((call, totp) => Show(call, totp), Address))
        {
            ["password"] = ChangePassword,
            ["totp-remove"] = RemoveTotp,
            ["passkey-remove"] = RemovePasskey,
            ["revoke"] = Revoke,
        });

    private static async Task Show(HouseCall call, TotpView? totp) =>
        await call.Show<AccountPage, AccountModel>(await AccountModel.Of(call, totp));

    private static async Task<Refusal?> ChangePassword(HouseCall call)
    {
        if (call.Raw("secret.chosen") != call.Raw("secret.again")) return AccountRefusals.PasswordsDiffer;
        var account = await call.HolderAsync();
        var changed = await call.Desk<FactorDesk>().ChangePasswordAsync(
            account, call.Raw("secret.present"), call.Raw("secret.chosen"));
        if (changed.Refusal is { } refusal) return refusal;
        await call.Go($"/sign-in?then={Address}&name={Uri.EscapeDataString(account.UserName!)}");
        return null;
    }

    private static async Task<Refusal?> RemoveTotp(HouseCall call) =>
        (await call.Desk<FactorDesk>().RemoveTotpAsync(await call.HolderAsync(), call.Raw("secret.present"))).Refusal;

    private static async Task<Refusal?> RemovePasskey(HouseCall call)
    {
        var text = call.Text("id");
        var id = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        return (await call.Desk<PasskeyDesk>().RemoveAsync(await call.HolderAsync(), id)).Refusal;
    }

    // One's own only, also for an administrator: those of others are on their page.
    private static async Task<Refusal?> Revoke(HouseCall call) =>
        (await call.Desk<TokenDesk>().RevokeAsync(
            call.Text("id"), call.Access.Account, "account/" + call.Access.Account)).Refusal;
}
