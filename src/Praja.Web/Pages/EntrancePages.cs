using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Accounts;
using Praja.Web.Operations;

namespace Praja.Web.Pages;

/// <summary>Pages before an operation: signing in and out, the operations of an account, language, theme and keys.
/// </summary>
internal static class EntrancePages
{
    private const int LongestChoice = 365;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", HomePages.Show);
        SignInPages.Map(app);
        app.MapPost("/sign-out", SignOut);
        app.MapPost("/preferences", Prefer);
    }

    private static async Task SignOut(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (context.Desk<SenderDesk>().SessionOf(context) is { } access
            && SenderDesk.IsOfSession(context, form[FormDoor.Antiforgery].ToString()))
        {
            await context.Desk<TokenDesk>().RevokeAsync(access.Id, access.Account, "account/" + access.Account);
            context.Response.Cookies.Delete(SenderDesk.CookieOf(context), SessionCookie.Options(context));
        }
        await Go(context, "/sign-in");
    }

    private static async Task Prefer(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Keep(context, PageFrames.LanguageCookie, form["language"].ToString(), "id", "en");
        Keep(context, PageFrames.ThemeCookie, form["theme"].ToString(), "light", "dark");
        Keep(context, PageFrames.KeysCookie, form["keys"].ToString(), "on", "off");
        await Go(context, Own(form["then"].ToString()));
    }

    private static void Keep(HttpContext context, string cookie, string value, params string[] allowed)
    {
        if (!allowed.Contains(value)) return;
        var options = SessionCookie.Options(context);
        options.MaxAge = TimeSpan.FromDays(LongestChoice);
        context.Response.Cookies.Append(cookie, value, options);
    }

    /// <summary>An address of this server only: "//host" and "/\host" are of another.</summary>
    public static string Own(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal)
            && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";

    /// <summary>Sends the browser to another page.</summary>
    public static Task Go(HttpContext context, string to)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }
}
