using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;
using Praja.SystemTests.Incidents;
using Praja.SystemTests.Web;

namespace Praja.SystemTests.Pages;

/// <summary>Sending units, units, help, plan, risk and what-ifs in a browser without script, on a quiet day of Kutai
/// Timur that is today.</summary>
public sealed class ForcePagesTests
{
    private const string Station = "64.08.01.2001/001";

    private static readonly Lazy<PostFrame> Today = new(IncidentDoorTests.QuietToday);

    [Fact]
    public async Task Looking_at_who_could_go_sends_nobody_and_ordering_sends_one()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var number = await Report(house);
        var before = house.Entries;
        var (recommended, others) = await Advice(house, number);
        var page = await operate.Page($"incidents/{number}/dispatch");
        Assert.Contains("Disarankan", page, StringComparison.Ordinal);
        Assert.Equal(before, house.Entries);
        Assert.Contains("href=\"/operations/tanjung-damai/units/" + recommended + "\"", page, StringComparison.Ordinal);

        var (status, refused, _) = await operate.Send(
            $"incidents/{number}/dispatch", "order-" + others[0], ("body.reason", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("<p class=\"refused\"", refused, StringComparison.Ordinal);
        Assert.Equal(before, house.Entries);

        await operate.Do(
            $"incidents/{number}/dispatch", "order-" + others[0], ("body.reason", "Mengenal jalannya"));
        var reasons = house.Post.Read(
            p => p.Incidents.Find(number)!.Timeline.Select(e => e.Body.Text("reason")).ToArray());
        Assert.Contains("Mengenal jalannya", reasons);
        await operate.Do($"incidents/{number}/dispatch", "order-" + recommended);
        var coming = house.Post.Read(p => p.Incidents.Find(number)!.Units.Keys.ToArray());
        Assert.Equal([.. new[] { recommended, others[0] }.Order(StringComparer.Ordinal)], coming);
        page = await operate.Page("incidents/" + number);
        foreach (var unit in coming)
            Assert.Contains($"id=\"arrived-{unit}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_arrive_are_relieved_and_go_home_from_their_pages()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var number = await Report(house);
        var (first, others) = await Advice(house, number);
        await operate.Do($"incidents/{number}/dispatch", "order-" + first);
        await operate.Do("incidents/" + number, "arrived-" + first);
        await operate.Do("incidents/" + number, "sufficed");
        await operate.Do(
            "incidents/" + number, "relief", ("body.relief", "lapis_ganti"), ("body.from", first),
            ("body.to", others[0]), ("body.reason", "Sudah delapan jam"));
        Assert.Contains("Sudah delapan jam", await operate.Page("incidents/" + number), StringComparison.Ordinal);
        await operate.Do(
            "incidents/" + number, "relieved", ("body.relief", "lapis_ganti"), ("body.from", first),
            ("body.to", others[0]), ("body.ordered_by", "kapolsek"));
        await operate.Do("units/" + first, "rest", ("body.minutes", "45"));
        Assert.Contains(first, await operate.Page("units?status=resting"), StringComparison.Ordinal);
        Assert.Contains(number, await operate.Page("units/" + first), StringComparison.Ordinal);
        var (status, html, _) = await operate.Send("units/" + first, "rest", ("body.minutes", "sebentar"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"sebentar\"", html, StringComparison.Ordinal);
        await operate.Do("units/" + first, "ready");
        await operate.Do("units/" + first, "end", ("body.reason", "Aplus"));
        Assert.Contains(first, await operate.Page("units?status=off_duty"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await operate.Look("units/hantu")).Status);
    }

    [Fact]
    public async Task Help_is_asked_for_answered_and_arrives()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var number = await Report(house);
        (string, string)[] asked =
        [
            ("body.direction", "up"), ("body.to", "Polda Kaltim"), ("body.people", "30"), ("body.reason", "Massa"),
        ];
        var (status, html, _) = await operate.Send(
            "incidents/" + number, "help", [.. asked[..2], ("body.people", "0"), asked[3]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"Polda Kaltim\"", html, StringComparison.Ordinal);
        await operate.Do("incidents/" + number, "help", asked);
        Assert.Contains("menunggu jawaban", await operate.Page("help"), StringComparison.Ordinal);
        await operate.Do("help", "answer-0001", ("body.granted_people", "20"), ("body.reason", "Satu kompi"));
        await operate.Do("help", "arrive-0001", ("body.unit", "brimob/kaltim-1"), ("body.people", "20"));
        Assert.Contains("20 sudah datang", await operate.Page("help"), StringComparison.Ordinal);
        Assert.Contains("brimob/kaltim-1", await operate.Page("units"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_station_is_prone_is_shown_with_its_points()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var look = new PlainBrowser(house, PostRole.SectorChief);
        var list = await Until(look, "risk", "pembobotan yang masuk akal");
        Assert.Contains("Sangat rawan", list, StringComparison.Ordinal);
        var page = await look.Page("risk/" + Station);
        Assert.Contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"", page, StringComparison.Ordinal);
        Assert.Contains("Tidak pernah dicampur", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        using var elsewhere = new PlainBrowser(house, PostRole.SectorChief, "64.08.09");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Look("risk/" + Station)).Status);
    }

    [Fact]
    public async Task A_question_from_now_on_is_answered_side_by_side()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var ask = new PlainBrowser(house, PostRole.PostOperator);
        var before = house.Entries;
        (string, string)[] question = [("type", "penganiayaan"), ("region", "64.08.05"), ("within", "30")];
        var (status, html, _) = await ask.Send("what-if", "ask", question);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Kejadian yang diandaikan mendapat bantuan cukup", html, StringComparison.Ordinal);
        Assert.Contains("300 putaran", html, StringComparison.Ordinal);
        Assert.Contains("name=\"within\" type=\"number\" value=\"30\"", html, StringComparison.Ordinal);
        (status, html, _) = await ask.Send("what-if", "ask", [question[0], ("site", "di mana ya"), question[2]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"di mana ya\"", html, StringComparison.Ordinal);
        Assert.Equal(before, house.Entries);
    }

    [Fact]
    public async Task One_rehearsal_at_a_time_runs_beside_the_post()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        using var lead = new PlainBrowser(house, PostRole.OperationsHead);
        await lead.Do("rehearsal", "run", ("stage", "masa_tenang"), ("runs", "5000"));
        var (status, html, _) = await lead.Send(
            "rehearsal", "run", ("stage", "masa_tenang"), ("runs", "20"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("value=\"20\"", html, StringComparison.Ordinal);
        await lead.Do("rehearsal", "stop");
        await Until(lead, "rehearsal?stage=masa_tenang", "dihentikan");
        await lead.Do("rehearsal", "run", ("stage", "masa_tenang"), ("runs", "20"));
        await Until(lead, "rehearsal?stage=masa_tenang", "Dalam 20 hari tiruan");
    }

    [Fact]
    public async Task Each_page_is_shown_to_its_roles_alone()
    {
        await using var house = await DoorHouse.Open(Today.Value);
        var number = await Report(house);
        string[] pages = ["units", "help", "plan", "risk", "rehearsal", "what-if", $"incidents/{number}/dispatch"];
        using var liaison = new PlainBrowser(house, PostRole.CommissionLiaison);
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.Forbidden, (await liaison.Look(page)).Status);
        using var auditor = new PlainBrowser(house, PostRole.Auditor);
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.OK, (await auditor.Look(page)).Status);
        Assert.DoesNotContain("id=\"run\"", await auditor.Page("rehearsal"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"publish\"", await auditor.Page("plan"), StringComparison.Ordinal);
        // Units are shown to the army's liaison, details of an incident are not.
        using var army = new PlainBrowser(house, PostRole.ArmyLiaison);
        Assert.Equal(HttpStatusCode.OK, (await army.Look("units")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await army.Look($"incidents/{number}/dispatch")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await army.Look("what-if")).Status);
    }

    private static async Task<string> Until(PlainBrowser browser, string page, string said)
    {
        var html = "";
        for (var until = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < until;)
        {
            html = await browser.Page(page);
            if (html.Contains(said, StringComparison.Ordinal)) return html;
            await Task.Delay(100, TestServer.Stop);
        }
        Assert.Fail($"{page} never says {said}");
        return html;
    }

    private static HttpClient Api(DoorHouse house)
    {
        var client = new HttpClient { BaseAddress = new(house.Address, $"/api/v1/operations/{DoorHouse.Operation}/") };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", house.Token(PostRole.PostChief));
        return client;
    }

    private static async Task<string> Report(DoorHouse house)
    {
        using var client = Api(house);
        using var answer = await client.PostAsync(
            new Uri("entries", UriKind.Relative), TestServer.Json($$$"""
            {"client":"{{{Guid.CreateVersion7()}}}","kind":"incident_reported_2","body":
              {"type":"penganiayaan","site":"ppk-64.08.05","by":"phone"}}
            """), TestServer.Stop);
        var told = await TestServer.Read(answer);
        return told.GetProperty("entries")[0].GetProperty("body").GetProperty("incident").GetString()!;
    }

    private static async Task<(string Recommended, string[] Others)> Advice(DoorHouse house, string number)
    {
        using var client = Api(house);
        var address = new Uri($"incidents/{number}/recommendation", UriKind.Relative);
        using var advice = JsonDocument.Parse(await client.GetStringAsync(address, TestServer.Stop));
        var recommended = advice.RootElement.GetProperty("recommended")[0].GetString()!;
        return (
            recommended,
            [
                .. advice.RootElement.GetProperty("candidates").EnumerateArray()
                    .Select(c => c.GetProperty("unit").GetString()!).Where(u => u != recommended),
            ]);
    }
}
