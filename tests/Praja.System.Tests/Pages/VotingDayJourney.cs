using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praja.SystemTests.Accounts;
using Praja.Web.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>A post from its first start to the next shift, in a browser: Kutai Timur's dossier, three people, one day.
/// With <c>PRAJA_SHOTS</c> naming a folder, what they saw is kept there for the guide.</summary>
public sealed class VotingDayJourney(RehearsedPlan rehearsed) : IClassFixture<RehearsedPlan>
{
    private const string Id = "kutai-timur-2024";
    private const string Home = "/operations/" + Id;
    private const string Station = "64.08.01.2001/001";

    // 09.30 WITA on voting day.
    private static readonly DateTimeOffset Morning = new(2024, 11, 27, 1, 30, 0, TimeSpan.Zero);

    private readonly SteppedClock clock = new();
    private readonly List<Seat> seats = [];

    [Fact]
    public async Task A_post_goes_from_its_first_start_to_the_next_shift()
    {
        clock.Forward(Morning - clock.GetUtcNow());
        var chromium = await Chromium.Start();
        Assert.SkipWhen(chromium is null, "No Chromium on this machine.");
        var (driver, browser) = chromium.Value;
        using var _ = driver;
        await using var first = await FirstPost.StartAsync(clock);
        async Task<Seat> Sit(int width = 1440)
        {
            var seat = await Seat.Take(browser, first.Server.Address, [("praja-language", "id")], new(Width: width));
            seats.Add(seat.Expect("401"));
            return seat;
        }

        var administrator = await Sit();
        await SetUp(first, administrator);
        var (chief, operate, next) = (await Sit(), await Sit(), await Sit());
        await Invite(administrator, chief, "kapolres", "chief");
        await Invite(administrator, operate, "operator.satu", "post_operator");
        await Invite(administrator, next, "operator.dua", "post_operator");
        await SignInWithCode(operate, "operator.satu");

        await ApprovePlan(chief);
        await HearFromAStation(operate, next);
        var incident = await OpenIncident(operate);
        await SendAUnit(operate, incident);
        await RaiseAndLower(operate, next, incident);
        await HandOver(operate, next);
        await Replay(next, incident);

        await browser.CloseAsync();
        Assert.Equal([], seats.SelectMany(s => s.Faults));
    }

    private async Task SetUp(FirstPost first, Seat seat)
    {
        await seat.Open(await first.SetupPath());
        await Keep(seat, "start-account");
        await seat.Page.FillAsync("[name=name]", FirstPost.Administrator);
        await ChoosePassword(seat);
        await SignIn(seat, FirstPost.Administrator);
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/start/authenticator$"));

        await seat.Open("/start/operation");
        await seat.Page.SetInputFilesAsync("#upload [name=dossier]", Packed());
        await seat.Page.SetInputFilesAsync("#upload [name=plan]", Path.Combine(rehearsed.Plan, "plan.json"));
        await seat.Page.CheckAsync("#upload [value=exercise]");
        await seat.Page.ClickAsync("#upload button");
        await Expect(seat.Page.Locator(".counts")).ToContainTextAsync("701");
        await Keep(seat, "start-operation");
        await seat.Page.CheckAsync("#open [name=counted]");
        await seat.Page.ClickAsync("#open button");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/start/appointments"));
    }

    private static async Task Invite(Seat administrator, Seat seat, string name, string role)
    {
        await administrator.Open("/start/appointments");
        await administrator.Send("invite", ("operation", Id), ("role", role), ("name", name));
        var link = new Uri(await administrator.Page.Locator("#link").InnerTextAsync());
        await seat.Open(link.PathAndQuery);
        await ChoosePassword(seat);
        await SignIn(seat, name);
        await Expect(seat.Page).ToHaveURLAsync(new Regex(Home));
    }

    private async Task SignInWithCode(Seat seat, string name)
    {
        await seat.Open("/account");
        await seat.Send("totp-begin");
        var key = Totp.OfBase32(
            (await seat.Page.Locator(".totp code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await seat.Send("totp-confirm", ("code", CodeOf(key)));
        await seat.Open();
        // Every session has ended with the new factor, and a code is taken once.
        clock.Forward(TimeSpan.FromMinutes(1));
        await seat.Open(Home);
        await SignIn(seat, name);
        await seat.Page.FillAsync("[name=password]", FirstPost.Password);
        await seat.Page.FillAsync("[name=code]", CodeOf(key));
        await seat.Page.ClickAsync("main button");
        await Expect(seat.Page.Locator("#numbers")).ToBeVisibleAsync();
    }

    private static async Task ApprovePlan(Seat chief)
    {
        await chief.Open(Home + "/plan");
        await Expect(chief.Page.Locator("#versions .mark").First).ToHaveTextAsync("menunggu persetujuan");
        await chief.Send("approve-1");
        await Expect(chief.Page.Locator("#versions .mark").First).ToHaveTextAsync("berlaku");
        await Keep(chief, "plan");
    }

    private async Task HearFromAStation(Seat operate, Seat next)
    {
        await LiveJourneys.Settled(next, Home);
        var entries = next.Page.Locator("#numbers .fresh small");
        var before = await entries.InnerTextAsync();
        clock.Forward(TimeSpan.FromMinutes(10));
        await operate.Open($"{Home}/stations/{Station}");
        await operate.Send("step-guard_arrived", ("body.note", "Lewat telepon Polsek."));
        await Expect(operate.Page.Locator("#reports li")).ToContainTextAsync("Lewat telepon Polsek.");
        // The other board hears of it by itself.
        await Expect(entries).Not.ToHaveTextAsync(before);
        await Expect(next.Page.Locator("[data-time-local]")).ToHaveValueAsync(new Regex("T09:4"));
    }

    private static async Task<string> OpenIncident(Seat operate)
    {
        await operate.Open(Home);
        await operate.Press("n");
        await operate.Send(
            "report", ("body.type", "bentrok_massa"), ("body.site", Station),
            ("body.text", "Dua kelompok berhadapan."));
        await Expect(operate.Page.Locator("#room-head")).ToContainTextAsync("Bentrok");
        await operate.Send("claim");
        await Expect(operate.Page.Locator(".claimed.own")).ToBeVisibleAsync();
        return operate.Subject;
    }

    private static async Task SendAUnit(Seat operate, string incident)
    {
        await operate.Open($"{Home}/incidents/{incident}/dispatch");
        await Keep(operate, "dispatch");
        await operate.Page.Locator("form[id^='order-'] button.primary").First.ClickAsync();
        await Expect(operate.Page.Locator("#need li")).ToHaveCountAsync(1);
        await operate.Open($"{Home}/incidents/{incident}");
        await operate.Page.Locator("form[id^='arrived-'] button").First.ClickAsync();
        await Expect(operate.Page.Locator("form[id^='arrived-']")).ToHaveCountAsync(0);
    }

    private static async Task RaiseAndLower(Seat operate, Seat next, string incident)
    {
        var level = operate.Page.Locator("#room-head .level");
        await operate.Send(
            "level", ("body.to", "kuning"), ("body.ordered_by", "kapolres"), ("body.reason", "Melempar batu."));
        await Expect(level).ToContainTextAsync("Kuning");
        await Expect(IncidentJourneys.Card(next, incident)).ToContainTextAsync("Kuning");
        await operate.Send("level", ("body.to", "hijau"), ("body.ordered_by", "kapolres"), ("body.reason", "Bubar."));
        await Expect(level).ToContainTextAsync("Hijau");
    }

    private static async Task HandOver(Seat operate, Seat next)
    {
        await operate.Open(Home + "/hand-over");
        await Expect(operate.Page.Locator(".paper")).ToContainTextAsync("Bentrok");
        var suggested = operate.Page.Locator("#next option[value$='operator-2']");
        await operate.Send("sign", ("body.to", (await suggested.GetAttributeAsync("value"))!));
        await Expect(operate.Page.Locator("#pending")).ToBeVisibleAsync();
        await next.Open(Home + "/hand-over");
        await Keep(next, "hand-over");
        await next.Send("take");
        await Expect(next.Page.Locator("#pending")).ToHaveCountAsync(0);
    }

    // The minute before the incident is without it; played on, it comes, and live is one click away.
    private static async Task Replay(Seat seat, string incident)
    {
        await seat.Open(Home);
        var card = seat.Page.Locator("#queue .card").Filter(new() { HasText = incident });
        await Expect(card).ToBeVisibleAsync();
        var range = seat.Page.Locator("[data-time-range]");
        await range.EvaluateAsync(
            "r => { r.value = 9 * 60 + 30; r.dispatchEvent(new Event('input', { bubbles: true })); }");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "past");
        await Expect(card).ToHaveCountAsync(0);
        await seat.Page.Locator("[data-time-speed] select").SelectOptionAsync("300");
        await seat.Page.ClickAsync("[data-time-play]");
        await Expect(card).ToBeVisibleAsync();
        await seat.Page.ClickAsync("[data-time-live]");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "live");
    }

    private static async Task ChoosePassword(Seat seat)
    {
        await seat.Page.FillAsync("[name='secret.password']", FirstPost.Password);
        await seat.Page.FillAsync("[name='secret.again']", FirstPost.Password);
        await seat.Page.ClickAsync("main button.primary");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    private static async Task SignIn(Seat seat, string name)
    {
        await seat.Page.FillAsync("[name=name]", name);
        await seat.Page.FillAsync("[name=password]", FirstPost.Password);
        await seat.Page.ClickAsync("main button");
    }

    private static FilePayload Packed()
    {
        using var memory = new MemoryStream();
        ZipFile.CreateFromDirectory(PrajaProgram.KutaiTimur, memory);
        return new() { Name = Id + ".zip", MimeType = "application/zip", Buffer = memory.ToArray() };
    }

    private static async Task Keep(Seat seat, string name)
    {
        if (Environment.GetEnvironmentVariable("PRAJA_SHOTS") is { Length: > 0 } folder)
            await seat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private string CodeOf(byte[] key) => Totp.Code(key, Totp.StepAt(clock.GetUtcNow()));
}
