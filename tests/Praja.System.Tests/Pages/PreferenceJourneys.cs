using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Language and theme, in a browser.</summary>
public sealed class PreferenceJourneys(PageHouse house) : PageTest(house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_language_is_the_same_page(bool scripts)
    {
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open("incidents?open=all");
        await seat.Choose("English");
        await Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Incidents");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(@"/incidents\?open=all$"));
        await seat.Open("stations/" + PageHouse.Station);
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await seat.Choose("Bahasa Indonesia");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await Expect(seat.Page).ToHaveURLAsync(new Regex($"/stations/{PageHouse.Station}$"));
    }

    [Fact]
    public async Task Another_theme_is_another_ground_and_stays()
    {
        var seat = await Sit();
        await seat.Open();
        var light = await Ground(seat);
        await seat.Choose("Gelap");
        await seat.Page.WaitForURLAsync("**/" + PageHouse.Operation);
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual(light, await Ground(seat));
        await seat.Open("stations");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_past_is_amber_and_cannot_be_written_to(bool scripts)
    {
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open($"incidents/{House.OpenIncident}?at={Uri.EscapeDataString("2024-11-27T00:45:00Z")}");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "past");
        await Expect(seat.Page.Locator(".past")).ToContainTextAsync("Waktu lampau");
        await Expect(seat.Form("note").Locator("button")).ToBeDisabledAsync();
        await seat.Page.ClickAsync(".past a");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "live");
    }

    private static Task<string> Ground(Seat seat) =>
        seat.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
