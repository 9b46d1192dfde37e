using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>What waits for somebody comes to the page that they have open.</summary>
public sealed class WaitingJourneys(PageHouse house) : PageTest(house)
{
    [Fact]
    public async Task A_broadcast_to_answer_comes_to_an_open_page_and_what_is_typed_beside_it_stays()
    {
        var (from, to) = (await Sit("operator2"), await Sit());
        await LiveJourneys.Settled(to, "broadcasts");
        await to.Fill("send", ("body.text", "Saya sedang menu"));
        await from.Open("broadcasts");
        await from.Page.Locator("form#send [value=sector_chief]").UncheckAsync();
        await from.Page.Locator("form#send [value=post_operator]").CheckAsync();
        await from.Send("send", ("body.text", "Kotak suara bergeser pukul empat."));

        var owed = to.Page.Locator("#owed .owed").Filter(new() { HasText = "Kotak suara bergeser pukul empat." });
        await Expect(owed).ToBeVisibleAsync();
        await Expect(to.Form("send").Locator("textarea")).ToHaveValueAsync("Saya sedang menu");
        await owed.Locator("button").ClickAsync();
        await Expect(owed).ToHaveCountAsync(0);
        await from.Open("broadcasts");
        await from.Page.Locator("#owed button").ClickAsync();
        await Expect(from.Page.Locator("#owed .owed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_hand_over_to_take_comes_to_an_open_page_and_a_draft_that_is_read_stays()
    {
        var (from, to) = (await Sit("operator2"), await Sit());
        await LiveJourneys.Settled(to, "hand-over");
        await from.Open("hand-over");
        await from.Send("sign", ("body.to", "posko/operator-1"));

        await Expect(to.Page.Locator("#pending")).ToContainTextAsync("posko/operator-2");
        await Expect(to.Form("take")).ToBeVisibleAsync();
        await Expect(to.Page.Locator(".signatures")).ToContainTextAsync("posko/operator-2");
        await LiveJourneys.Settled(from, "hand-over");
        await to.Send("take");
        await Expect(to.Page.Locator("#pending")).ToHaveCountAsync(0);
        await Expect(from.Page.Locator("#pending")).ToHaveCountAsync(0);
        await Expect(from.Form("sign")).ToBeVisibleAsync();

        // The draft is made anew when somebody asks, not under the eyes of who reads it.
        var read = await from.Page.Locator(".paper .hash").InnerTextAsync();
        await Fresh(from, () => House.Incident("kebakaran"));
        await Expect(from.Page.Locator(".paper .hash")).ToHaveTextAsync(read);
        await from.Page.ReloadAsync();
        await Expect(from.Page.Locator(".paper .hash")).Not.ToHaveTextAsync(read);
    }

    [Fact]
    public async Task What_can_be_done_about_an_incident_changes_with_it_and_what_is_unfolded_stays()
    {
        var number = await House.Incident("intimidasi");
        var (one, other) = (await Sit(), await Sit("operator2"));
        await LiveJourneys.Settled(one, "incidents/" + number);
        await one.Page.ClickAsync("details:has(#close) summary");
        await other.Open("incidents/" + number);
        await other.Send("shelve", ("in.until", "20"), ("body.reason", "Menunggu pemadam."));
        await Expect(one.Form("unshelve")).ToBeVisibleAsync();
        await Expect(one.Form("close")).ToBeVisibleAsync();
        await one.Fill("close", ("body.text", "Sudah te"));
        await Fresh(one, () => other.Send("unshelve"));
        await Expect(one.Form("close").Locator("textarea")).ToHaveValueAsync("Sudah te");
    }

    /// <summary>Does something, and waits until an open page has heard of it.</summary>
    private static async Task Fresh(Seat seat, Func<Task> act)
    {
        await seat.Page.EvaluateAsync("delete document.body.dataset.fresh");
        await seat.Page.EvaluateAsync(
            "document.addEventListener('praja:fresh', () => { document.body.dataset.fresh = ''; }, { once: true })");
        await act();
        await Expect(seat.Page.Locator("body[data-fresh]")).ToHaveCountAsync(1);
    }
}
