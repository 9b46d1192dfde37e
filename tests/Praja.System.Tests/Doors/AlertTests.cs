using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.SystemTests.Doors;

public sealed class AlertTests : IAsyncLifetime
{
    private DoorHouse house = null!;
    private HttpClient stranger = null!;

    public async ValueTask InitializeAsync()
    {
        house = await DoorHouse.Open();
        stranger = house.Stranger();
    }

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_reads_the_alerts_and_that_they_are_of_an_exercise()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XNamespace cap = "urn:oasis:names:tc:emergency:cap:1.2";
        var empty = XDocument.Parse(await Text(await Get("feed.atom"))).Root!;
        Assert.Empty(empty.Elements(atom + "entry"));
        await Issue("01938b5e-7c00-7abc-8def-0123456789ab", "Jalan ditutup & dialihkan");
        var feed = XDocument.Parse(await Text(await Get("feed.atom"))).Root!;
        Assert.StartsWith("LATIHAN", feed.Element(atom + "title")!.Value, StringComparison.Ordinal);
        var entry = feed.Elements(atom + "entry").Single();
        Assert.Equal("Jalan ditutup & dialihkan", entry.Element(atom + "title")!.Value);
        var link = new Uri(entry.Element(atom + "link")!.Attribute("href")!.Value);
        using var document = await stranger.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("application/cap+xml", document.Content.Headers.ContentType!.MediaType);
        var alert = XDocument.Parse(await Text(document)).Root!;
        Assert.Equal("Exercise", alert.Element(cap + "status")!.Value);
        Assert.Equal("Public", alert.Element(cap + "scope")!.Value);
    }

    // Whoever asks may call the server what they like: the sender of an alert, and the ids of the feed, stay the same.
    [Fact]
    public async Task The_sender_is_not_what_a_request_calls_the_server()
    {
        XNamespace cap = "urn:oasis:names:tc:emergency:cap:1.2";
        await Issue("01938b5e-7c00-7abc-8def-0123456789af", "Banjir");
        var alert = XDocument.Parse(await Text(await Get("alert-1.xml", host: "palsu.example"))).Root!;
        Assert.Equal("polres.99.01/tanjung-damai", alert.Element(cap + "sender")!.Value);
        var ids = (string feed) => XDocument.Parse(feed).Descendants("{http://www.w3.org/2005/Atom}id")
            .Select(id => id.Value);
        Assert.Equal(
            ids(await Text(await Get("feed.atom"))), ids(await Text(await Get("feed.atom", host: "palsu.example"))));
    }

    [Fact]
    public async Task Under_a_public_address_that_is_the_sender_and_where_links_lead()
    {
        await using var known = await DoorHouse.Open(publicAddress: "https://posko.example");
        using var client = known.Stranger();
        var feed = await client.GetStringAsync(
            new Uri($"/alerts/{DoorHouse.Operation}/feed.atom", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Contains("https://posko.example/alerts/tanjung-damai/feed.atom", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_feed_gets_nothing_again_until_it_changes()
    {
        using var first = await Get("feed.atom");
        Assert.True(first.Headers.CacheControl!.Public);
        var known = first.Headers.ETag!.ToString();
        using var same = await Get("feed.atom", known);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        await Issue("01938b5e-7c00-7abc-8def-0123456789ac", "Banjir");
        using var changed = await Get("feed.atom", known);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/alerts/operasi-lain/feed.atom")]
    [InlineData("/alerts/tanjung-damai/alert-99.xml")]
    [InlineData("/alerts/tanjung-damai/..%2F..%2Fkeys.xml")]
    [InlineData("/alerts/tanjung-damai/alert-1-cancel.xml")]
    public async Task What_is_no_alert_is_not_found(string path)
    {
        await Issue("01938b5e-7c00-7abc-8def-0123456789ad", "Banjir");
        using var answer = await stranger.GetAsync(
            new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_but_alerts_is_public()
    {
        foreach (var path in new[]
        {
            "/ogc/tanjung-damai", "/ogc/tanjung-damai/collections/stations/items", "/openrosa/tanjung-damai/formList",
            "/api/v1/operations/tanjung-damai/calendar-link", "/api/v1/operations/tanjung-damai/entries",
        })
        {
            using var answer = await stranger.GetAsync(
                new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_calendar_opens_to_who_has_its_link_alone()
    {
        using var guard = house.Client(PostRole.Auditor);
        guard.DefaultRequestHeaders.Authorization = new("Bearer", house.Token(PostRole.Auditor));
        using var given = await guard.GetAsync(
            new Uri("/api/v1/operations/tanjung-damai/calendar-link", UriKind.Relative),
            TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await Text(given));
        var link = new Uri(json.RootElement.GetProperty("address").GetString()!);
        using var calendar = await stranger.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType!.MediaType);
        var text = await Text(calendar);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        foreach (var bad in new[] { "", "?token=", "?token=x", link.Query[..^1], link.Query + "A" })
        {
            using var answer = await stranger.GetAsync(
                new Uri(link.AbsolutePath + bad, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        // What else is recorded meanwhile is no change of the calendar.
        await Issue("01938b5e-7c00-7abc-8def-0123456789ae", "Banjir");
        using var again = new HttpRequestMessage(HttpMethod.Get, link);
        again.Headers.TryAddWithoutValidation("If-None-Match", calendar.Headers.ETag!.ToString());
        using var same = await stranger.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private async Task Issue(string client, string headline)
    {
        var body = new EntryBodyBuilder()
            .Add("urgency", "Immediate").Add("severity", "Moderate").Add("certainty", "Observed")
            .Add("category", "Transport").Add("event", "Penutupan jalan").Add("headline", headline)
            .Add("text", "Gunakan jalan lain.").Add("areas", ["99.01.01"]).Add("expires", "2099-01-01T00:00:00Z")
            .ToBody();
        var sender = new Sender("polres/humas", PostRole.PublicInformation, []);
        var answer = await house.Post.Submit(new Submission(new(client), "alert_issued", body, sender))!;
        Assert.Equal((AnswerEnd.Recorded, null), (answer.End, answer.Refusal));
    }

    private async Task<HttpResponseMessage> Get(string path, string? known = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/alerts/{DoorHouse.Operation}/{path}");
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        request.Headers.Host = host;
        return await stranger.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => Encoding.UTF8.GetString(
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
}
