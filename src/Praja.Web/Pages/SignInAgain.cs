using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Web.Accounts;

namespace Praja.Web.Pages;

// A form that comes without a session is not thrown away: the page to sign in keeps its fields, and afterwards they are
// in the form again, to be looked at and sent once more. It is never sent by itself: the session's cookie does not
// travel from other sites, so a form from one comes without a session too, and signing in must not carry it out. What
// does not say that it is from a page of this server is not kept at all; secrets and files never are.

/// <summary>Asks to sign in whoever comes without a session, and keeps what they had typed.</summary>
internal static class SignInAgain
{
    /// <summary>What kept fields begin with on the page to sign in.</summary>
    public const string Kept = "kept.";

    /// <summary>Field that says that a form comes back, to be shown and not taken.</summary>
    public const string Resumed = "resumed";

    private const int MostFields = 200;

    /// <summary>Said above a form that came back.</summary>
    public static readonly Refusal Ended = new("session-ended", new(
        "Sesi sempat berakhir; isian masih di sini. Periksa, lalu kirim sekali lagi.",
        "The session had ended; what you typed is still here. Check it and send once more."));

    /// <summary>Answers with the page to sign in, or sends the browser there.</summary>
    public static async Task Ask(HttpContext context)
    {
        var request = context.Request;
        var back = request.Path + request.QueryString;
        var kept = HttpMethods.IsPost(request.Method) && IsOwn(request) ? await KeptOf(context) : [];
        if (kept.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/sign-in?then=" + Uri.EscapeDataString(back);
            return;
        }
        await context.Desk<PageWriter>().Write<SignInPage, SignInModel>(
            context, PageFrames.Of(context) with { Path = "/sign-in" },
            new("", back, false, null) { Kept = kept }, StatusCodes.Status401Unauthorized);
    }

    /// <summary>The kept fields of a form to sign in, as it was sent.</summary>
    public static Dictionary<string, string> Of(IFormCollection form) => form
        .Where(f => f.Key.StartsWith(Kept, StringComparison.Ordinal)).Take(MostFields)
        .ToDictionary(f => f.Key[Kept.Length..], f => f.Value.ToString(), StringComparer.Ordinal);

    // Browsers name the site that a form is sent from.
    private static bool IsOwn(HttpRequest request) =>
        string.Equals(
            request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host}",
            StringComparison.OrdinalIgnoreCase);

    private static async Task<Dictionary<string, string>> KeptOf(HttpContext context)
    {
        HouseForms.Limit(context, HouseForms.Largest);
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal)
            is not true)
        {
            return [];
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return HouseForms.TypedOf(form).Where(f => f.Key != FormDoor.Antiforgery).Take(MostFields)
            .ToDictionary(StringComparer.Ordinal);
    }
}
