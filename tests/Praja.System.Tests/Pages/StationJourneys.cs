using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Stations and their reports, in a browser.</summary>
public sealed class StationJourneys(PageHouse house) : PageTest(house)
{
    [Theory]
    [InlineData(true, "003")]
    [InlineData(false, "002")]
    public async Task A_report_by_telephone_is_recorded_from_the_grid_down_to_its_station(bool scripts, string station)
    {
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open("stations");
        await seat.Page.ClickAsync("#areas a >> text=Muara Rukun");
        await seat.Page.ClickAsync("#areas a >> text=Lubuk Aman");
        await seat.Page.ClickAsync($"#stations a >> text=TPS {station}");
        await Expect(seat.Page.Locator("h1")).ToContainTextAsync("TPS " + station);
        await Expect(seat.Page.Locator("#reports")).ToContainTextAsync("Belum ada laporan");
        await seat.Send("step-guard_arrived", ("body.note", "Lewat telepon Polsek."));
        await Expect(seat.Page.Locator("#reports li")).ToContainTextAsync("Lewat telepon Polsek.");
        await Expect(seat.Page.Locator(".day .done")).ToHaveCountAsync(1);
        await seat.Send("withdraw", ("body.entry", await Newest(seat)), ("body.reason", "TPS lain yang menelepon."));
        await Expect(seat.Page.Locator("#reports .withdrawn")).ToContainTextAsync("ditarik");
        await Expect(seat.Page.Locator(".day .done")).ToHaveCountAsync(0);
        await seat.Send("status", ("body.status", "kuning"), ("body.note", "Antrean ribut."));
        await Expect(seat.Page.Locator("#room-head .level")).ToContainTextAsync("Kuning");
    }

    private static async Task<string> Newest(Seat seat) =>
        (await seat.Page.Locator("#reports small").First.InnerTextAsync()).Split('#')[1];

    // Two at the same list: who was called, by whom and with what end, stands there for the other, and last.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_is_recorded_and_the_other_calls_somebody_else(bool scripts)
    {
        var (one, other) = (
            await Sit("operator", new(Scripts: scripts)), await Sit("operator2", new(Scripts: scripts)));
        await one.Open("silence");
        var first = one.Page.Locator("#silence tbody tr").First;
        var station = (await first.Locator("[data-row]").GetAttributeAsync("href"))!;
        await first.GetByText("Catat telepon").ClickAsync();
        await Expect(one.Page.Locator("#call h2")).ToContainTextAsync("Telepon ke TPS");
        one.Expect("422");
        await one.Send("called", ("body.result", "busy"), ("in.until", "20"), ("body.note", "Telepon 0812-3456-7890"));
        await Expect(one.Form("called").GetByRole(AriaRole.Alert)).ToContainTextAsync("Tidak tercatat");
        await Expect(one.Form("called").Locator("[name='body.result']")).ToHaveValueAsync("busy");
        await one.Send("called", ("in.until", "20"), ("body.note", "Nada sibuk."));
        await Expect(one.Form("called")).ToHaveCountAsync(0);
        await other.Open("silence");
        var last = other.Page.Locator("#silence tbody tr").Last;
        await Expect(last.Locator("[data-row]")).ToHaveAttributeAsync("href", station);
        foreach (var said in new[] { "sibuk", "posko/operator-1: Nada sibuk.", "lagi " })
            await Expect(last).ToContainTextAsync(said);
        await House.Wait(TimeSpan.FromMinutes(20));
        await other.Open("silence");
        await Expect(other.Page.Locator("#silence tbody tr").First.Locator("[data-row]"))
            .ToHaveAttributeAsync("href", station);
    }

    [Fact]
    public async Task Who_is_silent_is_listed_with_whom_to_call()
    {
        var seat = await Sit();
        await seat.Open("silence");
        var first = seat.Page.Locator("#silence tbody tr").First;
        await Expect(first.Locator("a.tel")).ToHaveAttributeAsync("href", new Regex("^tel:"));
        await first.Locator("[data-row]").ClickAsync();
        await Expect(seat.Page.Locator("#room-head")).ToBeVisibleAsync();
    }
}
