using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Incidents from the first call to the last note, in a browser.</summary>
public sealed class IncidentJourneys(PageHouse house) : PageTest(house)
{
    // The same with script and without: script only adds.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_incident_is_opened_worked_on_raised_lowered_and_closed(bool scripts)
    {
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open();
        await seat.Page.ClickAsync("a[data-new]");
        await seat.Send(
            "report", ("body.type", "bentrok_massa"), ("body.site", PageHouse.Station),
            ("body.text", "Dua kelompok berhadapan."));
        var head = seat.Page.Locator("#room-head");
        await Expect(head).ToContainTextAsync("Bentrok antarkelompok massa");
        await Expect(seat.Page.Locator(".flash")).ToContainTextAsync("Tercatat sebagai entri");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(@"/incidents/\d{4,}"));

        await seat.Send("acknowledge", ("body.disposition", "some"));
        await Expect(head).ToContainTextAsync("berdampak sebagian");
        await seat.Send("claim");
        await Expect(head).ToContainTextAsync("posko/operator-1");
        await seat.Send(
            "level", ("body.to", "kuning"), ("body.ordered_by", "kapolres"), ("body.reason", "Melempar batu."));
        await Expect(head.Locator(".level")).ToContainTextAsync("Kuning");
        await Expect(head.Locator(".mark.calls").First).ToBeVisibleAsync();
        await seat.Send("level", ("body.to", "hijau"), ("body.ordered_by", "kapolres"), ("body.reason", "Bubar."));
        await Expect(head.Locator(".level")).ToContainTextAsync("Hijau");
        await seat.Send("note", ("body.text", "Ditinggalkan dua orang penjaga."));
        await Expect(seat.Page.Locator("#timeline li").First).ToContainTextAsync("Ditinggalkan dua orang penjaga.");
        await seat.Send("close", ("body.reason", "settled"));
        await Expect(head).ToContainTextAsync("ditutup");
        await Expect(seat.Form("reopen")).ToBeVisibleAsync();
        await Expect(seat.Form("close")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_incident_is_set_aside_and_taken_up_merged_and_taken_apart(bool scripts)
    {
        var (kept, gone) = (await House.Incident("kebakaran"), await House.Incident("kebakaran"));
        var seat = await Sit(looks: new(Scripts: scripts));
        await seat.Open("incidents/" + gone);
        await seat.Send("shelve", ("in.until", "20"), ("body.reason", "Menunggu pemadam."));
        await Expect(seat.Form("unshelve")).ToBeVisibleAsync();
        await seat.Open();
        await Expect(Card(seat, gone)).ToContainTextAsync("ditunda");
        await seat.Open("incidents/" + gone);
        await seat.Send("unshelve");
        await Expect(seat.Form("unshelve")).ToHaveCountAsync(0);

        await seat.Send("merge", ("body.into", kept), ("body.reason", "Api yang sama."));
        await Expect(seat.Page.Locator("#room-head")).ToContainTextAsync(kept);
        await seat.Open();
        await Expect(Card(seat, gone)).ToHaveCountAsync(0);
        await seat.Open("incidents/" + gone);
        await seat.Send("unmerge", ("body.reason", "Ternyata lain."));
        await Expect(seat.Form("merge")).ToHaveCountAsync(1);
        await seat.Open();
        await Expect(Card(seat, gone)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_did_is_undone_from_the_timeline_and_stays_on_record(bool scripts)
    {
        var number = await House.Incident("intimidasi");
        var (seat, other) = (
            await Sit(looks: new(Scripts: scripts)), await Sit("operator2", new(Scripts: scripts)));
        await seat.Open($"incidents/{number}/dispatch");
        await seat.Page.Locator("form[id^='order-']").First.Locator("button").ClickAsync();
        await Expect(seat.Page.Locator(".flash")).ToContainTextAsync("Batalkan");
        await seat.Open("incidents/" + number);
        await seat.Send("level", ("body.to", "kuning"), ("body.ordered_by", "kapolres"), ("body.reason", "Memanas."));
        await Expect(seat.Page.Locator("#room-head .level")).ToContainTextAsync("Kuning");
        await other.Open("incidents/" + number);
        await Expect(other.Page.Locator("#timeline li")).ToHaveCountAsync(3);
        await Expect(other.Page.Locator("#timeline form")).ToHaveCountAsync(0);

        await Undo("Situasi naik atau turun tingkat");
        await Expect(seat.Page.Locator("#room-head .level")).ToContainTextAsync("Hijau");
        await Undo("Satuan diperintahkan berangkat");
        await Expect(seat.Page.Locator(".force-units li")).ToHaveCountAsync(0);
        await Expect(Line("Satuan meninggalkan")).ToContainTextAsync("dibatalkan oleh yang mencatat");
        await Expect(Line("Satuan diperintahkan berangkat").Locator("form")).ToHaveCountAsync(0);
        await Expect(seat.Page.Locator("#timeline li")).ToHaveCountAsync(5);

        ILocator Line(string meaning) => seat.Page.Locator("#timeline li").Filter(new() { HasText = meaning }).First;

        async Task Undo(string meaning)
        {
            await seat.Open("incidents/" + number);
            await Line(meaning).GetByRole(AriaRole.Button, new() { Name = "Batalkan" }).ClickAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_is_refused_keeps_what_was_typed(bool scripts)
    {
        var number = await House.Incident("banjir");
        var seat = await Sit(looks: new(Scripts: scripts));
        seat.Expect("422");
        await seat.Open("incidents/" + number);
        // Green is what it is already.
        await seat.Fill("level", ("body.to", "merah"), ("body.reason", "Air naik ke kotak suara."));
        await seat.Form("level").Locator("button").ClickAsync();
        await Expect(seat.Form("level").GetByRole(AriaRole.Alert)).ToContainTextAsync("Tidak tercatat");
        await Expect(seat.Form("level").Locator("[name='body.reason']")).ToHaveValueAsync("Air naik ke kotak suara.");
        await Expect(seat.Form("level").Locator("[name='body.to']")).ToHaveValueAsync("merah");
        await Expect(seat.Form("level")).ToBeVisibleAsync();
    }

    // The first press is on its way still when the second comes: without that, a browser itself sends only one.
    [Fact]
    public async Task A_button_pressed_twice_sends_once()
    {
        var number = await House.Incident("kecelakaan");
        var seat = await Sit();
        await seat.Open("incidents/" + number);
        await seat.Fill("note", ("body.text", "Sekali saja."));
        var (sent, first, held) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        await seat.Page.RouteAsync("**", async route =>
        {
            if (route.Request.Method == "POST")
            {
                sent++;
                first.TrySetResult();
                await held.Task;
            }
            await route.ContinueAsync();
        });
        var button = seat.Form("note").Locator("button");
        await button.ScrollIntoViewIfNeededAsync();
        var box = (await button.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await seat.Page.Mouse.ClickAsync(x, y);
        await first.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await seat.Page.Mouse.ClickAsync(x, y);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        held.SetResult();
        await Expect(seat.Page.Locator(".flash")).ToBeVisibleAsync();
        await Expect(seat.Page.Locator("#timeline li").Filter(new() { HasText = "Sekali saja." })).ToHaveCountAsync(1);
        Assert.Equal(1, sent);
    }

    internal static ILocator Card(Seat seat, string number) =>
        seat.Page.Locator("#queue .card").Filter(new()
        {
            Has = seat.Page.Locator($"a[href$='/incidents/{number}'], a[href$='?incident={number}']"),
        });
}
