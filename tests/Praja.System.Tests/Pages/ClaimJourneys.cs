using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Two operators at the same incidents: neither works over the other without knowing, and what is set aside
/// comes back.</summary>
public sealed class ClaimJourneys(PageHouse house) : PageTest(house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_handles_an_incident_and_until_when_stands_wherever_another_would_act(bool scripts)
    {
        var number = await House.Incident("kebakaran");
        var (one, other) = (
            await Sit("operator", new(Scripts: scripts)), await Sit("operator2", new(Scripts: scripts)));
        await one.Open("incidents/" + number);
        await one.Send("claim");
        await Expect(one.Page.Locator("#room-head .claimed.own")).ToContainTextAsync("posko/operator-1 sampai ");
        await other.Open();
        await Expect(IncidentJourneys.Card(other, number)).ToContainTextAsync("ditangani posko/operator-1 sampai ");
        foreach (var (page, part) in new[] { ("", "#room-head"), ("/dispatch", "#claim") })
        {
            await other.Open($"incidents/{number}{page}");
            var banner = other.Page.Locator(part + " .claimed.other");
            await Expect(banner).ToContainTextAsync("posko/operator-1 sampai ");
            await Expect(banner).ToContainTextAsync("Petugas lain sedang menangani kejadian ini.");
        }
        await one.Open($"incidents/{number}/dispatch");
        await Expect(one.Page.Locator("#claim .claimed.own")).ToBeVisibleAsync();
        await Expect(one.Page.Locator(".claimed.other")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_set_aside_says_until_when_and_why_and_comes_back(bool scripts)
    {
        var number = await House.Incident("banjir");
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open("incidents/" + number);
        await seat.Send("shelve", ("in.until", "20"), ("body.reason", "Menunggu perahu."));
        await Expect(seat.Page.Locator("#room-head .aside")).ToContainTextAsync("Ditunda sampai ");
        await Expect(seat.Page.Locator("#room-head .aside")).ToContainTextAsync("Menunggu perahu.");
        await seat.Open();
        var card = IncidentJourneys.Card(seat, number);
        await Expect(card).ToContainTextAsync("ditunda sampai ");
        await Expect(card).ToContainTextAsync("Menunggu perahu.");
        await Expect(seat.Page.Locator("#queue .card").Last).ToContainTextAsync(number);

        await House.Wait(TimeSpan.FromMinutes(20));
        await seat.Open();
        await Expect(card).Not.ToContainTextAsync("ditunda");
        await Expect(seat.Page.Locator("#queue .card.shelved")).ToHaveCountAsync(0);
        await seat.Open("incidents/" + number);
        await Expect(seat.Page.Locator("#room-head .aside")).ToHaveCountAsync(0);
        await Expect(seat.Form("unshelve")).ToHaveCountAsync(0);
    }
}
