using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Web;

public class RoutineEndpointTests
{
    private static readonly string[] OfThePost =
        ["log", "polls", "hand-overs", "hand-overs/draft", "reports", "reports/draft", "plans"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_part_is_shown_to_the_post_and_not_to_a_guard()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostOperator);
        using var guard = Client(house, PostRole.Guard);
        using var administrator = Client(house, PostRole.Administrator);
        foreach (var path in OfThePost)
        {
            await Answers(post, path, HttpStatusCode.OK);
            var refused = await Answers(guard, path, HttpStatusCode.Forbidden);
            Assert.Contains("view-forbidden", refused, StringComparison.Ordinal);
        }
        foreach (var path in new[] { "tasks", "broadcasts", "alerts", "calendar" })
        {
            await Answers(guard, path, HttpStatusCode.OK);
            await Answers(administrator, path, HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_is_recorded_is_read_at_once()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        await Tell(post, "log_noted", """{"text":"Hujan deras","category":"cuaca"}""");
        await Tell(post, "task_given", """{"owner":"posko","due":"2099-01-01T00:00:00Z","title":"Cek perahu"}""");
        await Tell(post, "poll_opened", """{"question":"Siap?","sections":["lantas"]}""");
        var log = await post.GetFromJsonAsync<JsonElement>(Path("log"), Stop);
        Assert.Equal("Hujan deras", log.GetProperty("notes")[0].GetProperty("text").GetString());
        var task = (await post.GetFromJsonAsync<JsonElement>(Path("tasks"), Stop)).GetProperty("tasks")[0];
        Assert.Equal(("task-1", "given"), (task.GetProperty("id").GetString(), task.GetProperty("state").GetString()));
        var poll = (await post.GetFromJsonAsync<JsonElement>(Path("polls"), Stop)).GetProperty("polls")[0];
        Assert.Equal("lantas", poll.GetProperty("silent")[0].GetString());
    }

    // The text is made by the post and may be long; whoever is to sign it must be able to send it back.
    [Fact]
    public async Task A_hand_over_as_long_as_its_rule_allows_passes_the_door()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostOperator);
        var text = string.Concat(Enumerable.Repeat("TPS diam: 2001/001 \n", 800));
        Assert.Equal(16_000, text.Length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        await Tell(post, "hand_over_signed", JsonSerializer.Serialize(
            new { to = "posko/regu-2", sequence = 1, text, sha256 = hash }));
    }

    [Fact]
    public async Task A_draft_comes_with_its_sequence_and_hash()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostOperator);
        using var answer = await post.GetAsync(Path("reports/draft?kind=laphar&lang=en"), Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(bytes)), Assert.Single(answer.Headers.GetValues("Praja-Sha256")));
        var sequence = long.Parse(
            Assert.Single(answer.Headers.GetValues("Praja-Sequence")), CultureInfo.InvariantCulture);
        Assert.InRange(sequence, 1, house.Entries);
        await Answers(post, "reports/draft?kind=lapsus&incident=0009", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_plan_that_is_none_or_from_anybody_is_refused()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        using var guard = Client(house, PostRole.Guard);
        using var invalid = await post.PostAsync(Path("plans"), Json("{}"), Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
        using var refused = await guard.PostAsync(Path("plans"), Json("{}"), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await Answers(post, "plans/2/difference", HttpStatusCode.NotFound);
    }

    private static HttpClient Client(DoorHouse house, PostRole role)
    {
        var client = house.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", house.Token(role));
        return client;
    }

    private static async Task<string> Answers(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(Path(path), Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(status == answer.StatusCode, path + ": " + answer.StatusCode + " " + text);
        return text;
    }

    private static async Task Tell(HttpClient client, string kind, string body)
    {
        var entry = $$"""{"client":"{{Guid.CreateVersion7()}}","kind":"{{kind}}","body":{{body}}}""";
        using var answer = await client.PostAsync(Path("entries"), Json(entry), Stop);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static string Path(string rest) => $"/api/v1/operations/{DoorHouse.Operation}/{rest}";

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
