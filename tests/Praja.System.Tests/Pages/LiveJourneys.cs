using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Praja.Web.Live;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Pages that stand open while others work.</summary>
public sealed class LiveJourneys(PageHouse house) : PageTest(house)
{
    // What a page still fetches when its session has ended (its map's parts, its stream) is refused.
    private const string Refused = "401 (Unauthorized)";

    [Fact]
    public async Task A_report_shows_on_an_open_board_without_loading_it_again()
    {
        var seat = await Sit();
        await Settled(seat, "");
        await seat.Page.EvaluateAsync("document.body.dataset.same = 'yes'");
        var number = await House.Incident("perampasan_kotak");
        await Expect(IncidentJourneys.Card(seat, number)).ToBeVisibleAsync();
        Assert.Equal("yes", await seat.Page.EvaluateAsync<string>("document.body.dataset.same"));
        await Expect(seat.Page.Locator("#numbers [data-fresh]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_one_does_the_other_sees_and_who_handles_it()
    {
        var number = await House.Incident("intimidasi");
        var (one, other) = (await Sit("operator"), await Sit("operator2"));
        await Settled(other, "incidents/" + number);
        await one.Open("incidents/" + number);
        await one.Send("claim");
        var head = other.Page.Locator("#room-head");
        await Expect(head).ToContainTextAsync("posko/operator-1");
        await Expect(head).ToContainTextAsync("Petugas lain sedang menangani kejadian ini.");
        // Half a note stays while the other goes on.
        await other.Fill("note", ("body.text", "Saya sedang menu"));
        await one.Send("note", ("body.text", "Sudah di lokasi."));
        await Expect(other.Page.Locator("#timeline")).ToContainTextAsync("Sudah di lokasi.");
        await Expect(other.Form("note").Locator("textarea")).ToHaveValueAsync("Saya sedang menu");
        await Expect(other.Form("note").Locator("textarea")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_nothing_is_missed_when_it_is_back()
    {
        var seat = await Sit();
        // The server may be gone while the map still loads its worker.
        seat.Expect("ERR_").Expect("503").Expect("Worker failed to load");
        await Settled(seat, "");
        var lost = seat.Page.Locator("[data-lost]");
        await Expect(lost).ToBeHiddenAsync();
        await House.StopServer();
        await Expect(lost).ToBeVisibleAsync();
        await House.StartServer();
        // Recorded before the browser is back.
        var number = await House.Incident("penyanderaan");
        await Expect(IncidentJourneys.Card(seat, number)).ToBeVisibleAsync();
        await Expect(lost).ToBeHiddenAsync();
        var next = await House.Incident("kebakaran");
        await Expect(IncidentJourneys.Card(seat, next)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_stays_when_the_session_ends_and_is_sent_after_signing_in_again()
    {
        var number = await House.Incident("intimidasi");
        var seat = (await Sit()).Expect(Refused);
        await Settled(seat, "incidents/" + number);
        await seat.Fill("note", ("body.text", "Saya sedang menu"));
        var session = await seat.Context.CookiesAsync();
        await seat.Context.ClearCookiesAsync();
        await House.Incident("kebakaran");
        var ended = seat.Page.Locator("[data-ended]");
        await Expect(ended).ToContainTextAsync("Sesi berakhir");
        await Expect(ended.Locator("a")).ToHaveAttributeAsync("target", "_blank");
        await Expect(seat.Form("note").Locator("textarea")).ToHaveValueAsync("Saya sedang menu");

        await seat.Context.AddCookiesAsync(session.Select(
            c => new Cookie { Name = c.Name, Value = c.Value, Url = House.Address.ToString() }));
        await House.Incident("kebakaran");
        await Expect(ended).ToBeHiddenAsync();
        await seat.Send("note");
        await Expect(seat.Page.Locator("#timeline")).ToContainTextAsync("Saya sedang menu");
    }

    [Fact]
    public async Task A_page_on_which_nothing_is_typed_leads_to_the_page_to_sign_in()
    {
        var number = await House.Incident("intimidasi");
        var seat = (await Sit()).Expect(Refused);
        await Settled(seat, "incidents/" + number);
        await seat.Context.ClearCookiesAsync();
        await House.Incident("kebakaran");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task Two_tabs_of_a_browser_share_one_stream()
    {
        var (feeds, seat) = (House.Services.GetRequiredService<LiveFeeds>(), await Sit());
        await Settled(seat, "incidents");
        var before = feeds.Open;
        Assert.True(before > 0, "the rule needs a stream");
        var tab = await seat.Context.NewPageAsync();
        await tab.GotoAsync($"/operations/{PageHouse.Operation}/incidents");
        await Expect(tab.Locator("body[data-connected]")).ToHaveCountAsync(1);
        Assert.True(feeds.Open <= before, $"{feeds.Open} streams, {before} before the second tab");
        var number = await House.Incident("kabar_bohong");
        foreach (var page in new[] { seat.Page, tab })
            await Expect(page.Locator("main")).ToContainTextAsync(number);
    }

    [Fact]
    public async Task A_row_that_is_focused_stays_so_while_the_page_renews_itself()
    {
        var number = await House.Incident("kabar_bohong");
        var seat = await Sit();
        await Settled(seat, "");
        await IncidentJourneys.Card(seat, number).Locator("a").FocusAsync();
        var next = await House.Incident("politik_uang");
        await Expect(IncidentJourneys.Card(seat, next)).ToBeVisibleAsync();
        await Expect(IncidentJourneys.Card(seat, number).Locator("a")).ToBeFocusedAsync();
    }

    /// <summary>Opens a page and waits until it listens.</summary>
    internal static async Task Settled(Seat seat, string rest)
    {
        await seat.Open(rest);
        await Expect(seat.Page.Locator("body[data-connected]")).ToHaveCountAsync(1);
    }
}
