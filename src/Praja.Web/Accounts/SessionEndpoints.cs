using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Accounts;

/// <summary>To sign in by password.</summary>
internal sealed record SignInForm(string Name, string Password, string? Code = null);

/// <summary>Signing in and out: <c>/api/v1/session</c>, <c>/setup</c>.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/v1/session");
        session.MapPost("", SignIn).Describe(new("Signs in by password; sets the session's cookie.")
        {
            Takes = "application/json",
            Body = typeof(SignInForm),
            Answer = typeof(SessionAnswer),
        });
        session.MapGet("", Look).Describe("The session: its account, appointments and antiforgery value.",
            typeof(SessionAnswer));
        session.MapDelete("", SignOut).Describe(new("Signs out.") { Status = 204 });
    }

    private static Task SignIn(HttpContext context) => AccountCalls.Take<SignInForm>(context, async form =>
    {
        var desk = context.Desk<SignInDesk>();
        var opened = await desk.SignInAsync(form.Name, form.Password, form.Code, context.Connection.RemoteIpAddress);
        await SessionCookie.Give(context, opened);
    });

    private static async Task Look(HttpContext context)
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var cookie = context.Request.Cookies[SenderDesk.CookieOf(context)] ?? "";
        await AccountCalls.Give(context, SessionCookie.AnswerOf(access, access.IsSession ? cookie : ""));
    }

    private static async Task SignOut(HttpContext context)
    {
        if (await AccountCalls.Enter(context) is not { } access) return;
        var tokens = context.Desk<TokenDesk>();
        await tokens.RevokeAsync(access.Id, access.Account, "account/" + access.Account);
        context.Response.Cookies.Delete(SenderDesk.CookieOf(context), SessionCookie.Options(context));
        await AccountCalls.Done(context);
    }
}
