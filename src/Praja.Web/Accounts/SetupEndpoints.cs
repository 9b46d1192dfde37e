using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To use a one-time link: the name only for the first administrator.</summary>
internal sealed record LinkForm(string Password, string? Name = null);

/// <summary>What a one-time link is for.</summary>
internal sealed record LinkAnswer(string Purpose, string Name, string Hint);

/// <summary>An account that has a password now.</summary>
internal sealed record LinkUsedAnswer(string Account, string Name);

/// <summary>One-time links: <c>/setup/{secret}</c>. Looking at one leaves it usable.</summary>
internal static class SetupEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/setup/{secret}", Look).Describe("What a one-time link is for.", typeof(LinkAnswer));
        app.MapPost("/setup/{secret}", Use).Describe(new("Uses a one-time link: chooses a password.")
        {
            Takes = "application/json",
            Body = typeof(LinkForm),
            Answer = typeof(LinkUsedAnswer),
        });
    }

    private static async Task Look(HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (LinkPages.IsForPeople(context))
        {
            await LinkPages.Look(context);
            return;
        }
        var found = await DeskOf(context).LookAsync(SecretOf(context));
        await (found is null
            ? AccountCalls.Refuse(context, AccountRefusals.Link)
            : AccountCalls.Give(context, new LinkAnswer(found.Purpose, found.Name, found.Purpose == LinkDesk.Setup
                ? "POST {\"name\": ..., \"password\": ...}"
                : "POST {\"password\": ...}")));
    }

    private static Task Use(HttpContext context) =>
        LinkPages.IsForPeople(context) ? LinkPages.Use(context) : UseJson(context);

    private static Task UseJson(HttpContext context) => AccountCalls.Take<LinkForm>(context, async form =>
    {
        var attempts = context.Desk<AttemptCount>();
        var used = attempts.TryTake("", context.Connection.RemoteIpAddress, ofName: false)
            ? await DeskOf(context).UseAsync(SecretOf(context), form.Name ?? "", form.Password)
            : AccountRefusals.TooMany;
        await AccountCalls.Give(context, used, account => new LinkUsedAnswer(account.Id, account.UserName!));
    });

    private static LinkDesk DeskOf(HttpContext context) => context.Desk<LinkDesk>();

    private static string SecretOf(HttpContext context) => context.Request.RouteValues["secret"] as string ?? "";
}
