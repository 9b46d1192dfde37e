using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To make an account.</summary>
internal sealed record AccountForm(
    string Name, string? FullName = null, IReadOnlyList<AppointmentForm>? Appointments = null);

/// <summary>To give an appointment.</summary>
internal sealed record PostForm(string Role, string Post, IReadOnlyList<string>? Regions = null);

/// <summary>A one-time link that was made.</summary>
internal sealed record LinkMadeAnswer(string Account, string Link);

/// <summary>What administrators do with accounts: <c>/api/v1/accounts</c>.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/v1/accounts");
        accounts.MapPost("", Make).Describe(new("Makes an account; the link is for its holder, to choose a password.")
        {
            Status = 201,
            Body = typeof(AccountForm),
            Answer = typeof(LinkMadeAnswer),
        });
        accounts.MapPost("/{account}/link", MakeLink).Describe(
            new("Makes a one-time link to choose a new password.") { Status = 201, Answer = typeof(LinkMadeAnswer) });
        accounts.MapPut("/{account}/appointments/{operation}", Appoint).Describe(
            new("Gives an appointment in an operation, instead of the one before.")
            {
                Status = 204,
                Body = typeof(PostForm),
            });
        accounts.MapDelete("/{account}/appointments/{operation}", Dismiss).Describe(
            new("Takes an appointment, with its tokens.") { Status = 204 });
        accounts.MapPut("/{account}/closure", context => Close(context, true)).Describe(
            new("Closes an account, with its sessions and tokens.") { Status = 204 });
        accounts.MapDelete("/{account}/closure", context => Close(context, false)).Describe(
            new("Opens an account again, or unlocks it.") { Status = 204 });
        accounts.MapDelete("/{account}/factors", RemoveFactors).Describe(
            new("Takes the authenticator app and the passkeys off an account whose holder has lost them.")
            {
                Status = 204,
            });
    }

    private static Task Make(HttpContext context) => AccountCalls.Take<AccountForm>(context, async form =>
    {
        if (await AccountCalls.EnterAs(context, PostRole.Administrator) is not { } sender) return;
        var made = await context.Desk<AccountDesk>().MakeAsync(
            form.Name, form.FullName ?? "", form.Appointments ?? [], sender.Actor);
        if (made.Refusal is { } refusal)
            await AccountCalls.Refuse(context, refusal);
        else
            await GiveLink(context, made.Value!.Id, sender);
    });

    private static async Task MakeLink(HttpContext context)
    {
        if (await AccountCalls.EnterAs(context, PostRole.Administrator) is { } sender)
            await GiveLink(context, Id(context), sender);
    }

    private static async Task GiveLink(HttpContext context, string account, Sender sender)
    {
        var link = await context.Desk<LinkDesk>().ResetSecretAsync(account, sender.Actor);
        await AccountCalls.Give(
            context, link,
            secret => new LinkMadeAnswer(account, $"{context.Request.Scheme}://{context.Request.Host}/setup/{secret}"),
            StatusCodes.Status201Created);
    }

    private static Task Appoint(HttpContext context) => AccountCalls.Take<PostForm>(context, form =>
        Act(context, (desk, actor) => desk.AppointAsync(
            Id(context), new(Operation(context), form.Role, form.Post, form.Regions), actor)));

    private static Task Dismiss(HttpContext context) =>
        Act(context, (desk, actor) => desk.DismissAsync(Id(context), Operation(context), actor));

    private static Task Close(HttpContext context, bool closed) =>
        Act(context, (desk, actor) => desk.CloseAsync(Id(context), closed, actor));

    private static Task RemoveFactors(HttpContext context) =>
        Act(context, (desk, actor) => desk.RemoveFactorsAsync(Id(context), actor));

    private static async Task Act(
        HttpContext context, Func<AccountDesk, string, Task<AccountAnswer<Storage.Accounts.Account>>> act)
    {
        if (await AccountCalls.EnterAs(context, PostRole.Administrator) is not { } sender) return;
        await AccountCalls.Give(context, await act(context.Desk<AccountDesk>(), sender.Actor), _ => null);
    }

    private static string Id(HttpContext context) => context.Request.RouteValues["account"] as string ?? "";

    private static string Operation(HttpContext context) => context.Request.RouteValues["operation"] as string ?? "";
}
