using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Simulation;

/// <summary>The link of a simulation's visitor: <c>/visit/{secret}</c>.</summary>
internal static class VisitorDoor
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/visit/{secret}", Enter);

    private static async Task Enter(HttpContext context)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        var secret = context.Request.RouteValues["secret"] as string ?? "";
        var opened = await context.Desk<VisitorDesk>().EnterAsync(secret);
        if (opened.Refusal is not null)
        {
            await context.Desk<PageWriter>().Write<NoticePage, Notice>(
                context, PageFrames.Of(context), new(SimulationWords.LinkUsed, SimulationWords.LinkUsedText), 404);
            return;
        }
        context.Response.Cookies.Append(
            SenderDesk.CookieOf(context), opened.Value!.Secret, SessionCookie.Options(context));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
    }
}
