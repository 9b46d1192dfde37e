using System.Net;
using System.Net.Http.Headers;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.SystemTests.Web;

public class EntriesTests
{
    [Fact]
    public async Task A_report_is_recorded_and_its_line_read_back()
    {
        await using var server = await TestServer.Start();
        var id = TestServer.NewId();

        var (status, answer) = await server.Ask(TestServer.Report(id));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("recorded", answer.GetProperty("result").GetString());
        var seq = answer.GetProperty("seq").GetInt64();
        Assert.Equal(seq, await server.Head());
        var line = await server.Text(TestServer.Path($"entries/{seq}"));
        Assert.Contains($"\"client\":\"{id}\"", line, StringComparison.Ordinal);
        Assert.Contains("\"actor\":\"test/sender\"", line, StringComparison.Ordinal);
        Assert.Contains("\"mode\":\"exercise\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_read_are_a_journal_that_verifies()
    {
        await using var server = await TestServer.Start();
        for (var n = 0; n < 20; n++)
            await server.Ask(TestServer.Report(TestServer.NewId()));

        var lines = await server.Client.GetByteArrayAsync(TestServer.Path("entries?limit=1000"), TestServer.Stop);

        var problems = new ProblemList();
        var summary = JournalCheck.Verify(lines, "entries", problems);
        Assert.Empty(problems.Sorted());
        Assert.Equal(21, summary!.Entries);
    }

    [Fact]
    public async Task Reading_goes_on_where_it_ended()
    {
        await using var server = await TestServer.Start();
        await server.Ask("[" + string.Join(',', Enumerable.Range(0, 30).Select(_ => Report())) + "]");
        var seen = new List<string>();
        var after = "0";
        for (var page = 0; page < 10; page++)
        {
            using var response = await server.Get(TestServer.Path($"entries?after={after}&limit=7"));
            var text = await response.Content.ReadAsStringAsync(TestServer.Stop);
            seen.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            after = response.Headers.GetValues("Praja-Last-Sequence").Single();
        }
        Assert.Equal(31, seen.Count);
        Assert.Equal(31, seen.Distinct(StringComparer.Ordinal).Count());

        using var asked = new HttpRequestMessage(HttpMethod.Get, TestServer.Path("entries?after=29&limit=7"));
        asked.Headers.Accept.Add(new("application/json"));
        using var json = await server.Client.SendAsync(asked, TestServer.Stop);
        var answer = await TestServer.Read(json);
        Assert.Equal(2, answer.GetProperty("entries").GetArrayLength());
        Assert.Equal(31, answer.GetProperty("last").GetInt64());
    }

    [Fact]
    public async Task Sent_again_it_is_there_already()
    {
        await using var server = await TestServer.Start();
        var id = TestServer.NewId();
        var (_, first) = await server.Ask(TestServer.Report(id));

        var (status, second) = await server.Ask(TestServer.Report(id));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("already_there", second.GetProperty("result").GetString());
        Assert.Equal(first.GetProperty("seq").GetInt64(), second.GetProperty("seq").GetInt64());
        Assert.Equal(first.GetProperty("seq").GetInt64(), await server.Head());
    }

    [Fact]
    public async Task The_same_report_from_many_at_once_is_one_entry()
    {
        await using var server = await TestServer.Start();
        var id = TestServer.NewId();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => server.Ask(TestServer.Report(id))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.Equal(39, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Equal(2, await server.Head());
    }

    [Fact]
    public async Task An_array_is_answered_item_by_item()
    {
        await using var server = await TestServer.Start();
        var id = TestServer.NewId();
        await server.Ask(TestServer.Report(id));

        var (status, answer) = await server.Ask(
            $"[{Report()},{TestServer.Report(id)},{TestServer.Report(TestServer.NewId(), "99.01.01.2001/999")}]");

        Assert.Equal(HttpStatusCode.OK, status);
        var results = answer.GetProperty("answers").EnumerateArray()
            .Select(a => a.GetProperty("result").GetString()!).ToArray();
        Assert.Equal(["recorded", "already_there", "refused"], results);
        var problem = answer.GetProperty("answers")[2].GetProperty("problem");
        Assert.Equal("station-unknown", problem.GetProperty("code").GetString());
        Assert.Equal(3, await server.Head());
    }

    [Theory]
    [InlineData("2001/001", "2001/999", 422, "station-unknown")]
    [InlineData(TestServer.Kind, "vote_counted", 422, "kind-unknown")]
    [InlineData("\"kind\"", "\"mode\":\"operation\",\"kind\"", 422, "mode-mismatch")]
    [InlineData("\"kind\"", "\"more\":1,\"kind\"", 400, "malformed")]
    [InlineData("-7", "-4", 400, "malformed")]
    public async Task A_refusal_has_its_code_and_records_nothing(string from, string to, int status, string code)
    {
        await using var server = await TestServer.Start();

        using var response = await server.Send(Report().Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await TestServer.Read(response);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail_en").GetString()!);
        Assert.Equal(1, await server.Head());
    }

    [Fact]
    public async Task An_unknown_key_is_named()
    {
        await using var server = await TestServer.Start();
        var (_, answer) = await server.Ask(Report().Replace("\"body\"", "\"bodi\"", StringComparison.Ordinal));
        Assert.Contains("bodi", answer.GetProperty("detail_en").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_known_is_turned_away()
    {
        await using var server = await TestServer.Start();
        using var nobody = server.NewClient("");
        using var stranger = server.NewClient("prj_" + new string('A', 43));
        foreach (var client in new[] { nobody, stranger })
        {
            using var response = await TestServer.SendAs(client, Report());
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
        using var auditor = server.NewClient(server.Token(PostRole.Auditor));
        using var refused = await TestServer.SendAs(auditor, Report());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(1, await server.Head());
    }

    [Fact]
    public async Task What_a_role_is_not_shown_it_cannot_read()
    {
        await using var server = await TestServer.Start();
        var (_, answer) = await server.Ask(Report());
        var seq = answer.GetProperty("seq").GetInt64();
        using var officer = server.NewClient(server.Token(PostRole.DataProtectionOfficer));
        Assert.False(RoleRights.MayRead(PostRole.DataProtectionOfficer, TestServer.Kind));

        Assert.Equal(
            HttpStatusCode.NotFound, (await server.Get(TestServer.Path($"entries/{seq}"), officer)).StatusCode);
        var lines = await server.Text(TestServer.Path("entries"), officer);
        Assert.DoesNotContain(TestServer.Kind, lines, StringComparison.Ordinal);
        Assert.Contains("journal_opened", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_of_one_sender_are_turned_away()
    {
        await using var server = await TestServer.Start(rate: 1);
        var codes = new List<int>();
        for (var n = 0; n < 30; n++)
        {
            using var response = await server.Get(TestServer.Path("head"));
            codes.Add((int)response.StatusCode);
        }
        Assert.Equal(200, codes[0]);
        Assert.Contains(429, codes);
        using var other = server.NewClient(server.Token(PostRole.PostChief));
        using var free = await server.Get(TestServer.Path("head"), other);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task Other_content_and_too_much_of_it_are_turned_away()
    {
        await using var server = await TestServer.Start();
        using var form = new StringContent(Report());
        form.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var other = await server.Client.PostAsync(TestServer.Path("entries"), form, TestServer.Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.StatusCode);

        var (status, _) = await server.Ask(Report() + new string(' ', 70_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        var many = "[" + string.Join(',', Enumerable.Range(0, 1001).Select(_ => Report())) + "]";
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Ask(many)).Status);
        Assert.Equal(1, await server.Head());
    }

    [Fact]
    public async Task Operations_are_listed_with_banner_and_head()
    {
        await using var server = await TestServer.Start();
        using var response = await server.Get("/api/v1/operations");
        var list = (await TestServer.Read(response)).GetProperty("operations");
        var one = Assert.Single(list.EnumerateArray());
        Assert.Equal("exercise", one.GetProperty("mode").GetString());
        Assert.Equal("LATIHAN", one.GetProperty("banner").GetProperty("id").GetString());
        Assert.Equal(12, one.GetProperty("stations").GetInt32());
        Assert.Equal(1, one.GetProperty("head").GetProperty("seq").GetInt64());
        using var guest = server.NewClient("");
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Get("/api/v1/operations", guest)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get("/api/v1/nothing")).StatusCode);
    }

    private static string Report() => TestServer.Report(TestServer.NewId());
}
