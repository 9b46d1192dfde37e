using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Endpoints that only the holder of an account may use.</summary>
internal static class OwnAccount
{
    /// <summary>Lets the holder of an account act on it with a form.</summary>
    public static Task Act<TForm>(HttpContext context, Func<Account, TForm, Task> act)
        where TForm : class =>
        Act(context, account => AccountCalls.Take<TForm>(context, form => act(account, form)));

    /// <summary>Lets the holder of an account act on it; by session only: a device's token may have been lost with it.
    /// </summary>
    public static async Task Act(HttpContext context, Func<Account, Task> act)
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var accounts = context.Desk<UserManager<Account>>();
        if (access.IsSession && await accounts.FindByIdAsync(access.Account) is { } account)
            await act(account);
        else
            await AccountCalls.Refuse(context, AccountRefusals.SessionNeeded);
    }
}
