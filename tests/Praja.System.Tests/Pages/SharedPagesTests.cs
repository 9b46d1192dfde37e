using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>An open page that asks for itself anew is given what was made once for all of its role: the same as its own
/// page shows, and nothing of anybody.</summary>
public sealed partial class SharedPagesTests
{
    private static readonly string[] Pages = ["", "wall", "silence", "incidents", "charts"];

    private static readonly (PostRole Role, string[] Regions)[] Readers =
    [
        (PostRole.PostOperator, []), (PostRole.Chief, []), (PostRole.CommissionLiaison, []),
        (PostRole.SectorChief, ["99.01.01"]), (PostRole.SectorChief, ["99.01.02"]),
    ];

    [Fact]
    public async Task What_is_taken_over_is_what_the_readers_own_page_shows()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        await Report(post, DoorHouse.Station);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        // A chart goes on until the very instant: two of one instant are compared.
        var at = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var readers = Array.ConvertAll(Readers, r => new PlainBrowser(house, r.Role, r.Regions));
        foreach (var page in Pages.Select(p => p == "charts" ? "charts?at=" + at : p))
        {
            foreach (var (own, anew) in await Both(readers, page))
            {
                Assert.Equal(own.Status, anew.Status);
                if (own.Status != HttpStatusCode.OK) continue;
                Assert.NotEmpty(Parts(own.Html));
                Assert.Equal(Parts(own.Html), Parts(anew.Html));
                seen.Add(page + string.Concat(Parts(anew.Html).Select(p => p.Html)));
            }
        }
        Array.ForEach(readers, r => r.Dispose());
        // Roles and areas are shown different things: else the same page for all would do.
        Assert.True(seen.Count > 2 * Pages.Length, $"{seen.Count}");
    }

    [Fact]
    public async Task It_knows_nobody()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        foreach (var page in Pages)
        {
            var (own, anew) = (await post.Look(page), await post.LookAnew(page));
            // The wallboard knows nobody anyway.
            if (page != "wall")
            {
                Assert.Contains("uji/post-operator", own.Html, StringComparison.Ordinal);
                Assert.Matches("name=\"antiforgery\" value=\"[^\"]+\"", own.Html);
            }
            Assert.DoesNotContain("uji/post-operator", anew.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch("name=\"antiforgery\" value=\"[^\"]+\"", anew.Html);
        }
    }

    // Many ask without end while entries come: whoever asks after an entry was recorded is shown it.
    [Fact]
    public async Task Nobody_is_given_a_picture_from_before_they_asked()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        using var over = new CancellationTokenSource();
        var behind = 0L;
        var asked = 0;
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var reader = new PlainBrowser(house, PostRole.PostOperator);
            while (!over.IsCancellationRequested)
            {
                var recorded = house.Entries;
                var shown = SequenceOf((await reader.LookAnew("")).Html);
                Interlocked.Increment(ref asked);
                if (shown < recorded) Interlocked.Increment(ref behind);
            }
        })).ToArray();
        for (var n = 0; n < 30 || (n < 1_000 && Volatile.Read(ref asked) <= 40); n++)
            await post.Do("log", "note", ("body.text", "Hujan deras"));
        await over.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(asked > 40, $"{asked} asked");
        Assert.Equal(0, behind);
        Assert.True(house.Entries > 30);
    }

    // Within one minute of the clock, since pages tell it. All ask at once, and once more right after: then they wait
    // for each other.
    private static async Task<(PageAnswer Own, PageAnswer Anew)[]> Both(PlainBrowser[] readers, string page)
    {
        while (true)
        {
            var minute = DateTime.UtcNow.Minute;
            await Task.WhenAll(readers.Select(r => r.LookAnew(page)));
            var anew = await Task.WhenAll(readers.Select(r => r.LookAnew(page)));
            var own = await Task.WhenAll(readers.Select(r => r.Look(page)));
            if (DateTime.UtcNow.Minute == minute) return [.. own.Zip(anew)];
        }
    }

    private static Task Report(PlainBrowser post, string station) => post.Do(
        "incidents/new", "report", ("body.type", "banjir"), ("body.site", station), ("body.text", "Air naik"));

    private static long SequenceOf(string html) => long.Parse(
        Regex.Match(html, "after=([0-9]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value,
        CultureInfo.InvariantCulture);

    /// <summary>The parts that an open page takes over, by id; without the seconds that the clock has told
    /// meanwhile.</summary>
    private static List<(string Id, string Html)> Parts(string page)
    {
        var html = Told().Replace(page, "");
        var parts = new List<(string, string)>();
        foreach (Match live in Live().Matches(html))
        {
            var (tag, depth, end) = (live.Groups[1].Value, 0, live.Index);
            foreach (var match in Regex.EnumerateMatches(
                html.AsSpan(live.Index), $"<{tag}[\\s>]|</{tag}>", RegexOptions.None, TimeSpan.FromSeconds(5)))
            {
                depth += html[live.Index + match.Index + 1] == '/' ? -1 : 1;
                end = live.Index + match.Index + match.Length;
                if (depth == 0) break;
            }
            parts.Add((live.Groups[2].Value, html[live.Index..end]));
        }
        return parts;
    }

    [GeneratedRegex(" datetime=\"[^\"]*\"")]
    private static partial Regex Told();

    [GeneratedRegex("<([a-z]+)(?=[^>]*(?: data-live| id=\"wall\"))[^>]* id=\"([^\"]+)\"[^>]*>")]
    private static partial Regex Live();
}
