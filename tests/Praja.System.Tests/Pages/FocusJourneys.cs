using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>One incident, to which the whole board is filtered.</summary>
public sealed class FocusJourneys(PageHouse house) : PageTest(house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_narrows_to_an_incident_until_the_one_exit(bool scripts)
    {
        var (number, other) = (await House.Incident("intimidasi", "kuning"), await Elsewhere());
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open();
        var whole = (await seat.Page.Locator(".map").GetAttributeAsync("data-bounds"))!;
        await Focus(seat, number);

        await Expect(seat.Page.Locator("#focus")).ToContainTextAsync(number);
        var (banner, ground) = (await Colour(seat, "#focus .focus"), await Colour(seat, "body"));
        Assert.NotEqual(ground, banner);
        await Expect(IncidentJourneys.Card(seat, number).Locator("[aria-current]")).ToHaveCountAsync(1);
        await Expect(IncidentJourneys.Card(seat, other)).ToHaveCountAsync(0);
        await Expect(seat.Page.Locator("#areas")).ToContainTextAsync("Teluk Sirih");
        await Expect(seat.Page.Locator("#areas")).Not.ToContainTextAsync("Muara Rukun");
        await Expect(seat.Page.Locator("#units")).ToContainTextAsync("Belum ada satuan ke sana");
        await Expect(seat.Page.Locator(".map")).Not.ToHaveAttributeAsync("data-bounds", whole);
        await Expect(seat.Page.Locator("#map-sketch [aria-current] .sketch-focus")).ToHaveCountAsync(1);
        await Expect(seat.Page.Locator("#map-sketch a:not(.dimmed):has(.sketch-incident)")).ToHaveCountAsync(1);

        await Expect(seat.Page.Locator("[data-exit]")).ToHaveCountAsync(1);
        await seat.Page.ClickAsync("[data-exit]");
        await IsWhole(seat, other, whole);
        if (!scripts) return;
        await Focus(seat, number);
        await seat.Press("Escape");
        await IsWhole(seat, other, whole);
    }

    [Fact]
    public async Task Before_the_incident_the_board_is_whole()
    {
        var number = await House.Incident("intimidasi");
        var seat = await Sit();
        await LiveJourneys.Settled(seat, "?incident=" + number);
        await Expect(seat.Page.Locator("#focus .focus")).ToBeVisibleAsync();
        await seat.Page.FillAsync("[data-time-range]", "480");
        await Expect(seat.Page.Locator("#focus .focus")).ToHaveCountAsync(0);
        await Expect(seat.Page.Locator("#areas")).ToContainTextAsync("Muara Rukun");
    }

    private async Task<string> Elsewhere()
    {
        const string Text = "Di kecamatan lain.";
        var body = new { type = "intimidasi", site = "99.01.02.2001/001", by = "phone", text = Text, level = "kuning" };
        return (await House.Record("incident_reported_2", body)).Incident;
    }

    private static async Task Focus(Seat seat, string number)
    {
        await IncidentJourneys.Card(seat, number).Locator("a").ClickAsync();
        await Expect(seat.Page).ToHaveURLAsync(new Regex("incident=" + number));
        // Colours are there with the style sheets.
        await seat.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task IsWhole(Seat seat, string other, string bounds)
    {
        await Expect(IncidentJourneys.Card(seat, other)).ToBeVisibleAsync();
        await Expect(seat.Page.Locator("#focus .focus")).ToHaveCountAsync(0);
        await Expect(seat.Page.Locator("#areas")).ToContainTextAsync("Muara Rukun");
        await Expect(seat.Page.Locator(".map")).ToHaveAttributeAsync("data-bounds", bounds);
    }

    private static Task<string> Colour(Seat seat, string selector) =>
        seat.Page.Locator(selector).EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
