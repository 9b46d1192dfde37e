using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Praja.Web.Pages;

namespace Praja.SystemTests.Pages;

/// <summary>What holds on every page, in both languages and themes, on a desk and on a phone.</summary>
public sealed class EveryPageTests(PageHouse house) : PageTest(house)
{
    internal static string Script(string name)
    {
        using var reader = new StreamReader(typeof(EveryPageTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // Four of the eight: every two of language, theme and width meet.
    [Theory]
    [InlineData("id", "light", 1440)]
    [InlineData("en", "dark", 1440)]
    [InlineData("id", "dark", 360)]
    [InlineData("en", "light", 360)]
    public async Task Every_page_fits_can_be_hit_speaks_one_language_and_can_be_read_by_all(
        string language, string theme, int width)
    {
        Assert.SkipWhen(Chromium.Axe is null, "axe-core is not installed: npm ci in tests/tools.");
        var axe = await File.ReadAllTextAsync(Chromium.Axe, TestContext.Current.CancellationToken);
        var (check, run) = (Script("page-checks.js"), Script("axe-run.js"));
        var foreign = OtherLanguage.WordsFor(language);
        Assert.True(foreign.Length > 100, "the check needs words");
        var faults = await Each(new(language, theme, width), async seat =>
        {
            Assert.Equal(language, await seat.Page.EvaluateAsync<string>("document.documentElement.lang"));
            var found = await seat.Page.EvaluateAsync<string[]>(check, foreign);
            await seat.Page.EvaluateAsync(axe);
            return [.. found, .. await seat.Page.EvaluateAsync<string[]>(run)];
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_page_that_is_mapped_is_listed()
    {
        var listed = PageList.Of(House).Select(p => p.Page).ToHashSet(StringComparer.Ordinal);
        RouteEndpoint[] mapped =
        [
            .. House.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>(),
        ];
        string[] ofOperations =
        [
            .. mapped.Select(e => e.Metadata.GetMetadata<PageRoute>()).OfType<PageRoute>().Select(p => p.Pattern),
        ];
        // Programs are answered at a link's address as well.
        string[] others = [.. mapped.Where(IsPage).Select(e => e.RoutePattern.RawText!), "/setup/{secret}"];
        Assert.True(ofOperations.Length > 30 && others.Length > 10, "the rule needs pages");
        Assert.Empty(ofOperations.Concat(others).Where(p => !listed.Contains(p)));
    }

    [Fact]
    public async Task Whoever_walks_by_keyboard_sees_where_they_are()
    {
        var faults = await Each(new(), async seat =>
        {
            var unseen = new List<string>();
            for (var step = 0; step < 25; step++)
            {
                await seat.Press("Tab");
                var at = await seat.Page.EvaluateAsync<string>("""
                    () => {
                      const at = document.activeElement;
                      if (!at || at === document.body) return '';
                      const style = getComputedStyle(at);
                      const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                      return isSeen ? '' : `no focus to be seen on ${at.outerHTML.slice(0, 80)}`;
                    }
                    """);
                if (at.Length > 0) unseen.Add(at);
            }
            return [.. unseen];
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // Of the house: not of an operation, and no script or style.
    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ForPeople>() is not null
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        && endpoint.RoutePattern.RawText is { } text
        && !text.StartsWith("/operations/", StringComparison.Ordinal)
        && !text.StartsWith("/assets/", StringComparison.Ordinal);

    /// <summary>Looks at every page.</summary>
    /// <returns>What is wrong, with the page.</returns>
    private async Task<List<string>> Each(Looks looks, Func<Seat, Task<string[]>> look)
    {
        var faults = new List<string>();
        foreach (var some in PageList.Of(House).GroupBy(p => p.User))
        {
            var seat = await Sit(some.Key, looks);
            seat.Expect("404").Expect("403");
            foreach (var page in some)
            {
                var answer = await seat.Open(page.Path);
                if (answer.Status != page.Status) faults.Add($"{page.Path} is {answer.Status}");
                await seat.Page.WaitForLoadStateAsync(LoadState.Load);
                faults.AddRange((await look(seat)).Select(f => $"{page.Path} ({some.Key}): {f}"));
            }
        }
        return faults;
    }
}
