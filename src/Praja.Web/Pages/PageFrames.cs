using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Posts;
using Praja.Web.Replay;

namespace Praja.Web.Pages;

/// <summary>Makes the frames of pages from requests.</summary>
internal static class PageFrames
{
    public const string LanguageCookie = "praja-language";
    public const string ThemeCookie = "praja-theme";
    public const string KeysCookie = "praja-keys";

    /// <summary>A page outside of an operation.</summary>
    public static PageFrame Of(HttpContext context)
    {
        var (request, now) = (context.Request, context.Desk<TimeProvider>().GetUtcNow());
        var access = context.Desk<SenderDesk>().SessionOf(context);
        return new()
        {
            Language = LanguageOf(request),
            Theme = request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie]! : "auto",
            HasKeys = request.Cookies[KeysCookie] != "off",
            Path = PathOf(request),
            Assets = context.Desk<AssetShelf>().Prefix,
            Now = now,
            Latest = now,
            Antiforgery = access is null
                ? ""
                : SenderDesk.AntiforgeryOf(request.Cookies[SenderDesk.CookieOf(context)]!),
            House = access is { IsSession: true } ? access.In(Appointment.AccountsHouse)?.Role : null,
            IsDone = request.Query.ContainsKey("done"),
        };
    }

    /// <summary>A page of an operation.</summary>
    public static PageFrame Of(HttpContext context, Post post, Sender sender)
    {
        var frame = Of(context);
        var (asked, now) = (context.Request.Query["at"].ToString(), post.Clock.GetUtcNow());
        var ahead = TimeSpan.FromMinutes(post.Setup.Header.UtcOffsetMinutes);
        var past = TryInstant(asked, context.Request.Query["local"].ToString(), ahead, out var at) && at < now;
        return frame with
        {
            Now = past ? at : now,
            Latest = now,
            IsPast = past,
            Speed = PacedClock.SpeedOf(post.Clock),
            Operation = post.Id,
            OperationName = post.Setup.Header.Operation,
            Mode = post.Setup.Mode,
            AheadOfUtc = ahead,
            Sender = sender,
            Recorded = long.TryParse(context.Request.Query["recorded"], NumberStyles.None, null, out var entry)
                ? RecordedEntry.Of(post, sender, entry)
                : null,
            Bar = TimeBarModel.Of(post, past ? at : now, now),
        };
    }

    // By the address, in UTC; or by the time bar's own form, by the operation's clock.
    private static bool TryInstant(string asked, string local, TimeSpan ahead, out DateTimeOffset at)
    {
        var isInstant = DateTimeOffset.TryParse(
            asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
        if (isInstant) return true;
        var isLocal = DateTime.TryParseExact(
            local, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        at = isLocal ? new(clock, ahead) : default;
        return isLocal;
    }

    private static Language LanguageOf(HttpRequest request)
    {
        if (request.Cookies[LanguageCookie] is { } chosen)
            return chosen == "en" ? Language.English : Language.Indonesian;
        // Indonesian unless the device asks for something else first: then English, the only other one there is.
        var first = request.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim();
        return first.Length == 0 || first.StartsWith("id", StringComparison.OrdinalIgnoreCase)
            ? Language.Indonesian
            : Language.English;
    }

    private static string PathOf(HttpRequest request)
    {
        var kept = request.Query.Where(q => q.Key is not ("recorded" or "done" or "at" or "local"))
            .SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}"));
        var query = string.Join('&', kept);
        return query.Length == 0 ? request.Path : $"{request.Path}?{query}";
    }
}
