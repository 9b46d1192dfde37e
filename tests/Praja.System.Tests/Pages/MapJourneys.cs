using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>The live map, in a browser that draws it.</summary>
public sealed class MapJourneys(PageHouse house) : PageTest(house)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_desk_has_the_live_map_once_somebody_is_there_and_prints_the_drawn_one()
    {
        var seat = await Sit();
        await LiveJourneys.Settled(seat, "stations/" + PageHouse.Station);
        var (map, drawn) = (seat.Page.Locator(".map"), seat.Page.Locator(".map-sketch"));
        await Expect(drawn).ToBeVisibleAsync();
        await Expect(seat.Page.Locator(".map canvas")).ToHaveCountAsync(0);

        await SomebodyIsThere(seat);
        await Expect(drawn).ToBeHiddenAsync();
        await seat.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(drawn).ToBeVisibleAsync();
        await seat.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        // The page is about the station in the middle; other tests may have reported an incident there.
        await map.HoverAsync();
        await Expect(seat.Page.Locator("[data-map-tip]")).ToContainTextAsync("TPS");
        await seat.Page.EvaluateAsync("document.body.dataset.before = ''");
        await map.ClickAsync();
        await Expect(seat.Page.Locator("body[data-before]")).ToHaveCountAsync(0);
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/(stations|incidents)/"));
    }

    [Fact]
    public async Task A_telephone_has_it_when_it_is_asked_for()
    {
        var seat = await Sit(looks: new(Width: 360));
        await LiveJourneys.Settled(seat, "");
        await seat.Page.TapAsync("#map-title");
        await Expect(seat.Page.Locator(".map canvas")).ToHaveCountAsync(0);
        await seat.Page.GetByRole(AriaRole.Button, new() { Name = "Buka peta hidup" }).ClickAsync();
        await Ready(seat.Page.Locator(".map"));
    }

    [Fact]
    public async Task It_goes_through_time_with_the_page()
    {
        var seat = await Sit();
        await LiveJourneys.Settled(seat, "stations/" + PageHouse.Station);
        await SomebodyIsThere(seat);
        await Points(seat, isIncident: true);

        // 08.00, before the first incident.
        await seat.Page.RunAndWaitForRequestAsync(
            () => seat.Page.FillAsync("[data-time-range]", "480"),
            r => r.Url.EndsWith("/map/now?at=2024-11-27T00%3A00%3A00Z", StringComparison.Ordinal));
        await Points(seat, isIncident: false);

        await seat.Page.ClickAsync(".live-button");
        await Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-time", "live");
        await SomebodyIsThere(seat);
        await Points(seat, isIncident: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_follows_the_colours_of_the_device_where_nobody_chose_and_the_page_stays(bool isChosen)
    {
        var seat = await Sit();
        if (!isChosen) await seat.Context.ClearCookiesAsync(new() { Name = "praja-theme" });
        await LiveJourneys.Settled(seat, "incidents/" + House.OpenIncident);
        await SomebodyIsThere(seat);
        await seat.Fill("note", ("body.text", "Saya sedang menu"));
        Assert.InRange(await Brightness(seat), 128, 255);

        await seat.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        for (var tries = 0; tries < 200 && await Brightness(seat) > 128 != isChosen; tries++)
            await seat.Page.WaitForTimeoutAsync(100);
        Assert.Equal(isChosen, await Brightness(seat) > 128);
        await Expect(seat.Form("note").Locator("textarea")).ToHaveValueAsync("Saya sedang menu");
        await Points(seat, isIncident: true);
    }

    /// <summary>How bright the map is in the mean, of 255.</summary>
    private static async Task<double> Brightness(Seat seat)
    {
        const string Mean = """
            async png => {
              const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
              const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
              pen.drawImage(image, 0, 0);
              const { data } = pen.getImageData(0, 0, image.width, image.height);
              return data.reduce((sum, value, at) => at % 4 === 3 ? sum : sum + value, 0) / data.length * 4 / 3;
            }
            """;
        var picture = await seat.Page.Locator(".map").ScreenshotAsync();
        var beside = await seat.Context.NewPageAsync();
        var mean = await beside.EvaluateAsync<double>(Mean, Convert.ToBase64String(picture));
        await beside.CloseAsync();
        return mean;
    }

    /// <summary>The middle of the map is the station: an incident there lies above it.</summary>
    private static async Task Points(Seat seat, bool isIncident)
    {
        var map = seat.Page.Locator(".map");
        await map.HoverAsync();
        var box = (await map.BoundingBoxAsync())!;
        for (var step = 0; step < 300; step++)
        {
            await seat.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + (step % 2), box.Y + (box.Height / 2));
            var words = await seat.Page.Locator("[data-map-tip]").TextContentAsync() ?? "";
            if (words.Length > 0 && Regex.IsMatch(words, @"^\d{4} ", RegexOptions.None, Limit) == isIncident) return;
            await seat.Page.WaitForTimeoutAsync(100);
        }
        Assert.Fail(isIncident ? "no incident in the middle" : "an incident in the middle");
    }

    // Whoever moves before the page's scripts are there moves again; a test moves once.
    private static async Task SomebodyIsThere(Seat seat)
    {
        await seat.Page.WaitForLoadStateAsync(LoadState.Load);
        await seat.Page.Mouse.MoveAsync(200, 20);
        await Ready(seat.Page.Locator(".map"));
    }

    private static Task Ready(ILocator map) =>
        Expect(map).ToHaveAttributeAsync("data-ready", new Regex("^$"));
}
