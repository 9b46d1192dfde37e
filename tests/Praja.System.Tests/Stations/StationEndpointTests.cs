using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Stations;

// Voting day was yesterday: every station owes its day, and its silence is still asked about.
public sealed class StationEndpointTests : IAsyncLifetime
{
    private const string Root = "/api/v1/operations/" + DoorHouse.Operation + "/";

    private DoorHouse house = null!;
    private HttpClient chief = null!;

    public async ValueTask InitializeAsync()
    {
        house = await DoorHouse.Open(Yesterday());
        chief = Client(PostRole.PostChief);
    }

    public async ValueTask DisposeAsync()
    {
        chief.Dispose();
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Pages_lead_through_every_station_once()
    {
        var (seen, path) = (new List<string>(), "stations?limit=5");
        while (path.Length > 0)
        {
            using var page = await Json(path);
            Assert.Equal(12, page.RootElement.GetProperty("total").GetInt32());
            seen.AddRange(Ids(page));
            path = page.RootElement.TryGetProperty("next", out var next) ? $"stations?limit=5&skip={next}" : "";
        }
        Assert.Equal(12, seen.Distinct().Count());
        Assert.Equal(12, seen.Count);
    }

    [Fact]
    public async Task A_report_shows_at_its_station_in_the_lists_and_in_every_area_above()
    {
        await Send("guard_arrived", new { station = DoorHouse.Station, by = "sms" });
        using var station = await Json("stations/" + DoorHouse.Station);
        var report = Assert.Single(station.RootElement.GetProperty("reports").EnumerateArray());
        Assert.Equal("guard_arrived", report.GetProperty("kind").GetString());
        Assert.Equal("sms", report.GetProperty("by").GetString());
        Assert.Equal("0549-555-100", station.RootElement.GetProperty("telephone").GetString());

        using var arrived = await Json("stations?step=guard_arrived");
        Assert.Equal([DoorHouse.Station], Ids(arrived));
        using var others = await Json("stations?step=guard_arrived&reached=false");
        Assert.Equal(11, others.RootElement.GetProperty("total").GetInt32());
        foreach (var code in (string[])["nation", "99", "99.01", "99.01.01", DoorHouse.Village])
        {
            using var summary = await Json($"regions/{code}/summary");
            var slot = summary.RootElement.GetProperty("slots").EnumerateArray().First();
            Assert.Equal(1, slot.GetProperty("reached").GetInt32());
        }
    }

    [Fact]
    public async Task An_area_is_the_sum_of_those_below()
    {
        await Send("duty_ended", new { station = DoorHouse.Station });
        using var whole = await Json("regions/99.01/summary");
        using var parts = await Json("regions/99.01/children");
        foreach (var count in (string[])["on_time", "late", "silent"])
        {
            Assert.Equal(
                whole.RootElement.GetProperty(count).GetInt32(),
                parts.RootElement.GetProperty("regions").EnumerateArray().Sum(r => r.GetProperty(count).GetInt32()));
        }
        Assert.Equal(11, whole.RootElement.GetProperty("silent").GetInt32());
    }

    [Fact]
    public async Task The_call_list_has_the_worst_first_with_the_telephone_of_the_post()
    {
        using var silence = await Json("silence?region=99.01&limit=4");
        Assert.Equal(12, silence.RootElement.GetProperty("total").GetInt32());
        var rows = silence.RootElement.GetProperty("stations").EnumerateArray().ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal("0549-555-100", r.GetProperty("telephone").GetString()));
        Assert.Equal("sangat_rawan", rows[0].GetProperty("band").GetString());
        Assert.Equal("guard_arrived", rows[0].GetProperty("missing").GetString());
        using var silent = await Json("stations?silent=true");
        Assert.Equal(12, silent.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("stations?region=77", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("stations?step=lunch", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("stations?limit=1001", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("stations?skip=-1", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("stations?silent=yes", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("stations?step=guard_arrived&reached=no", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("stations/99.01.01.2001/999", HttpStatusCode.NotFound, "station-unknown")]
    [InlineData("regions/99.77/summary", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("silence?limit=x", HttpStatusCode.BadRequest, "malformed")]
    public async Task What_is_not_there_is_told(string path, HttpStatusCode status, string code) =>
        await AssertRefused(chief, path, status, code);

    [Fact]
    public async Task Each_role_sees_its_own_and_each_sender_their_regions()
    {
        using var liaison = Client(PostRole.CommissionLiaison);
        await AssertRefused(liaison, "silence", HttpStatusCode.Forbidden, "view-forbidden");
        using var page = await Json("stations", liaison);
        var rows = page.RootElement.GetProperty("stations").EnumerateArray();
        Assert.DoesNotContain(rows, row => row.TryGetProperty("band", out _));
        using var summary = await Json("regions/nation/summary", liaison);
        Assert.False(summary.RootElement.TryGetProperty("silent_by_band", out _));
        using var administrator = Client(PostRole.Administrator);
        await AssertRefused(administrator, "stations", HttpStatusCode.Forbidden, "view-forbidden");

        using var sector = Client(PostRole.SectorChief, "99.01.02");
        using var own = await Json("stations", sector);
        Assert.Equal(6, own.RootElement.GetProperty("total").GetInt32());
        await AssertRefused(sector, "regions/nation/summary", HttpStatusCode.Forbidden, "region-forbidden");
        await AssertRefused(sector, "stations/" + DoorHouse.Station, HttpStatusCode.Forbidden, "region-forbidden");
    }

    private static PostFrame Yesterday()
    {
        var frame = DoorHouse.Frame();
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).AddDays(-1).DateTime);
        var stage = frame.Operation.Stages[^1] with { Kind = "pemungutan", Start = day, End = day };
        return new(frame.Operation with { Stages = [stage] }, frame.Doctrine, frame.Plan);
    }

    private static IEnumerable<string> Ids(JsonDocument page) =>
        page.RootElement.GetProperty("stations").EnumerateArray().Select(s => s.GetProperty("id").GetString()!);

    private static async Task AssertRefused(HttpClient client, string path, HttpStatusCode status, string code)
    {
        using var answer = await client.GetAsync(
            new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(code, problem.GetProperty("code").GetString());
    }

    private HttpClient Client(PostRole role, params string[] regions)
    {
        var client = new HttpClient { BaseAddress = house.Address };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", house.Token(role, regions));
        return client;
    }

    private async Task Send(string kind, object body)
    {
        var client = Guid.CreateVersion7();
        using var answer = await chief.PostAsJsonAsync(
            new Uri(Root + "entries", UriKind.Relative), new { client, kind, body },
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private async Task<JsonDocument> Json(string path, HttpClient? client = null)
    {
        using var answer = await (client ?? chief).GetAsync(
            new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
