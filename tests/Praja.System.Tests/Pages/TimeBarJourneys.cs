using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>The time bar beyond the day and the desk.</summary>
public sealed class TimeBarJourneys(PageHouse house) : PageTest(house)
{
    [Fact]
    public async Task Played_on_it_goes_into_the_next_day()
    {
        var seat = await Sit();
        await seat.Open("charts?at=" + Uri.EscapeDataString("2024-11-26T15:58:00Z"));
        var day = seat.Page.Locator("#time-day");
        await Expect(day).ToContainTextAsync("26 Nov");
        await seat.Page.SelectOptionAsync("[data-time-speed] select", "300");
        await seat.Page.ClickAsync("[data-time-play]");
        await Expect(day).ToContainTextAsync("27 Nov");
        await Expect(seat.Page.Locator("[data-time-local]")).ToHaveValueAsync(new Regex("^2024-11-27T00:"));
        await seat.Page.ClickAsync("[data-time-play]");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("00.");
        var minute = await seat.Page.Locator("[data-time-range]").InputValueAsync();
        Assert.InRange(int.Parse(minute, System.Globalization.CultureInfo.InvariantCulture), 0, 59);

        // Now moved to a minute of that day, not of the one before.
        await seat.Page.FillAsync("[data-time-range]", "525");
        await Expect(seat.Page.Locator("[data-time-local]")).ToHaveValueAsync("2024-11-27T08:45");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_telephone_reaches_any_day_and_speed(bool scripts)
    {
        var seat = await Sit(looks: new(Width: 360, Scripts: scripts));
        await seat.Open();
        var (open, local) = (seat.Page.Locator(".time-open"), seat.Page.Locator("[data-time-local]"));
        await Expect(local).ToBeHiddenAsync();
        await open.ClickAsync();
        await Expect(seat.Page.Locator("#time-day")).ToBeVisibleAsync();
        await Expect(seat.Page.Locator("[data-time-speed]")).ToBeVisibleAsync(new() { Visible = scripts });
        await local.FillAsync("2024-11-26T21:10");
        if (scripts) await local.BlurAsync();
        else await seat.Page.ClickAsync("[data-time-show]");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("21.10");
        await Expect(seat.Page.Locator("#time-day")).ToContainTextAsync("26 Nov");
    }

    // Nothing on it is renewed by itself.
    [Fact]
    public async Task A_page_without_live_parts_goes_there_too_but_keeps_what_is_typed()
    {
        var seat = await Sit();
        await seat.Open("incidents/new");
        await Expect(seat.Page.Locator("main [data-live]")).ToHaveCountAsync(0);
        await seat.Page.FillAsync("[data-time-range]", "525");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("08.45");

        await seat.Open("incidents/new");
        await seat.Fill("report", ("body.text", "Antrean ribut."));
        await seat.Page.RunAndWaitForResponseAsync(
            () => seat.Page.FillAsync("[data-time-range]", "525"), new Regex("at=2024-11-27T00"));
        await Expect(seat.Page.Locator("[data-ended]")).ToBeHiddenAsync();
        await Expect(seat.Page.Locator("[name='body.text']")).ToHaveValueAsync("Antrean ribut.");
    }
}
