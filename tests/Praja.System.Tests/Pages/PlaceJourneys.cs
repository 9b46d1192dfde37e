using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Finding a place by what people say of it, in a browser.</summary>
public sealed class PlaceJourneys(PageHouse house) : PageTest(house)
{
    [Fact]
    public async Task An_incident_is_reported_at_a_station_found_while_typing()
    {
        var seat = await Sit();
        await seat.Open("incidents/new");
        await seat.Fill("report", ("body.text", "Antrean ribut."));
        await seat.Press("Escape");
        await seat.Press("/");
        await seat.Page.Keyboard.TypeAsync("2 teluk sirih");
        await Expect(seat.Page.Locator("[data-found] a").First).ToContainTextAsync("TPS 002");
        await seat.Press("ArrowDown");
        await seat.Press("Enter");
        await Expect(seat.Page.Locator("[data-found]")).ToContainTextAsync("✓ TPS 002");
        await Expect(seat.Page.Locator("[name='body.site']")).ToHaveValueAsync("99.01.01.2001/002");
        await Expect(seat.Page.Locator("[name='body.text']")).ToHaveValueAsync("Antrean ribut.");
        await Find(seat, "teluk sirih", "99.01.01.2001");
        await Expect(seat.Page.Locator("[name='body.region']")).ToHaveValueAsync("99.01.01.2001");
        await Expect(seat.Page.Locator("[name='body.site']")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("incidents/new", "body.site", "body.region")]
    [InlineData("what-if", "site", "region")]
    public async Task Without_script_the_answer_leads_back_to_the_form(string page, string site, string area)
    {
        var seat = await Sit(looks: new(Scripts: false));
        await seat.Open(page);
        await Find(seat, "2 teluk sirih", "99.01.01.2001/002");
        await Expect(seat.Page.Locator($"[name='{site}']")).ToHaveValueAsync("99.01.01.2001/002");
        await Expect(seat.Page.Locator("[data-found]")).ToContainTextAsync("TPS 002");
        await Find(seat, "teluk sirih", "99.01.01.2001");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(page));
        await Expect(seat.Page.Locator($"[name='{area}']")).ToHaveValueAsync("99.01.01.2001");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_areas_are_added_to_a_broadcast_and_a_village_to_an_alert(bool scripts)
    {
        var seat = await Sit("kapolres", new(Scripts: scripts));
        foreach (var (page, field) in new[] { ("broadcasts", "body.audience"), ("alerts", "body.areas") })
        {
            await seat.Open(page);
            foreach (var code in new[] { "99.01.01.2001", "99.01.02.2001" })
                await Find(seat, code, code);
            foreach (var code in new[] { "99.01.01.2001", "99.01.02.2001" })
                await Expect(seat.Page.Locator($"[name='{field}'][value='{code}']")).ToBeCheckedAsync();
        }
    }

    [Fact]
    public async Task The_search_of_stations_leads_to_one()
    {
        var seat = await Sit();
        await seat.Open("stations");
        await seat.Press("/");
        await seat.Page.Keyboard.TypeAsync("99.01.01.2001/3");
        await seat.Press("Enter");
        await seat.Page.ClickAsync("#found a >> text=TPS 003");
        await Expect(seat.Page.Locator("h1")).ToContainTextAsync("TPS 003");
    }

    [Fact]
    public async Task The_board_is_narrowed_to_an_area_and_back()
    {
        var seat = await Sit();
        await seat.Open();
        await seat.Page.Locator("#areas .narrowing").First.ClickAsync();
        await Expect(seat.Page.Locator("#narrowed")).ToContainTextAsync("Papan hanya untuk");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(@"\?region=99\.01\."));
        await seat.Press("Escape");
        await Expect(seat.Page.Locator("#narrowed")).ToHaveCountAsync(0);
    }

    // With script the list stands below the field; without, on a page of its own.
    private static async Task Find(Seat seat, string typed, string id)
    {
        await seat.Page.FillAsync("[data-places] [name=q]", typed);
        if (!seat.HasScripts) await seat.Page.PressAsync("[data-places] [name=q]", "Enter");
        await seat.Page.ClickAsync($"{(seat.HasScripts ? "[data-found]" : "#found")} [data-place='{id}']");
    }
}
