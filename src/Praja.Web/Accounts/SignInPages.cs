using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Pages;

namespace Praja.Web.Accounts;

/// <summary>The page to sign in.</summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", context => Ask(context, new(
            context.Request.Query["name"].ToString(), context.Request.Query["then"].ToString(), false, null)));
        app.MapPost("/sign-in", SignIn);
    }

    /// <summary>Sends the browser there.</summary>
    /// <param name="context">The request.</param>
    /// <param name="then">Page to go on with.</param>
    /// <param name="name">Name that stands there already.</param>
    public static Task Send(HttpContext context, string then, string name)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location =
            $"/sign-in?then={Uri.EscapeDataString(then)}&name={Uri.EscapeDataString(name)}";
        return Task.CompletedTask;
    }

    private static Task Ask(HttpContext context, SignInModel model, int status = 200) =>
        context.Desk<PageWriter>().Write<SignInPage, SignInModel>(context, PageFrames.Of(context), model, status);

    private static async Task SignIn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, code) = (form["name"].ToString(), form["code"].ToString().Trim());
        var opened = await context.Desk<SignInDesk>().SignInAsync(
            name, form["password"].ToString(), code.Length == 0 ? null : code, context.Connection.RemoteIpAddress);
        if (opened.Refusal is { } refusal)
        {
            var needsCode = code.Length > 0 || refusal.Code == AccountRefusals.CodeNeeded.Code;
            await Ask(
                context, new(name, form["then"].ToString(), needsCode, refusal) { Kept = SignInAgain.Of(form) },
                refusal.Code == AccountRefusals.TooMany.Code ? 429 : 401);
            return;
        }
        var secret = opened.Value!.Secret;
        context.Response.Cookies.Append(SenderDesk.CookieOf(context), secret, SessionCookie.Options(context));
        var then = EntrancePages.Own(form["then"].ToString());
        if (SignInAgain.Of(form) is not { Count: > 0 } kept)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = then;
            return;
        }
        var frame = PageFrames.Of(context) with { Antiforgery = SenderDesk.AntiforgeryOf(secret) };
        await context.Desk<PageWriter>().Write<ResumePage, ResumeModel>(context, frame, new(then, kept));
    }
}
