using Microsoft.AspNetCore.Routing;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Opening;
using Praja.Web.Pages;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts.Administration;

/// <summary>Accounts, for those who manage or oversee them: <c>/accounts</c>. Each look is an entry of the accounts'
/// journal.</summary>
internal static class AdministrationPages
{
    private const string Address = "/accounts";

    private static readonly PostRole[] Readers =
        [PostRole.Administrator, PostRole.Auditor, PostRole.DataProtectionOfficer];

    private static readonly Refusal NotYours = new("role-forbidden", new(
        "Hanya administrator akun yang dapat mengubah akun.", "Only the administrator of accounts changes accounts."));

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapHouse(Address, Readers, ShowAll, new() { ["make"] = Make });
        app.MapHouse(Address + "/{account}", Readers, call => ShowOne(call, null), new()
        {
            ["appoint"] = Act(Appoint),
            ["dismiss"] = Act(async call => (await call.Desk<AccountDesk>().DismissAsync(
                Id(call), call.Text("id"), call.Actor)).Refusal),
            ["link"] = Act(Link),
            ["close"] = Act(call => Close(call, true)),
            ["open"] = Act(call => Close(call, false)),
            ["factors"] = Act(async call =>
                (await call.Desk<AccountDesk>().RemoveFactorsAsync(Id(call), call.Actor)).Refusal),
            ["export"] = ErasureActs.Export,
            ["erase"] = ErasureActs.Erase,
            ["token"] = Act(Token),
            ["revoke"] = Act(async call => (await call.Desk<TokenDesk>().RevokeAsync(
                call.Text("id"), Id(call), call.Actor)).Refusal),
        });
    }

    // Overseers may look, not change.
    private static HouseAct Act(HouseAct act) => call =>
        call.House?.Role == PostRole.Administrator ? act(call) : Task.FromResult<Refusal?>(NotYours);

    private static async Task ShowAll(HouseCall call)
    {
        var after = call.Context.Request.Query["after"].ToString();
        var purpose = AdministrationWords.Purpose.In(call.Frame.Language);
        var read = await call.Desk<AccountRecords>().ListAsync(after, purpose, call.Actor);
        await call.Show<AccountsPage, AccountsModel>(await AccountsModel.Of(call, read.Value!, after.Length > 0));
    }

    private static async Task ShowOne(HouseCall call, Once? once)
    {
        var purpose = AdministrationWords.Purpose.In(call.Frame.Language);
        var read = await call.Desk<AccountRecords>().FindAsync(Id(call), purpose, call.Actor);
        if (read.Refusal is not null)
            await call.Say(PageWords.NotFoundTitle, PageWords.NotFoundText, 404);
        else
            await call.Show<OneAccountPage, OneAccountModel>(await OneAccountModel.Of(call, read.Value!, once));
    }

    private static async Task<Refusal?> Make(HouseCall call)
    {
        if (call.House?.Role != PostRole.Administrator) return NotYours;
        var made = await call.Desk<AccountDesk>().MakeAsync(
            call.Text("name"), call.Text("full_name"), [], call.Actor);
        if (made.Refusal is { } refusal) return refusal;
        await call.Go($"{Address}/{made.Value!.Id}?done=1");
        return null;
    }

    private static async Task<Refusal?> Appoint(HouseCall call) =>
        (await call.Desk<AccountDesk>().AppointAsync(Id(call), await InviteDesk.FormOf(call), call.Actor)).Refusal;

    private static async Task<Refusal?> Link(HouseCall call)
    {
        await ShowOne(call, new(await InviteDesk.LinkOf(call, Id(call)), IsLink: true));
        return null;
    }

    private static async Task<Refusal?> Close(HouseCall call, bool closed) =>
        (await call.Desk<AccountDesk>().CloseAsync(Id(call), closed, call.Actor)).Refusal;

    private static async Task<Refusal?> Token(HouseCall call)
    {
        _ = int.TryParse(call.Text("days"), out var days);
        var made = await call.Desk<TokenDesk>().MakeAsync(
            Id(call), call.Text("operation"), AccountActs.RegionsOf(call.Text("regions")), call.Text("label"), days,
            call.Actor);
        if (made.Refusal is { } refusal) return refusal;
        await ShowOne(call, new(made.Value!.Secret, IsLink: false));
        return null;
    }

    private static string Id(HouseCall call) => call.Route("account");
}
