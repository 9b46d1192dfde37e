using Microsoft.Playwright;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Privacy;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>What holds on every page, where there is a plan, units, a rehearsal and duty members to be shown.</summary>
public sealed class FilledPagesTests(FilledHouse house) : IClassFixture<FilledHouse>
{
    [Theory]
    [InlineData("id", "light", 1440)]
    [InlineData("en", "dark", 360)]
    public async Task Filled_pages_fit_can_be_hit_speak_one_language_and_can_be_read_by_all(
        string language, string theme, int width)
    {
        Assert.SkipWhen(Chromium.Axe is null, "axe-core is not installed: npm ci in tests/tools.");
        var axe = await File.ReadAllTextAsync(Chromium.Axe, TestContext.Current.CancellationToken);
        var (check, run) = (EveryPageTests.Script("page-checks.js"), EveryPageTests.Script("axe-run.js"));
        var foreign = OtherLanguage.WordsFor(language);
        var faults = new List<string>();
        var lead = await house.Sit(PostRole.OperationsHead, new(language, theme, width));
        var officer = await house.Sit(PostRole.DataProtectionOfficer, new(language, theme, width));
        foreach (var (path, holds, act) in Pages())
        {
            var seat = path.StartsWith(FilledHouse.Kutai, StringComparison.Ordinal) ? lead : officer;
            var answer = await seat.Open("/operations/" + path);
            Assert.True(answer.Status == 200, $"{path} is {answer.Status}");
            if (act is not null) await act(seat);
            await seat.Page.WaitForLoadStateAsync(LoadState.Load);
            // Risk and what-if are worked out beside the page.
            await Expect(seat.Page.Locator(holds).First).ToBeAttachedAsync(new() { Timeout = 60_000 });
            await seat.Page.EvaluateAsync(axe);
            string[] found =
            [
                .. await seat.Page.EvaluateAsync<string[]>(check, foreign),
                .. await seat.Page.EvaluateAsync<string[]>(run),
            ];
            faults.AddRange(found.Select(f => $"{path}: {f}"));
        }
        foreach (var seat in new[] { lead, officer })
        {
            await seat.Context.CloseAsync();
            faults.AddRange(seat.Faults);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Response_times_are_drawn_against_plan_and_rehearsal()
    {
        var seat = await house.Sit(PostRole.OperationsHead, new());
        await seat.Open($"/operations/{FilledHouse.Kutai}/charts");
        var chart = seat.Page.Locator(".day-chart", new() { HasText = "Waktu tanggap" });
        var target = house.Post.Frame.Plan!.Reserves.TargetMinutes;
        await Expect(chart).ToContainTextAsync($"target rencana {target}");
        await Expect(chart).ToContainTextAsync("gladi, rata-rata");
        // Twelve minutes lie below the target, as far as they should.
        var heights = await seat.Page.EvaluateAsync<double[]>("""
            () => {
              const chart = [...document.querySelectorAll('.day-chart')].find(c => c.querySelector('circle'));
              const rules = [...chart.querySelectorAll('.rule')].map(r => +r.getAttribute('y1'));
              return [rules[0], +chart.querySelector('circle').getAttribute('cy'),
                +chart.querySelector('.mark-line').getAttribute('y1')];
            }
            """);
        var share = (heights[0] - heights[1]) / (heights[0] - heights[2]);
        Assert.True(Math.Abs(share - (12.0 / target)) < 0.02, string.Join(' ', heights));
        await seat.Page.GetByRole(AriaRole.Link, new() { Name = "Bengalon" }).First.ClickAsync();
        await Expect(seat.Page.Locator("#charts")).ToContainTextAsync("untuk wilayah ini");
        await Expect(chart).ToHaveCountAsync(0);
        await seat.Context.CloseAsync();
        Assert.Empty(seat.Faults);
    }

    // A4 between margins of a centimetre.
    [Theory]
    [InlineData("")]
    [InlineData("log")]
    [InlineData("hand-over")]
    [InlineData("incidents/{incident}")]
    [InlineData("silence")]
    [InlineData("calendar")]
    [InlineData("plan")]
    public async Task Paper_has_a_header_no_forms_and_nothing_cut_off(string page)
    {
        var seat = await house.Sit(PostRole.OperationsHead, new());
        await seat.Page.SetViewportSizeAsync(718, 1000);
        await seat.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var rest = page.Replace("{incident}", house.Incident, StringComparison.Ordinal);
        await seat.Open($"/operations/{FilledHouse.Kutai}/{rest}".TrimEnd('/'));
        var faults = await seat.Page.EvaluateAsync<string[]>("""
            () => {
              const shown = e => e.checkVisibility() && e.getClientRects().length > 0
                && e.getBoundingClientRect().width > 1;
              const name = e => `<${e.tagName} ${e.className}> ${e.textContent.trim().slice(0, 40)}`;
              const all = [...document.body.querySelectorAll('*')].filter(shown);
              const found = all.filter(e => e.matches('button, input, select, textarea, form, .button, nav, .top'))
                .map(e => `on paper: ${name(e)}`);
              const header = document.querySelector('.printed');
              if (!header || !shown(header) || !/#\d/.test(header.textContent)) found.push('no header');
              for (const e of all.filter(e => !e.closest('svg') && !e.closest('.skip, .unseen'))) {
                const style = getComputedStyle(e);
                if (e.getBoundingClientRect().right > innerWidth + 1) found.push(`beyond the edge: ${name(e)}`);
                else if (/hidden|auto|scroll|clip/.test(style.overflowX + style.overflowY)
                  && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
                  found.push(`cut off: ${name(e)}`);
              }
              return found;
            }
            """);
        await seat.Context.CloseAsync();
        Assert.True(faults.Length == 0, string.Join('\n', faults.Take(20)));
    }

    // Each with what is there only when it is filled.
    private IEnumerable<(string Path, string Holds, Func<Seat, Task>? Act)> Pages()
    {
        const string Home = FilledHouse.Kutai;
        yield return (Home, "#units li", null);
        yield return ($"{Home}/plan", ".plan-page table", null);
        yield return ($"{Home}/plan/2", "main table", null);
        yield return ($"{Home}/plan/command/polsek-bengalon", "main table", null);
        yield return ($"{Home}/incidents/{house.Incident}", "#room-head", null);
        yield return ($"{Home}/incidents/{house.Incident}/dispatch", "[name='body.unit']", null);
        yield return ($"{Home}/units", "#units tbody tr", null);
        yield return ($"{Home}/units/{house.Unit}", "#released", null);
        yield return ($"{Home}/rehearsal", ".rehearsed .headline", null);
        yield return ($"{Home}/risk", "main tbody tr", null);
        yield return ($"{Home}/risk/{FilledHouse.Station}", "main table", null);
        yield return ($"{Home}/calendar", "main svg", null);
        yield return ($"{Home}/charts", "main svg", null);
        yield return ($"{Home}/hand-over", "main form", null);
        yield return (
            $"{Home}/what-if", ".scrolls table",
            seat => seat.Send("ask", ("type", "bentrok_massa"), ("site", FilledHouse.Station)));
        yield return (
            $"{PrivacyHouse.Operation}/people/{PrivacyHouse.Member}", "#export",
            seat => seat.Send("held", ("purpose", "hak akses")));
    }
}
