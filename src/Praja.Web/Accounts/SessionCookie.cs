using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;

namespace Praja.Web.Accounts;

/// <summary>An appointment of the account that is signed in.</summary>
internal sealed record HeldPost(string Operation, string Role, string Post, IReadOnlyList<string> Regions);

/// <summary>A session, as its browser may know it.</summary>
internal sealed record SessionAnswer(
    string Account, string Antiforgery, string ExpiresAt, IReadOnlyList<HeldPost> Appointments);

/// <summary>The cookie of a browser's session.</summary>
internal static class SessionCookie
{
    /// <summary>Answers with a session that was opened, and sets its cookie.</summary>
    public static Task Give(HttpContext context, AccountAnswer<OpenedSession> opened)
    {
        if (opened.Refusal is { } refusal) return AccountCalls.Refuse(context, refusal);
        var secret = opened.Value!.Secret;
        context.Response.Cookies.Append(SenderDesk.CookieOf(context), secret, Options(context));
        var access = context.Desk<AccessBook>().Find(secret);
        Invariant.Holds(access is not null, "A session that was just opened is in the book.");
        return AccountCalls.Give(context, AnswerOf(access, secret));
    }

    /// <summary>A session as its browser may know it.</summary>
    public static SessionAnswer AnswerOf(Access access, string secret) => new(
        access.Account,
        secret.Length > 0 ? SenderDesk.AntiforgeryOf(secret) : "",
        AccountActs.TextOf(access.Expires),
        [.. access.Operations.Order(StringComparer.Ordinal).Select(o => (Operation: o, Sender: access.In(o)!))
            .Select(p => new HeldPost(
                p.Operation, RoleNames.WordOf(p.Sender.Role), p.Sender.Actor, p.Sender.Regions))]);

    /// <summary>How the cookie is set. Without a lifetime: the browser forgets it when it is closed; the server ends it
    /// before in any case.</summary>
    public static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}
