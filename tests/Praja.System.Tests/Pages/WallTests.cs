using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>The wallboard on a screen that nobody touches.</summary>
public sealed class WallTests(PageHouse house) : PageTest(house)
{
    private const string Cut = """
        () => {
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push('the page overflows');
          const inside = (part, whole) => {
            const [a, b] = [part.getBoundingClientRect(), whole.getBoundingClientRect()];
            return a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
          };
          const screen = document.querySelector('#wall');
          for (const part of document.querySelectorAll('.wall-figure, .wall-panel, .wall-clock, .wall-fresh'))
            if (!inside(part, screen)) faults.push(`off the screen: ${part.className}`);
          for (const part of document.querySelectorAll('.wall-figure *'))
            if (!inside(part, part.closest('.wall-figure'))) faults.push(`cut off: ${part.textContent}`);
          for (const part of document.querySelectorAll('.wall-panel > ul > li, .wall-panel > p'))
            if (!inside(part, part.closest('.wall-panel'))) faults.push(`cut off: ${part.textContent}`);
          const height = part => parseFloat(getComputedStyle(part).fontSize) / innerHeight;
          for (const part of document.querySelectorAll('.wall-figure b'))
            if (height(part) < .09) faults.push(`too small to read: ${part.textContent}`);
          for (const part of document.querySelectorAll('#wall *'))
            if (part.textContent.trim() && height(part) < .02) faults.push(`too small: ${part.textContent}`);
          return faults;
        }
        """;

    [Theory]
    [InlineData("id", "kapolres")]
    [InlineData("en", "auditor")]
    public async Task A_screen_of_1080_lines_holds_it_and_is_read_from_afar(string language, string user)
    {
        var seat = await Sit(user, new(language, Width: 1920));
        await seat.Page.SetViewportSizeAsync(1920, 1080);
        await seat.Open("wall");
        var faults = await seat.Page.EvaluateAsync<string[]>(Cut);
        Assert.True(faults.Length == 0, string.Join('\n', faults));
        var figures = await seat.Page.Locator(".wall-figure").AllInnerTextsAsync();
        Assert.True(figures.Count >= 2, "the wallboard needs figures");
        Assert.All(figures, figure => Assert.Matches(new Regex(@"\b\d\d[.:]\d\d\b"), figure));
    }

    [Fact]
    public async Task A_lost_server_is_said_and_the_figures_go_on_when_it_is_back()
    {
        var seat = (await Sit()).Expect("ERR_").Expect("503");
        await seat.Open("wall");
        var lost = seat.Page.Locator("#wall-lost");
        await Expect(lost).ToBeHiddenAsync();
        await House.StopServer();
        await Expect(lost).ToBeVisibleAsync();
        await Expect(lost).ToContainTextAsync("basi");
        await House.StartServer();
        await Expect(lost).ToBeHiddenAsync(new() { Timeout = 40_000 });
        // Another loss: it goes on from what it was told last.
        var note = new { incident = House.OpenIncident, text = "Aman." };
        var newest = (await House.Record("incident_noted", note)).Sequence;
        await Expect(seat.Page.Locator(".wall-fresh")).ToContainTextAsync($"entri {newest}");
        var again = seat.Page.WaitForRequestAsync(new Regex("/events"), new() { Timeout = 40_000 });
        await House.StopServer();
        await House.StartServer();
        Assert.EndsWith($"after={newest}", (await again).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_without_modules_loads_it_anew_each_minute_and_says_when_it_cannot()
    {
        var seat = (await Sit()).Expect("ERR_").Expect("503");
        await seat.Page.Clock.InstallAsync();
        // As a browser reads it that knows no modules.
        await seat.Page.RouteAsync(new Regex("/wall$"), async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync())
                .Replace("type=\"module\"", "type=\"unknown\"", StringComparison.Ordinal)
                .Replace("<script nomodule", "<script", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await seat.Open("wall");
        await seat.Page.EvaluateAsync("document.body.dataset.same = 'yes'");
        await seat.Page.Clock.FastForwardAsync(61_000);
        await Expect(seat.Page.Locator("body[data-same]")).ToHaveCountAsync(0);
        await seat.Page.WaitForLoadStateAsync(LoadState.Load);
        await Expect(seat.Page.Locator("#wall-lost")).ToBeHiddenAsync();
        await seat.Page.RouteAsync(new Regex("/wall$"), route => route.AbortAsync());
        await seat.Page.Clock.FastForwardAsync(61_000);
        await Expect(seat.Page.Locator("#wall-lost")).ToBeVisibleAsync();
    }
}
