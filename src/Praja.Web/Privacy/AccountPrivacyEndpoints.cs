using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;

namespace Praja.Web.Privacy;

/// <summary>An account, for those who manage or oversee accounts.</summary>
internal sealed record AccountAnswer(
    string Id, string Name, string FullName, string MadeAt, bool Closed, bool TwoFactor, int Passkeys,
    IReadOnlyList<HeldPost> Appointments);

/// <summary>Reading and erasing accounts, and their journal: <c>/api/v1/accounts</c>.</summary>
internal static class AccountPrivacyEndpoints
{
    private static readonly (string, string)[] Purpose = [("purpose", "What for; written into the journal.")];

    public static void Map(IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/v1/accounts");
        accounts.MapGet("", List).Describe(new("Accounts; the read is an entry.")
        {
            Answer = typeof(AccountAnswer[]),
            Query = [.. Purpose, ("after", "Id of the last account already given.")],
        });
        accounts.MapGet("/{account}", Look).Describe(new("An account; the read is an entry.")
        {
            Answer = typeof(AccountAnswer),
            Query = Purpose,
        });
        accounts.MapGet("/{account}/held", Export).Describe(
            new("All that is held about an account but its secrets; the read is an entry.")
            {
                Answer = typeof(HeldAccountAnswer),
                Query = Purpose,
            });
        accounts.MapGet("/retention", Due).Describe(
            "Accounts that are due for erasure: closed or without an appointment for long. Names nobody.",
            typeof(DueAccountAnswer[]));
        accounts.MapPost("/{account}/erasure", Erase).Describe(
            new("Erases an account's names and secrets; its id stays in the journals.")
            {
                Takes = "application/json",
                Body = typeof(ErasureForm),
                Status = 204,
            });
        accounts.MapGet("/journal", Journal).Describe(new("The journal of the accounts, as lines of a journal file.")
        {
            Produces = "application/x-ndjson",
            Query = [("after", "Sequence of the last entry already given."), ("kind", "Beginning of the kinds given.")],
        });
    }

    private static async Task List(HttpContext context)
    {
        if (await Enter(context) is not { } sender) return;
        var after = (string?)context.Request.Query["after"] ?? "";
        await AccountCalls.Give(
            context, await context.Desk<AccountRecords>().ListAsync(after, PurposeOf(context), sender.Actor), a => a);
    }

    private static async Task Look(HttpContext context)
    {
        if (await Enter(context) is not { } sender) return;
        await AccountCalls.Give(
            context, await context.Desk<AccountRecords>().FindAsync(Id(context), PurposeOf(context), sender.Actor),
            a => a);
    }

    private static async Task Export(HttpContext context)
    {
        if (await AccountCalls.EnterAs(context, PostRole.DataProtectionOfficer) is not { } sender) return;
        await AccountCalls.Give(
            context, await context.Desk<AccountExport>().HeldAsync(Id(context), PurposeOf(context), sender.Actor),
            held => held);
    }

    private static async Task Due(HttpContext context)
    {
        if (await AccountCalls.EnterAs(context, PostRole.Auditor, PostRole.DataProtectionOfficer) is null) return;
        await AccountCalls.Give(context, await context.Desk<AccountExport>().DueAsync());
    }

    private static Task Erase(HttpContext context) => AccountCalls.Take<ErasureForm>(context, async form =>
    {
        if (await AccountCalls.EnterAs(context, PostRole.DataProtectionOfficer) is not { } sender) return;
        var erased = await context.Desk<AccountRecords>().EraseAsync(Id(context), form.Reason, sender.Actor);
        await AccountCalls.Give(context, erased, _ => null);
    });

    private static async Task Journal(HttpContext context)
    {
        if (await AccountCalls.EnterAs(context, PostRole.Auditor, PostRole.DataProtectionOfficer) is null) return;
        context.Response.ContentType = "application/x-ndjson";
        _ = long.TryParse((string?)context.Request.Query["after"], out var after);
        var kind = (string?)context.Request.Query["kind"] ?? "";
        foreach (var line in await context.Desk<AccountRecords>().LinesAsync(after, kind))
            await context.Response.WriteAsync(line + "\n", context.RequestAborted);
    }

    private static Task<Sender?> Enter(HttpContext context) => AccountCalls.EnterAs(
        context, PostRole.Administrator, PostRole.Auditor, PostRole.DataProtectionOfficer);

    private static string Id(HttpContext context) => context.Request.RouteValues["account"] as string ?? "";

    private static string PurposeOf(HttpContext context) => (string?)context.Request.Query["purpose"] ?? "";
}
