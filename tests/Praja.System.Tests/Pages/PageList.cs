namespace Praja.SystemTests.Pages;

/// <summary>An address that is looked at in every language, theme and width.</summary>
/// <param name="Page">Pattern of the page's address, as it is mapped.</param>
/// <param name="Path">The address: within the operation, or from the root when it begins with a slash.</param>
/// <param name="User">Who looks; empty for nobody who is signed in.</param>
internal sealed record PageAddress(string Page, string Path, string User = "operator")
{
    /// <summary>What the server answers.</summary>
    public int Status { get; init; } = 200;
}

/// <summary>Every page, with the address it is looked at by. A page that is mapped and not listed here fails a test.
/// </summary>
internal static class PageList
{
    private const string Village = "99.01.01.2001";

    /// <summary>The addresses.</summary>
    /// <param name="house">Where the incidents are.</param>
    public static IReadOnlyList<PageAddress> Of(PageHouse house) =>
    [
        new("/sign-in", "/sign-in", ""),
        new("/", "/", "auditor"),
        new("/", "/", "admin"),
        new("", ""),
        new("", "?region=99.01.02", "kapolres"),
        new("", "?at=2024-11-27T00:30:30Z"),
        new("", "", "auditor"),
        new("/incidents", "incidents"),
        new("/incidents", "incidents?waiting=true"),
        new("/incidents", "incidents?open=all", "auditor"),
        new("/incidents/new", "incidents/new"),
        new("/incidents/new", $"incidents/new?region={Village}"),
        new("/incidents/new", "incidents/new?site=" + Uri.EscapeDataString(PageHouse.Station)),
        new("/incidents/triage", "incidents/triage"),
        new("/incidents/{number}", "incidents/" + house.OpenIncident),
        new("/incidents/{number}", "incidents/" + house.ClosedIncident, "kapolres"),
        new("/incidents/{number}", "incidents/9999") { Status = 404 },
        new("/stations", "stations"),
        new("/stations", $"stations?region={Village}&silent=true"),
        new("/stations/{village}/{station}", "stations/" + PageHouse.Station),
        new("/stations/{village}/{station}", $"stations/{Village}/003", "kapolres"),
        new("/places", "places?q=lubuk"),
        new("/places", "places?q=tiada&to=alerts&area=99.01.02", "kapolres"),
        new("/silence", "silence"),
        new("/silence", "silence?region=99.01.02"),
        new("/charts", "charts"),
        new("/charts", "charts?at=2024-11-27T00:30:30Z", "auditor"),
        new("/units", "units"),
        new("/units/{**id}", "units/nobody") { Status = 404 },
        new("/help", "help"),
        new("/incidents/{number}/dispatch", $"incidents/{house.OpenIncident}/dispatch"),
        new("/log", "log"),
        new("/tasks", "tasks"),
        new("/polls", "polls", "kapolres"),
        new("/broadcasts", "broadcasts"),
        new("/hand-over", "hand-over"),
        new("/reports", "reports"),
        new("/alerts", "alerts", "kapolres"),
        new("/calendar", "calendar", "kapolres"),
        new("/wall", "wall"),
        new("/plan", "plan", "kapolres"),
        new("/plan/file", "plan/file", "kapolres"),
        new("/plan/{version:int}", "plan/9", "kapolres") { Status = 404 },
        new("/plan/command/{command}", "plan/command/nobody", "kapolres") { Status = 404 },
        new("/risk", "risk"),
        new("/risk/{village}/{station}", "risk/" + PageHouse.Station),
        new("/rehearsal", "rehearsal", "kapolres"),
        new("/what-if", "what-if"),
        new("/people", "people", "kapolres"),
        new("/people/{member}", "people/nobody", "kapolres") { Status = 404 },
        new("/breaches", "breaches", "kapolres"),
        new("/attachments", "attachments?incident=" + house.OpenIncident),
        new("/attachments/{sha256}", "attachments/nothing", "kapolres") { Status = 404 },
        new("/retention", "retention", "auditor"),
        new("/audit", "audit", "auditor"),
        new("/account", "/account"),
        new("/setup/{secret}", house.Invitation, ""),
        new("/setup/{secret}", "/setup/prj_tiada", "") { Status = 404 },
        new("/accounts", "/accounts", "admin"),
        new("/accounts/{account}", house.Account, "admin"),
        new("/accounts/{account}", "/accounts/tiada", "admin") { Status = 404 },
        new("/accounts/audit", "/accounts/audit", "admin") { Status = 403 },
        new("/status", "/status", "admin"),
        new("/start", "/start", "admin"),
        new("/start/authenticator", "/start/authenticator", "admin"),
        new("/start/operation", "/start/operation", "admin"),
        new("/start/appointments", "/start/appointments", "admin"),
    ];
}
