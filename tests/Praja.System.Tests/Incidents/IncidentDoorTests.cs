using System.Net;
using System.Text;
using System.Text.Json;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Planning;
using Praja.Risk;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Incidents;

/// <summary>Incidents, units and what-ifs over HTTP.</summary>
public sealed class IncidentDoorTests
{
    [Fact]
    public async Task A_report_is_listed_told_and_advised_on()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        var number = await Report(post, DoorHouse.Station);
        var row = Assert.Single((await Get(post, "incidents?region=99.01.01&limit=5")).GetProperty("incidents")
            .EnumerateArray());
        Assert.Equal(number, row.GetProperty("number").GetString());
        Assert.Equal("hijau", row.GetProperty("detail").GetProperty("level").GetString());
        Assert.Equal(0, (await Get(post, "incidents?open=false")).GetProperty("total").GetInt32());
        var one = await Get(post, "incidents/" + number);
        Assert.Equal(
            "incident_reported_2",
            Assert.Single(one.GetProperty("timeline").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Empty((await Get(post, "help")).GetProperty("requests").EnumerateArray());
    }

    [Fact]
    public async Task What_is_not_there_or_not_to_be_seen_is_a_problem()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        var number = await Report(post, DoorHouse.Station);
        Assert.Equal("incident-unknown", await Problem(post, "incidents/9999", HttpStatusCode.NotFound));
        Assert.Equal("malformed", await Problem(post, "incidents?open=mungkin", HttpStatusCode.BadRequest));
        using var liaison = Client(house, PostRole.CommissionLiaison);
        var row = Assert.Single((await Get(liaison, "incidents")).GetProperty("incidents").EnumerateArray());
        Assert.False(row.TryGetProperty("detail", out _));
        foreach (var path in new[] { "incidents/" + number, $"incidents/{number}/recommendation", "units", "help" })
            Assert.Equal("view-forbidden", await Problem(liaison, path, HttpStatusCode.Forbidden));
        using var elsewhere = Client(house, PostRole.SectorChief, "99.01.02");
        Assert.Equal("incident-unknown", await Problem(elsewhere, "incidents/" + number, HttpStatusCode.NotFound));
        using var here = Client(house, PostRole.SectorChief, "99.01.01");
        var uri = new Uri("entries", UriKind.Relative);
        Assert.Contains("incident_reported", await here.GetStringAsync(uri, Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("incident_reported", await elsewhere.GetStringAsync(uri, Stop), StringComparison.Ordinal);
    }

    // A quiet day of Kutai Timur that is today, so that there is something to simulate at any hour.
    [Fact]
    public async Task Units_are_advised_and_a_question_is_answered_from_now_on()
    {
        await using var house = await DoorHouse.Open(QuietToday());
        using var post = Client(house, PostRole.PostChief);
        var number = await Report(post, "ppk-64.08.05", "penganiayaan");
        var advice = await Get(post, $"incidents/{number}/recommendation");
        var first = advice.GetProperty("candidates")[0];
        Assert.True(first.GetProperty("travel_minutes").GetDouble() >= 0);
        Assert.True(first.TryGetProperty("uncovered_share", out _));
        var unit = first.GetProperty("unit").GetString()!;
        var (here, _) = await Send(
            post, "unit-positions", $$"""{"unit":"{{unit}}","latitude":0.5,"longitude":117.5}""");
        Assert.Equal(HttpStatusCode.NoContent, here);
        var units = (await Get(post, "units?stage=masa_tenang")).GetProperty("units").EnumerateArray();
        var sent = units.Single(u => u.GetProperty("id").GetString() == unit);
        Assert.False(sent.GetProperty("position").GetProperty("stale").GetBoolean());
        var (status, answer) = await Send(
            post, "what-if",
            $$"""{"incidents":[{"like":"{{number}}","region":"64.08","within_minutes":30}],"runs":50}""");
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal(50, answer.GetProperty("runs").GetInt32());
        Assert.Single(answer.GetProperty("supposed").EnumerateArray());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        await using var house = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        Assert.Equal("what-if-no-day", await Refused(post, "what-if", """{"incidents":[],"runs":10}"""));
        Assert.Equal("what-if-too-large", await Refused(post, "what-if", """{"runs":100000}"""));
        Assert.Equal("malformed", await Refused(post, "what-if", """{"kejadian":[]}"""));
        Assert.Equal("malformed", await Refused(post, "unit-positions", "[]"));
        Assert.Equal(
            "unit-unknown",
            await Refused(post, "unit-positions", """{"unit":"hantu","latitude":0,"longitude":1}"""));
        using var auditor = Client(house, PostRole.Auditor);
        Assert.Equal("view-forbidden", await Refused(auditor, "unit-positions", "{}"));
    }

    /// <summary>Of a post, not of a server: a question at one post is no hindrance to another.</summary>
    [Fact]
    public async Task One_question_at_a_time_is_answered_at_a_post()
    {
        await using var house = await DoorHouse.Open();
        await using var elsewhere = await DoorHouse.Open();
        using var post = Client(house, PostRole.PostChief);
        using var other = Client(elsewhere, PostRole.PostChief);
        Assert.True(await house.Post.WhatIfTurn.WaitAsync(0, Stop));
        Assert.Equal("too-many-requests", await Refused(post, "what-if", """{"runs":10}"""));
        Assert.Equal("what-if-no-day", await Refused(other, "what-if", """{"runs":10}"""));
        house.Post.WhatIfTurn.Release();
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal("what-if-no-day", await Refused(post, "what-if", """{"runs":10}"""));
    }

    internal static PostFrame QuietToday()
    {
        var problems = new ProblemList();
        var operation = DossierReader.Read(PrajaProgram.KutaiTimur, problems)!.Operation;
        var doctrine = DoctrineReader.Read(null, operation.Profile.Doctrine, problems)!.Book;
        var risk = RiskAssessment.Assess(operation, doctrine);
        var plan = Planner.Plan(operation, doctrine, risk, new(), null, Stop);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var stages = operation.Stages.Where(s => s.Kind == "masa_tenang")
            .Select(s => s with { Start = today.AddDays(-2), End = today.AddDays(2) });
        return new(operation with { Stages = [.. stages] }, doctrine, plan);
    }

    private static HttpClient Client(DoorHouse house, PostRole role, params string[] regions)
    {
        var client = new HttpClient
        {
            BaseAddress = new(house.Address, $"/api/v1/operations/{DoorHouse.Operation}/"),
        };
        client.DefaultRequestHeaders.Authorization = new("Bearer", house.Token(role, regions));
        return client;
    }

    private static async Task<string> Report(HttpClient client, string site, string type = "penganiayaan")
    {
        var (status, answer) = await Send(
            client, "entries",
            $$$"""
            {"client":"{{{Guid.CreateVersion7()}}}","kind":"incident_reported","body":
              {"type":"{{{type}}}","site":"{{{site}}}","by":"phone"}}
            """);
        Assert.True(status == HttpStatusCode.Created, answer.ToString());
        return answer.GetProperty("entries")[0].GetProperty("body").GetProperty("incident").GetString()!;
    }

    private static async Task<JsonElement> Get(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        var answer = await Read(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static async Task<string?> Problem(HttpClient client, string path, HttpStatusCode status)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(status, response.StatusCode);
        return (await Read(response)).GetProperty("code").GetString();
    }

    private static async Task<string?> Refused(HttpClient client, string path, string json) =>
        (await Send(client, path, json)).Answer.GetProperty("code").GetString();

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Send(
        HttpClient client, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
        return (response.StatusCode, await Read(response));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        if (text.Length == 0) return default;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
