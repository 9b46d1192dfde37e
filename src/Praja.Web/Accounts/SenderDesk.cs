using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Praja.CommandPost;
using Praja.CommandPost.Rights;

namespace Praja.Web.Accounts;

/// <summary>Who a request comes from: a bearer token, or the session cookie of a browser with an antiforgery header for
/// everything but reading. Thread-safe.</summary>
/// <param name="book">The secrets that open something.</param>
internal sealed class SenderDesk(AccessBook book)
{
    /// <summary>The header that writes of a cookie session carry.</summary>
    public const string AntiforgeryHeader = "X-Praja-Antiforgery";

    private const string Bearer = "Bearer ";

    /// <summary>Who the request comes from in an operation; null when nobody, or nobody there:
    /// <see cref="RefusalOf"/> says why.</summary>
    public Sender? Find(HttpContext context, string operation) => AccessOf(context)?.In(operation);

    /// <summary>What the request may do at all; null when its secret opens nothing.</summary>
    public Access? AccessOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BearerOf(context) is { } bearer) return book.Find(bearer.AsSpan(Bearer.Length));
        return context.Request.Cookies[CookieOf(context)] is { } cookie && HasAntiforgery(context, cookie)
            ? book.Find(cookie)
            : null;
    }

    /// <summary>What the browser's session of a request may do, whatever it asks: whoever takes a form of it asks
    /// <see cref="IsOfSession"/> too.</summary>
    public Access? SessionOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[CookieOf(context)] is { } cookie ? book.Find(cookie) : null;
    }

    /// <summary>True when an antiforgery value is that of the request's session.</summary>
    public static bool IsOfSession(HttpContext context, string antiforgery)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[CookieOf(context)] is { } cookie && IsOf(cookie, antiforgery);
    }

    /// <summary>Status and reason for a request that <see cref="Find"/> knows nobody for.</summary>
    public (int Status, Refusal Refusal) RefusalOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (AccessOf(context) is not null)
        {
            return (StatusCodes.Status403Forbidden, new("no-appointment", new(
                "Akun ini tidak memegang jabatan dalam operasi ini.",
                "This account holds no appointment in this operation.")));
        }
        var cookie = context.Request.Cookies[CookieOf(context)];
        return BearerOf(context) is null && cookie is not null && !HasAntiforgery(context, cookie)
            ? (StatusCodes.Status403Forbidden, new("antiforgery-missing", new(
                $"Kiriman dari peramban harus membawa tajuk {AntiforgeryHeader}.",
                $"A write from a browser must carry the header {AntiforgeryHeader}.")))
            : (StatusCodes.Status401Unauthorized, new("not-signed-in", new(
                "Masuk lebih dahulu, atau kirim token yang berlaku.", "Sign in first, or send a valid token.")));
    }

    /// <summary>Name of the session's cookie: over https browsers then insist on its being secure and of this host
    /// alone.</summary>
    public static string CookieOf(HttpContext context) =>
        context.Request.IsHttps ? "__Host-praja" : "praja";

    /// <summary>What a write of a session must carry: bound to the session, of no use without its cookie.</summary>
    public static string AntiforgeryOf(string session) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes("antiforgery " + session)));

    private static string? BearerOf(HttpContext context) =>
        (string?)context.Request.Headers[HeaderNames.Authorization] is { } header
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header
            : null;

    private static bool HasAntiforgery(HttpContext context, string session) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        || ((string?)context.Request.Headers[AntiforgeryHeader] is { } header && IsOf(session, header));

    private static bool IsOf(string session, string antiforgery) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(antiforgery), Encoding.UTF8.GetBytes(AntiforgeryOf(session)));
}
