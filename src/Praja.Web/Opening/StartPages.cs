using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Accounts.Holder;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Opening;

/// <summary>The steps of the first start after signing in; later the same pages open more operations. What is done is
/// asked of the server each time: there is no state of its own that could be half done.</summary>
internal static class StartPages
{
    public const string Address = "/start";
    public const string Authenticator = "/start/authenticator";
    public const string Operation = "/start/operation";
    public const string Appointments = "/start/appointments";

    private static readonly PostRole[] Administrators = [PostRole.Administrator];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapHouse(Address, Administrators, Next);
        app.MapHouse(
            Authenticator, Administrators, call => ShowAuthenticator(call, null),
            TotpActs.All(ShowAuthenticator, Address));
        app.MapHouse(
            Operation, Administrators, OperationStep.Show, OperationStep.Acts, OpeningDesk.LargestUpload);
        app.MapHouse(Appointments, Administrators, ShowAppointments, new() { ["invite"] = InviteDesk.Invite });
    }

    // The first step that is still to do; from the last one on all are.
    private static async Task Next(HouseCall call)
    {
        var posts = call.Desk<PostRegistry>().All.ToArray();
        var account = await call.HolderAsync();
        var passkeys = await call.Desk<AccountsContext>().Passkeys.AnyAsync(p => p.UserId == account.Id);
        await call.Go(
            posts.Length > 0 ? Appointments
            : account.TwoFactorEnabled || passkeys ? Operation
            : Authenticator);
    }

    private static async Task ShowAuthenticator(HouseCall call, TotpView? totp) =>
        await call.Show<StartAuthenticatorPage, TotpView>(totp ?? TotpView.Of(await call.HolderAsync()));

    private static async Task ShowAppointments(HouseCall call) =>
        await call.Show<StartAppointmentsPage, AppointmentsModel>(await AppointmentsModel.Of(call, null));
}
