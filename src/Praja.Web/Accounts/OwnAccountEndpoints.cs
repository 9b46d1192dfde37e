using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To change one's password.</summary>
internal sealed record PasswordForm(string Present, string Chosen);

/// <summary>To prove oneself once more.</summary>
internal sealed record ProofForm(string Password);

/// <summary>A code of the authenticator app.</summary>
internal sealed record CodeForm(string Code);

/// <summary>A key for an authenticator app: typed in, or as a QR code of the address.</summary>
internal sealed record TotpAnswer(string Key, string Uri);

/// <summary>Codes that work once each, when the authenticator is lost.</summary>
internal sealed record RecoveryAnswer(IReadOnlyList<string> RecoveryCodes);

/// <summary>What the holder of an account does with it: <c>/api/v1/accounts/me</c>, by session only.</summary>
internal static class OwnAccountEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var me = app.MapGroup("/api/v1/accounts/me");
        me.MapPut("/password", ChangePassword).Describe(
            new("Changes the password; every session ends.") { Status = 204, Body = typeof(PasswordForm) });
        me.MapPost("/totp", BeginTotp).Describe("Begins with an authenticator app.", typeof(TotpAnswer));
        me.MapPost("/totp/confirmation", ConfirmTotp).Describe(
            new("Puts the authenticator app in force; every session ends.")
            {
                Body = typeof(CodeForm),
                Answer = typeof(RecoveryAnswer),
            });
        me.MapPost("/totp/removal", RemoveTotp).Describe(
            new("Gives up the authenticator app.") { Status = 204, Body = typeof(ProofForm) });
    }

    private static Task ChangePassword(HttpContext context) =>
        OwnAccount.Act<PasswordForm>(context, async (account, form) =>
        {
            var changed = await context.Desk<FactorDesk>().ChangePasswordAsync(account, form.Present, form.Chosen);
            await AccountCalls.Give(context, changed, _ => null);
        });

    private static Task BeginTotp(HttpContext context) => OwnAccount.Act(context, async account =>
    {
        var key = await context.Desk<FactorDesk>().BeginTotpAsync(account);
        var uri = $"otpauth://totp/Praja:{account.UserName}?secret={key}&issuer=Praja";
        await AccountCalls.Give(context, new TotpAnswer(key, uri));
    });

    private static Task ConfirmTotp(HttpContext context) =>
        OwnAccount.Act<CodeForm>(context, async (account, form) =>
        {
            var confirmed = await context.Desk<FactorDesk>().ConfirmTotpAsync(account, form.Code);
            await AccountCalls.Give(context, confirmed, codes => new RecoveryAnswer(codes));
        });

    private static Task RemoveTotp(HttpContext context) =>
        OwnAccount.Act<ProofForm>(context, async (account, form) =>
        {
            var removed = await context.Desk<FactorDesk>().RemoveTotpAsync(account, form.Password);
            await AccountCalls.Give(context, removed, _ => null);
        });
}
