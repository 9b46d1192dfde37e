using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Praja.Storage.Accounts;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To sign in by passkey.</summary>
internal sealed record PasskeySignInForm(string Ceremony, JsonElement Credential);

/// <summary>Options of a WebAuthn ceremony.</summary>
internal sealed record CeremonyAnswer(string Ceremony, JsonElement Options);

/// <summary>To add a passkey.</summary>
internal sealed record NewPasskeyForm(string Ceremony, string Name, JsonElement Credential);

/// <summary>A passkey.</summary>
internal sealed record PasskeyAnswer(string Id, string Name, string MadeAt);

/// <summary>Passkeys (WebAuthn): the account's own, and signing in by one.</summary>
internal static class PasskeyEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/v1/session");
        session.MapPost("/passkey/options", BeginPasskey).Describe(
            "Begins to sign in by passkey.", typeof(CeremonyAnswer));
        session.MapPost("/passkey", SignInByPasskey).Describe(new("Signs in by passkey; sets the session's cookie.")
        {
            Takes = "application/json",
            Body = typeof(PasskeySignInForm),
            Answer = typeof(SessionAnswer),
        });
        var me = app.MapGroup("/api/v1/accounts/me");
        me.MapGet("/passkeys", ListPasskeys).Describe("The account's passkeys.", typeof(PasskeyAnswer[]));
        me.MapPost("/passkeys/options", BeginToAdd).Describe("Begins to add a passkey.", typeof(CeremonyAnswer));
        me.MapPost("/passkeys", AddPasskey).Describe(
            new("Adds a passkey.") { Status = 201, Body = typeof(NewPasskeyForm), Answer = typeof(PasskeyAnswer) });
        me.MapDelete("/passkeys/{passkey}", RemovePasskey).Describe(new("Takes a passkey away.") { Status = 204 });
    }

    private static async Task BeginPasskey(HttpContext context)
    {
        var begun = await context.Desk<PasskeyDesk>().BeginSignInAsync(context);
        await AccountCalls.Give(context, begun, AnswerOf);
    }

    private static Task SignInByPasskey(HttpContext context) =>
        AccountCalls.Take<PasskeySignInForm>(context, async form =>
        {
            var desk = context.Desk<PasskeyDesk>();
            await SessionCookie.Give(
                context, await desk.SignInAsync(form.Ceremony, form.Credential.GetRawText(), context));
        });

    private static CeremonyAnswer AnswerOf(PasskeyCeremony begun)
    {
        using var options = JsonDocument.Parse(begun.Options);
        return new(begun.Ceremony, options.RootElement.Clone());
    }

    private static Task ListPasskeys(HttpContext context) => OwnAccount.Act(context, async account =>
    {
        var accounts = context.Desk<UserManager<Account>>();
        await AccountCalls.Give(context, (await accounts.GetPasskeysAsync(account)).Select(AnswerOf).ToArray());
    });

    private static Task BeginToAdd(HttpContext context) => OwnAccount.Act(context, async account =>
        await AccountCalls.Give(
            context, AnswerOf(await context.Desk<PasskeyDesk>().BeginAsync(account, context))));

    private static Task AddPasskey(HttpContext context) =>
        OwnAccount.Act<NewPasskeyForm>(context, async (account, form) =>
        {
            var added = await context.Desk<PasskeyDesk>().AddAsync(
                account, form.Name, form.Ceremony, form.Credential.GetRawText(), context);
            await AccountCalls.Give(context, added, AnswerOf, StatusCodes.Status201Created);
        });

    private static Task RemovePasskey(HttpContext context) => OwnAccount.Act(context, async account =>
    {
        var text = context.Request.RouteValues["passkey"] as string ?? "";
        var id = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        await AccountCalls.Give(context, await context.Desk<PasskeyDesk>().RemoveAsync(account, id), _ => null);
    });

    private static PasskeyAnswer AnswerOf(UserPasskeyInfo passkey) => new(
        Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", AccountActs.TextOf(passkey.CreatedAt));
}
