using Microsoft.AspNetCore.Http;
using Praja.Web.Opening;
using Praja.Web.Pages;

namespace Praja.Web.Accounts;

/// <summary>A one-time link as a page.</summary>
/// <param name="Name">Name of the account; empty for the first administrator, who chooses one.</param>
/// <param name="IsSetup">True for the first administrator's.</param>
/// <param name="NeedsLanguage">True while no language was chosen.</param>
public sealed record LinkModel(string Name, bool IsSetup, bool NeedsLanguage);

/// <summary>One-time links for people: <c>/setup/{secret}</c> in a browser. Programs are answered in JSON at the same
/// address.</summary>
internal static class LinkPages
{
    private const string Form = "link";

    /// <summary>True for a browser: it asks for a page, or sends a page's form.</summary>
    public static bool IsForPeople(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? context.Request.HasFormContentType
        : context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <summary>Shows what the link is for; it stays usable.</summary>
    public static Task Look(HttpContext context) => Show(context, PageFrames.Of(context), 200);

    /// <summary>Uses the link.</summary>
    public static async Task Use(HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        HouseForms.Limit(context, HouseForms.Largest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var password = form[HouseForms.Secret + "password"].ToString();
        var used = password != form[HouseForms.Secret + "again"].ToString()
            ? AccountRefusals.PasswordsDiffer
            : context.Desk<AttemptCount>().TryTake("", context.Connection.RemoteIpAddress, ofName: false)
                ? await context.Desk<LinkDesk>().UseAsync(Secret(context), form["name"].ToString().Trim(), password)
                : AccountRefusals.TooMany;
        if (used.Refusal is { } refusal)
        {
            var frame = PageFrames.Of(context) with { Outcome = new(Form, refusal, HouseForms.TypedOf(form)) };
            await Show(context, frame, refusal.Code == AccountRefusals.TooMany.Code ? 429 : 422);
            return;
        }
        var then = form["then"].ToString() == StartPages.Address ? StartPages.Address : "/";
        await SignInPages.Send(context, then, used.Value!.UserName!);
    }

    private static async Task Show(HttpContext context, PageFrame frame, int status)
    {
        var pages = context.Desk<PageWriter>();
        if (await context.Desk<LinkDesk>().LookAsync(Secret(context)) is not { } link)
        {
            await pages.Write<NoticePage, Notice>(
                context, frame, new(LinkWords.DeadTitle, LinkWords.DeadText), 404);
            return;
        }
        var isSetup = link.Purpose == LinkDesk.Setup;
        // Whoever has sent the form has chosen.
        var chosen = HttpMethods.IsPost(context.Request.Method)
            || context.Request.Cookies.ContainsKey(PageFrames.LanguageCookie);
        var asksAgain = HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey("language");
        await pages.Write<LinkPage, LinkModel>(
            context, frame,
            new(link.Name, isSetup, isSetup && (!chosen || asksAgain)), status);
    }

    private static string Secret(HttpContext context) => context.Request.RouteValues["secret"] as string ?? "";
}
