using System.Net;
using System.Text.Json;
using Praja.CommandPost.Rights;

namespace Praja.SystemTests.Doors;

public sealed class FeatureTests() : DoorTests(PostRole.PostChief)
{
    private const string Root = "/ogc/" + DoorHouse.Operation;

    [Fact]
    public async Task The_landing_page_leads_to_everything()
    {
        using var landing = await Json(Client, "");
        foreach (var link in landing.RootElement.GetProperty("links").EnumerateArray())
        {
            using var answer = await Client.GetAsync(
                new Uri(link.GetProperty("href").GetString()!), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        using var collections = await Json(Client, "/collections");
        Assert.Equal(["stations", "incidents", "units"], Ids(collections));
    }

    [Fact]
    public async Task Pages_lead_through_every_station_once()
    {
        var seen = new List<string>();
        var path = "/collections/stations/items?limit=5";
        while (path.Length > 0)
        {
            using var page = await Json(Client, path);
            seen.AddRange(page.RootElement.GetProperty("features").EnumerateArray()
                .Select(f => f.GetProperty("id").GetString()!));
            Assert.Equal(12, page.RootElement.GetProperty("numberMatched").GetInt32());
            path = page.RootElement.GetProperty("links").EnumerateArray()
                .Where(l => l.GetProperty("rel").GetString() == "next")
                .Select(l => new Uri(l.GetProperty("href").GetString()!).PathAndQuery[Root.Length..])
                .FirstOrDefault("");
        }
        Assert.Equal(12, seen.Count);
        Assert.Equal(12, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_station_shows_what_was_reported_of_it()
    {
        using var guard = House.Client(PostRole.Guard, DoorHouse.Village);
        using var sent = await FakeCollect.Send(guard, FakeCollect.Step("a", "guard_arrived"));
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        foreach (var id in new[] { DoorHouse.Station, Uri.EscapeDataString(DoorHouse.Station) })
        {
            using var station = await Json(Client, "/collections/stations/items/" + id);
            var properties = station.RootElement.GetProperty("properties");
            Assert.Equal("guard_arrived", properties.GetProperty("step").GetString());
            Assert.Equal(JsonValueKind.String, properties.GetProperty("last_heard").ValueKind);
            Assert.NotEqual(JsonValueKind.Null, properties.GetProperty("band").ValueKind);
        }
        using var reached = await Json(Client, "/collections/stations/items?step=guard_arrived");
        Assert.Equal([DoorHouse.Station], Features(reached));
        using var none = await Json(Client, "/collections/stations/items?step=none&region=99.01.01.2001");
        Assert.Equal(2, Features(none).Length);
    }

    [Fact]
    public async Task Incidents_are_filtered_by_time_and_place()
    {
        using var guard = House.Client(PostRole.Guard, DoorHouse.Village);
        using var sent = await FakeCollect.Send(guard, FakeCollect.Answer(
            "kejadian", "b", ("jenis", "banjir"), ("tingkat", "hijau"), ("tps", DoorHouse.Station),
            ("uraian", "Seseorang bernama X")));
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        using var all = await Json(Client, "/collections/incidents/items?type=banjir&state=open");
        Assert.Single(Features(all));
        Assert.DoesNotContain("bernama", all.RootElement.GetRawText(), StringComparison.Ordinal);
        using var later = await Json(Client, "/collections/incidents/items?datetime=2090-01-01T00:00:00Z/..");
        Assert.Empty(Features(later));
        using var far = await Json(Client, "/collections/incidents/items?bbox=0,0,1,1");
        Assert.Empty(Features(far));
    }

    // First that the setup means something: the chief sees what the liaison then does not.
    [Fact]
    public async Task Bands_and_units_are_for_who_may_see_them()
    {
        using var full = await Json(Client, "/collections/stations/items");
        Assert.Contains("\"band\"", full.RootElement.GetRawText(), StringComparison.Ordinal);
        using var liaison = House.Client(PostRole.CommissionLiaison);
        using var stations = await Json(liaison, "/collections/stations/items");
        Assert.Equal(12, Features(stations).Length);
        Assert.DoesNotContain("\"band\"", stations.RootElement.GetRawText(), StringComparison.Ordinal);
        using var collections = await Json(liaison, "/collections");
        Assert.Equal(["stations", "incidents"], Ids(collections));
        await Refused(liaison, "/collections/units/items", HttpStatusCode.NotFound);
        await Refused(liaison, "/collections/stations/items?band=rawan", HttpStatusCode.BadRequest);
        using var administrator = House.Client(PostRole.Administrator);
        await Refused(administrator, "/collections/stations/items", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_answers_for_a_village_sees_that_village()
    {
        using var guard = House.Client(PostRole.Guard, DoorHouse.Village);
        using var stations = await Json(guard, "/collections/stations/items");
        Assert.Equal(3, Features(stations).Length);
        using var boxed = await Json(guard, "/collections/stations/items?bbox=-180,-90,180,90");
        Assert.Equal(3, Features(boxed).Length);
        await Refused(guard, "/collections/stations/items/99.01.02.2001/001", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/collections/suara/items", HttpStatusCode.NotFound)]
    [InlineData("/collections/stations/items/tidak-ada", HttpStatusCode.NotFound)]
    [InlineData("/collections/stations/items?regoin=99", HttpStatusCode.BadRequest)]
    [InlineData("/collections/stations/items?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/collections/stations/items?bbox=1,2,3", HttpStatusCode.BadRequest)]
    public async Task What_is_wrong_is_refused(string path, HttpStatusCode status) =>
        await Refused(Client, path, status);

    // A real client: GDAL's driver for OGC API - Features lists the layers, reads every page, and writes a GeoPackage.
    [Fact]
    public void Gdal_reads_the_live_picture()
    {
        var source = $"OAPIF:{House.Address}ogc/{DoorHouse.Operation}";
        var user = "USERPWD=meja:" + House.Token(PostRole.PostChief);
        var layers = PrajaProgram.OutputOf("ogrinfo", "-ro", "-oo", user, source);
        Assert.Contains("stations", layers, StringComparison.Ordinal);
        var stations = PrajaProgram.OutputOf(
            "ogrinfo", "-ro", "-al", "-so", "-oo", user, "-oo", "PAGE_SIZE=5", source, "stations");
        Assert.Contains("Feature Count: 12", stations, StringComparison.Ordinal);
        Assert.Contains("Geometry: Point", stations, StringComparison.Ordinal);
        foreach (var layer in new[] { "incidents", "units" })
        {
            var told = PrajaProgram.OutputOf("ogrinfo", "-ro", "-al", "-so", "-oo", user, source, layer);
            Assert.Matches(layer + @"[\s\S]*Feature Count: \d+", told);
        }
        using var folder = new TemporaryFolder();
        var package = folder.At("gambaran.gpkg");
        PrajaProgram.OutputOf("ogr2ogr", "-f", "GPKG", package, source, "stations", "-oo", user, "-oo", "PAGE_SIZE=5");
        var kept = PrajaProgram.OutputOf("ogrinfo", "-ro", "-al", "-so", package);
        Assert.Contains("Feature Count: 12", kept, StringComparison.Ordinal);
    }

    private static string[] Features(JsonDocument page) =>
        [.. page.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()!)];

    private static string[] Ids(JsonDocument collections) =>
        [.. collections.RootElement.GetProperty("collections").EnumerateArray()
            .Select(c => c.GetProperty("id").GetString()!)];

    private static async Task Refused(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(
            new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<JsonDocument> Json(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(
            new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }
}
