using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Map;

// Voting day was yesterday: every station is silent.
public sealed partial class MapPageTests : IAsyncLifetime
{
    private const string Root = "/operations/" + DoorHouse.Operation;

    private DoorHouse house = null!;
    private HttpClient chief = null!;

    public async ValueTask InitializeAsync()
    {
        house = await DoorHouse.Open(Yesterday());
        chief = Browser(PostRole.PostChief);
    }

    public async ValueTask DisposeAsync()
    {
        chief.Dispose();
        await house.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/stations")]
    [InlineData("/stations/" + DoorHouse.Station)]
    [InlineData("/incidents/0001")]
    public async Task A_page_has_its_map_without_script(string page)
    {
        await Report(DoorHouse.Station);
        var html = await Text(chief, page);
        Assert.Contains("<svg viewBox=", html, StringComparison.Ordinal);
        Assert.Contains("sketch-area hull", html, StringComparison.Ordinal);
        Assert.Matches("sketch-dot sketch-silent\" d=\"M[0-9]+ [0-9]+h0", html);
        Assert.Contains($"href=\"{Root}/incidents/0001\"", html, StringComparison.Ordinal);
        Assert.Contains("sketch-incident level-0", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tiles_are_kept_for_ever_by_who_may_see_them_and_by_nobody_else()
    {
        var tiles = TilesOf().Match(await Text(chief, "")).Groups[1].Value;
        using var own = await Get(chief, tiles[Root.Length..] + "/0/0/0");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("max-age=31536000, private, immutable", Cache(own));
        Assert.Equal("Accept-Encoding, Cookie", string.Join(", ", own.Headers.Vary));

        // Somebody else who is handed the address is given what is theirs, and browsers keep none of it.
        using var liaison = Browser(PostRole.CommissionLiaison);
        using var theirs = await Get(liaison, tiles[Root.Length..] + "/0/0/0");
        Assert.Equal("no-store", Cache(theirs));
        var (chiefs, liaisons) = (await Bytes(own), await Bytes(theirs));
        Assert.True(liaisons.Length < chiefs.Length);
        Assert.DoesNotContain("places", System.Text.Encoding.Latin1.GetString(liaisons), StringComparison.Ordinal);

        using var nobody = house.Stranger();
        using var refused = await Get(nobody, tiles[Root.Length..] + "/0/0/0");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        foreach (var wrong in (string[])["/15/0/0", "/1/2/0", "/1/0/2", "/99/0/0"])
        {
            using var none = await Get(chief, tiles[Root.Length..] + wrong);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact]
    public async Task Signs_are_told_once_and_then_as_they_change()
    {
        using var all = await Get(chief, "/map/signs");
        var mark = all.Headers.ETag!.Tag.Trim('"');
        Assert.Equal(1, (await Bytes(all))[1]);
        using (var answer = await chief.PostAsJsonAsync(
            new Uri($"/api/v1{Root}/entries", UriKind.Relative),
            new { client = Guid.CreateVersion7(), kind = "guard_arrived", body = new { station = DoorHouse.Station } },
            TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        using var changes = await Get(chief, "/map/signs?since=" + mark);
        var bytes = await Bytes(changes);
        Assert.Equal(0, bytes[1]);
        Assert.Equal(1, BitConverter.ToInt32(bytes, 4));
        Assert.NotEqual(mark, changes.Headers.ETag!.Tag.Trim('"'));
    }

    [Fact]
    public async Task Levels_and_units_stay_with_those_who_command()
    {
        await Report(DoorHouse.Station);
        using var liaison = Browser(PostRole.CommissionLiaison);
        var (seen, told) = (await Now(chief), await Now(liaison));
        Assert.Equal(0, Incident(seen).GetProperty("r").GetInt32());
        Assert.Equal(-1, Incident(told).GetProperty("r").GetInt32());
        Assert.Equal(0, told.GetProperty("units").GetProperty("features").GetArrayLength());
        using var other = Browser(PostRole.SectorChief, "99.01.02");
        Assert.Equal(0, (await Now(other)).GetProperty("incidents").GetProperty("features").GetArrayLength());
        var html = await Text(liaison, "");
        Assert.Contains("sketch-incident level-none", html, StringComparison.Ordinal);
        Assert.DoesNotContain("sketch-incident level-0", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_station_of_the_map_leads_to_its_page_for_who_may_see_it()
    {
        using var found = await Get(chief, "/map/stations/1");
        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Equal($"{Root}/stations/{DoorHouse.Station}", found.Headers.Location!.OriginalString);
        using var other = Browser(PostRole.SectorChief, "99.01.02");
        foreach (var (client, number) in ((HttpClient, int)[])[(other, 1), (chief, 0), (chief, 13)])
        {
            using var none = await Get(client, $"/map/stations/{number}");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Fact]
    public async Task A_base_map_lies_below_for_who_is_signed_in()
    {
        Assert.DoesNotContain("data-base=", await Text(chief, ""), StringComparison.Ordinal);
        using var without = await Get(chief, "/map/base/any/0/0/0");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);

        using var folder = new TemporaryFolder();
        var writer = new PmTilesWriter();
        writer.Add(0, 0, 0, "world");
        await File.WriteAllBytesAsync(
            folder.At("peta.pmtiles"), writer.ToBytes(), TestContext.Current.CancellationToken);
        await using var based = await DoorHouse.Open(Yesterday(), basemap: folder.At("peta.pmtiles"));
        using var client = Browser(PostRole.PostChief, based);
        var html = await Text(client, "");
        Assert.Contains("Peta dasar: © Peta & Uji", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("data-base-form=\"vector\" data-base-zooms=\"0,6\"", html, StringComparison.Ordinal);
        var tiles = BaseOf().Match(html).Groups[1].Value[Root.Length..];

        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        using var packed = await Get(client, tiles + "/0/0/0");
        Assert.Equal("gzip", string.Join(", ", packed.Content.Headers.ContentEncoding));
        Assert.Equal("application/vnd.mapbox-vector-tile", packed.Content.Headers.ContentType!.MediaType);
        Assert.Equal("max-age=31536000, private, immutable", Cache(packed));
        client.DefaultRequestHeaders.Remove("Accept-Encoding");
        using var plain = await Get(client, tiles + "/0/0/0");
        Assert.Equal("world"u8.ToArray(), await Bytes(plain));

        using var old = await Get(client, "/map/base/another/0/0/0");
        Assert.Equal("no-store", Cache(old));
        using var empty = await Get(client, tiles + "/6/63/63");
        Assert.Equal(HttpStatusCode.NoContent, empty.StatusCode);
        using var wrong = await Get(client, tiles + "/1/2/0");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        using var nobody = based.Stranger();
        using var refused = await Get(nobody, tiles + "/0/0/0");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private static PostFrame Yesterday()
    {
        var frame = DoorHouse.Frame();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).AddDays(-1).DateTime);
        var stage = frame.Operation.Stages[^1] with { Kind = "pemungutan", Start = day, End = day };
        return new(frame.Operation with { Stages = [stage] }, frame.Doctrine, frame.Plan);
    }

    private static string? Cache(HttpResponseMessage answer) =>
        string.Join(", ", answer.Headers.GetValues("Cache-Control"));

    private static Task<byte[]> Bytes(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> Get(HttpClient client, string path) =>
        client.GetAsync(new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<string> Text(HttpClient client, string path)
    {
        using var answer = await Get(client, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> Now(HttpClient client)
    {
        using var document = JsonDocument.Parse(await Text(client, "/map/now"));
        return document.RootElement.Clone();
    }

    private static JsonElement Incident(JsonElement now) => Assert.Single(
        now.GetProperty("incidents").GetProperty("features").EnumerateArray().ToArray()).GetProperty("properties");

    private HttpClient Browser(PostRole role, params string[] regions) => Browser(role, house, regions);

    private static HttpClient Browser(PostRole role, DoorHouse house, params string[] regions)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = house.Address,
        };
        var token = house.Token(role, regions);
        client.DefaultRequestHeaders.Add("Cookie", "praja=" + token);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private async Task Report(string site)
    {
        using var answer = await chief.PostAsJsonAsync(
            new Uri($"/api/v1{Root}/entries", UriKind.Relative),
            new
            {
                client = Guid.CreateVersion7(),
                kind = "incident_reported",
                body = new { type = "intimidasi", site },
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [GeneratedRegex("data-base=\"([^\"]*)\"")]
    private static partial Regex BaseOf();

    [GeneratedRegex("data-tiles=\"([^\"]*)\"")]
    private static partial Regex TilesOf();
}
