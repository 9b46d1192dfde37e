using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.CommandPost;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Opening;

/// <summary>Gives posts: to an account that is there, or to a new one that gets a link.</summary>
internal static class InviteDesk
{
    private const int MostSameRole = 200;

    /// <summary>Takes the form of the page of appointments.</summary>
    public static async Task<Refusal?> Invite(HouseCall call)
    {
        var name = call.Text("name");
        var form = await FormOf(call);
        var accounts = call.Desk<UserManager<Account>>();
        var desk = call.Desk<AccountDesk>();
        var made = "";
        if (await accounts.FindByNameAsync(name) is { } there)
        {
            if (await desk.HoldsAsync(there.Id, form.Operation)) return HasPost;
            var appointed = await desk.AppointAsync(there.Id, form, call.Actor);
            if (appointed.Refusal is { } refusal) return refusal;
        }
        else
        {
            var account = await desk.MakeAsync(name, call.Text("full_name"), [form], call.Actor);
            if (account.Refusal is { } refusal) return refusal;
            made = await LinkOf(call, account.Value!.Id);
        }
        await call.Show<StartAppointmentsPage, AppointmentsModel>(
            await AppointmentsModel.Of(call, new(name, made)));
        return null;
    }

    /// <summary>A new one-time link of an account, whole.</summary>
    public static async Task<string> LinkOf(HouseCall call, string account)
    {
        var secret = await call.Desk<LinkDesk>().ResetSecretAsync(account, call.Actor);
        var request = call.Context.Request;
        return $"{request.Scheme}://{request.Host}/setup/{secret.Value}";
    }

    /// <summary>The appointment that a form asks for; a post that was left empty is made of the role.</summary>
    public static async Task<AppointmentForm> FormOf(HouseCall call)
    {
        var (operation, role, post) = (call.Text("operation"), call.Text("role"), call.Text("post"));
        var regions = call.Text("regions").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (post.Length == 0) post = await FreePost(call.Desk<AccountsContext>(), operation, role);
        return new(operation, role, post, regions);
    }

    private static readonly Refusal HasPost = new("has-post", new(
        "Akun itu sudah memegang jabatan dalam operasi ini; ubah di halaman akunnya.",
        "That account holds a post in this operation already; change it on the account's page."));

    private static async Task<string> FreePost(AccountsContext context, string operation, string role)
    {
        var taken = await context.Appointments.AsNoTracking()
            .Where(a => a.Operation == operation).Select(a => a.Actor).ToListAsync();
        var word = "post/" + role.Replace('_', '-');
        return Enumerable.Range(1, MostSameRole).Select(n => n == 1 ? word : $"{word}-{n}")
            .FirstOrDefault(p => !taken.Contains(p)) ?? word;
    }
}
