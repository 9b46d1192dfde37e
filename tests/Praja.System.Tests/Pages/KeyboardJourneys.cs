using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>An operator who never lets go of the keyboard.</summary>
public sealed class KeyboardJourneys(PageHouse house) : PageTest(house)
{
    [Fact]
    public async Task A_whole_incident_is_handled_without_a_mouse()
    {
        var seat = await Sit();
        await seat.Open();
        await seat.Press("n");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("incidents/new$"));
        await Reach(seat, "#report [name='body.type']");
        await seat.Page.Keyboard.TypeAsync("Kebakaran");
        await Reach(seat, "#report [name='body.site']");
        await seat.Page.Keyboard.TypeAsync(PageHouse.Station);
        await seat.Press("Enter");
        await Expect(seat.Page.Locator("h1")).ToContainTextAsync("Kebakaran");
        var number = seat.Subject;

        await Reach(seat, "#claim button");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator(".claimed.own")).ToBeVisibleAsync();
        await Reach(seat, "#acknowledge select");
        await seat.Page.Keyboard.TypeAsync("berdampak besar");
        await Reach(seat, "#acknowledge button");
        await Enter(seat);
        await Expect(seat.Page.Locator("#room-head")).ToContainTextAsync("berdampak besar");

        await seat.Press("g");
        await seat.Press("k");
        await Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Kejadian");
        await Walk(seat, $"/incidents/{number}");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator("h1")).ToContainTextAsync(number);
        await Reach(seat, "details:has(#close) summary");
        await seat.Press("Enter");
        await Reach(seat, "#close [name='body.reason']");
        await seat.Page.Keyboard.TypeAsync("diselesaikan");
        await Reach(seat, "#close button");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator("#reopen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_unit_is_sent_the_level_raised_and_what_was_set_aside_taken_back_by_keys_alone()
    {
        var number = await House.Incident("intimidasi");
        var seat = await Sit();
        var head = seat.Page.Locator("#room-head");
        await seat.Open("incidents/" + number);
        await seat.Press("?");
        await Expect(seat.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Ubah tingkat");
        await seat.Press("Escape");
        await seat.Press("s");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/dispatch$"));
        await seat.Press("s");
        await Expect(seat.Page.Locator("form[id^='order-'] button").First).ToBeFocusedAsync();
        await Enter(seat);
        await seat.Press("g");
        await seat.Press("k");
        await Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Kejadian");
        await Walk(seat, $"/incidents/{number}");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator(".force-units li")).ToHaveCountAsync(1);

        await seat.Press("l");
        await Expect(seat.Page.Locator("#level [name='body.to']")).ToBeFocusedAsync();
        await seat.Page.Keyboard.TypeAsync("Kuning");
        await seat.Press("Tab");
        await seat.Page.Keyboard.TypeAsync("Kapolres");
        await seat.Press("Tab");
        await seat.Page.Keyboard.TypeAsync("Memanas.");
        await Enter(seat);
        await Expect(head.Locator(".level")).ToContainTextAsync("Kuning");

        await seat.Press("h");
        await seat.Press("Tab");
        await seat.Page.Keyboard.TypeAsync("Menunggu bantuan.");
        await Enter(seat);
        await Expect(head.Locator(".aside")).ToContainTextAsync("Menunggu bantuan.");
        await seat.Press("u");
        await Enter(seat);
        await Expect(head.Locator(".aside")).ToHaveCountAsync(0);
        await seat.Press("a");
        await Expect(seat.Page.Locator("#acknowledge select")).ToBeFocusedAsync();
        await seat.Press("Escape");
        await seat.Press("m");
        await Expect(seat.Page.Locator("#note textarea")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_move_the_time_bar()
    {
        var seat = await Sit();
        await seat.Open("incidents");
        await seat.Press(",");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "past");
        await seat.Press("0");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "live");
    }

    // WCAG 2.1.4: who speaks to the machine, or whose hands rest on the keys, turns them off.
    [Fact]
    public async Task Letter_keys_are_turned_off_and_on_again()
    {
        await House.Incident("petugas_hilang_kontak");
        var seat = await Sit();
        await seat.Open("incidents");
        await seat.Press("?");
        var keys = seat.Page.GetByRole(AriaRole.Dialog);
        await keys.GetByRole(AriaRole.Button, new() { Name = "Matikan tombol huruf" }).ClickAsync();
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-keys", "off");
        Assert.EndsWith("/incidents", seat.Path, StringComparison.Ordinal);
        foreach (var key in new[] { "j", "g", "b", "?", "p" })
            await seat.Press(key);
        await Expect(keys).ToBeHiddenAsync();
        await Expect(seat.Page.Locator("[data-row]:focus")).ToHaveCountAsync(0);
        Assert.EndsWith("/incidents", seat.Path, StringComparison.Ordinal);
        await seat.Choose("Nyalakan tombol huruf");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-keys", "on");
        await seat.Press("j");
        await Expect(seat.Page.Locator("[data-row]").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_walk_rows_lead_to_pages_and_are_listed_on_a_question_mark()
    {
        await House.Incident("petugas_hilang_kontak");
        await House.Incident("petugas_hilang_kontak");
        var seat = await Sit();
        await seat.Open("silence");
        await seat.Press("g");
        await seat.Press("b");
        await Expect(seat.Page).ToHaveURLAsync(new Regex($"/{PageHouse.Operation}$"));
        var rows = seat.Page.Locator("[data-row]");
        await seat.Press("j");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await seat.Press("j");
        await Expect(rows.Nth(1)).ToBeFocusedAsync();
        await seat.Press("k");
        await Expect(rows.Nth(0)).ToBeFocusedAsync();
        await seat.Press("?");
        var keys = seat.Page.GetByRole(AriaRole.Dialog);
        await Expect(keys).ToContainTextAsync("Baris berikutnya");
        await seat.Press("Escape");
        await Expect(keys).ToBeHiddenAsync();
        await seat.Open("incidents/new");
        await seat.Page.FocusAsync("#report [name='body.text']");
        await seat.Page.Keyboard.TypeAsync("gb?n");
        await Expect(seat.Page.Locator("#report [name='body.text']")).ToHaveValueAsync("gb?n");
        await seat.Press("Escape");
        await seat.Press("n");
        Assert.EndsWith("/incidents/new", seat.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_lead_to_pages_of_the_instant_that_the_bar_was_moved_to()
    {
        var seat = await Sit();
        await LiveJourneys.Settled(seat, "incidents");
        await seat.Page.FillAsync("[data-time-range]", "525");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("08.45");
        await Expect(seat.Page.Locator("[data-clock]")).ToHaveTextAsync("08.45.00");
        await seat.Page.Locator("[data-time-range]").BlurAsync();
        await seat.Press("g");
        await seat.Press("l");
        await Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Buku jaga");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "past");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("08.45");

        // Forms that only look do not forget it either.
        await seat.Page.ClickAsync(".live-button");
        await Expect(seat.Page.Locator("body[data-connected]")).ToHaveCountAsync(1);
        await seat.Page.FillAsync("[data-time-range]", "525");
        await seat.Page.FillAsync("[name=q]", "apa saja");
        await seat.Page.ClickAsync(".search button");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("q=apa"));
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("08.45");
    }

    // What is recorded shows on the page before the browser has gone on: keys are for the page that comes.
    private static async Task Enter(Seat seat)
    {
        await seat.Page.EvaluateAsync("document.body.dataset.before = ''");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator("body[data-before]")).ToHaveCountAsync(0);
        await Expect(seat.Page.Locator(".flash")).ToBeVisibleAsync();
    }

    /// <summary>Goes there by Tab alone.</summary>
    private static async Task Reach(Seat seat, string selector)
    {
        for (var step = 0; step < 150; step++)
        {
            if (await seat.Page.Locator(selector).EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await seat.Press("Tab");
        }
        Assert.Fail("not to be reached by Tab: " + selector);
    }

    /// <summary>Goes there by j alone.</summary>
    private static async Task Walk(Seat seat, string end)
    {
        for (var step = 0; step < 100; step++)
        {
            await seat.Press("j");
            var at = await seat.Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('href') ?? ''");
            if (at.EndsWith(end, StringComparison.Ordinal)) return;
        }
        Assert.Fail("no row leads to " + end);
    }
}
