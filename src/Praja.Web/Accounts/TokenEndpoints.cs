using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To make a token: of one's own account, or, for an administrator, of another.</summary>
internal sealed record TokenForm(
    string Operation, string Label, int Days, IReadOnlyList<string>? Regions = null, string? Account = null);

/// <summary>A token, without its secret.</summary>
internal sealed record TokenAnswer(
    string Id, string Account, string Operation, IReadOnlyList<string> Regions, string Label, string MadeAt,
    string ExpiresAt, string LastUsedAt);

/// <summary>A token that was just made: the secret is shown this once.</summary>
internal sealed record MadeTokenAnswer(string Secret, TokenAnswer Token);

/// <summary>Bearer tokens: <c>/api/v1/tokens</c>, by session; an administrator's own tokens may make others
/// too.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var tokens = app.MapGroup("/api/v1/tokens");
        tokens.MapGet("", List).Describe(new("Tokens of the account, or of another for an administrator.")
        {
            Answer = typeof(TokenAnswer[]),
            Query = [("account", "Id of another account.")],
        });
        tokens.MapPost("", Make).Describe(new("Makes a token; its secret is shown this once.")
        {
            Status = 201,
            Body = typeof(TokenForm),
            Answer = typeof(MadeTokenAnswer),
        });
        tokens.MapDelete("/{token}", Revoke).Describe(new("Revokes a token, at once.") { Status = 204 });
    }

    private static async Task List(HttpContext context)
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var asked = (string?)context.Request.Query["account"] ?? access.Account;
        if (!await MayAsync(context, access, asked)) return;
        await AccountCalls.Give(context, (await Desk(context).ListAsync(asked)).Select(AnswerOf).ToArray());
    }

    private static Task Make(HttpContext context) => AccountCalls.Take<TokenForm>(context, async form =>
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var account = form.Account ?? access.Account;
        if (!await MayAsync(context, access, account)) return;
        var made = await Desk(context).MakeAsync(
            account, form.Operation, form.Regions ?? [], form.Label, form.Days, ActorOf(access));
        await AccountCalls.Give(
            context, made, m => new MadeTokenAnswer(m.Secret, AnswerOf(m.Token)), StatusCodes.Status201Created);
    });

    private static async Task Revoke(HttpContext context)
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var id = context.Request.RouteValues["token"] as string ?? "";
        // A device may always hand in its own token.
        var mine = access.IsSession || access.Id == id ? access.Account : "-";
        var revoked = await Desk(context).RevokeAsync(id, IsAdministrator(access) ? "" : mine, ActorOf(access));
        await AccountCalls.Give(context, revoked, _ => null);
    }

    private static async Task<bool> MayAsync(HttpContext context, Access access, string account)
    {
        if (IsAdministrator(access) || (access.IsSession && account == access.Account)) return true;
        await AccountCalls.Refuse(context, AccountRefusals.SessionNeeded);
        return false;
    }

    private static bool IsAdministrator(Access access) =>
        access.In(Appointment.AccountsHouse)?.Role == PostRole.Administrator;

    private static string ActorOf(Access access) =>
        access.In(Appointment.AccountsHouse)?.Actor ?? "account/" + access.Account;

    private static TokenAnswer AnswerOf(AccessToken token) => new(
        token.Id, token.AccountId, token.Operation, AccountActs.RegionsOf(token.Regions), token.Label,
        AccountActs.TextOf(token.MadeAt), AccountActs.TextOf(token.ExpiresAt), AccountActs.TextOf(token.LastUsedAt));

    private static TokenDesk Desk(HttpContext context) => context.Desk<TokenDesk>();
}
