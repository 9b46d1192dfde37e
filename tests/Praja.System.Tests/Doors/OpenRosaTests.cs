using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;

namespace Praja.SystemTests.Doors;

public sealed class OpenRosaTests() : DoorTests(PostRole.Guard, DoorHouse.Village)
{
    [Fact]
    public async Task Forms_are_listed_and_each_is_what_its_hash_says()
    {
        using var answer = await Get($"/openrosa/{DoorHouse.Operation}/formList");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("1.0", answer.Headers.GetValues("X-OpenRosa-Version").Single());
        Assert.NotNull(answer.Headers.Date);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType!.MediaType);
        var list = XDocument.Parse(await Text(answer));
        XNamespace forms = "http://openrosa.org/xforms/xformsList";
        Assert.Equal(2, list.Root!.Elements(forms + "xform").Count());
        foreach (var form in list.Root.Elements(forms + "xform"))
        {
            using var given = await Get(new Uri(form.Element(forms + "downloadUrl")!.Value).PathAndQuery);
            var bytes = await given.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA5351 // The protocol's own.
            var md5 = "md5:" + Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
            Assert.Equal(md5, form.Element(forms + "hash")!.Value);
            Assert.Contains(
                $"version=\"{form.Element(forms + "version")!.Value}\"", Encoding.UTF8.GetString(bytes),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_telephone_first_asks_how_much_it_may_send()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/openrosa/{DoorHouse.Operation}/submission");
        using var answer = await Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("10000000", answer.Headers.GetValues("X-OpenRosa-Accept-Content-Length").Single());
    }

    [Fact]
    public async Task Nobody_unknown_comes_in()
    {
        using var stranger = House.Stranger();
        foreach (var path in new[] { "formList", "forms/kejadian.xml" })
        {
            using var answer = await stranger.GetAsync(
                new Uri($"/openrosa/{DoorHouse.Operation}/{path}", UriKind.Relative),
                TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.StartsWith("Basic", answer.Headers.WwwAuthenticate.Single().ToString(), StringComparison.Ordinal);
        }
        var before = House.Entries;
        using var posted = await FakeCollect.Send(stranger, FakeCollect.Step("a", "guard_arrived"));
        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        using var elsewhere = await Get("/openrosa/operasi-lain/formList");
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Equal(before, House.Entries);
    }

    [Fact]
    public async Task A_step_is_recorded_once_however_often_it_is_sent()
    {
        var before = House.Entries;
        using var first = await FakeCollect.Send(Client, FakeCollect.Step("a", "guard_arrived"));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var message = XDocument.Parse(await Text(first)).Root!;
        Assert.Equal("{http://openrosa.org/http/response}OpenRosaResponse", message.Name.ToString());
        Assert.Equal("submit_success", message.Elements().Single().Attribute("nature")!.Value);
        var station = House.Post.Setup.Frame.Stations.IndexOf(DoorHouse.Station);
        Assert.True(House.Post.Read(p => p.Stations.HasReached(station, StationReport.GuardArrived)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => FakeCollect.Send(Client, FakeCollect.Step("a", "guard_arrived"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Equal(before + 1, House.Entries);
    }

    // The telephone loses its signal after the post has left: it never reads the answer, and sends again later.
    [Fact]
    public async Task A_lost_answer_and_another_try_are_one_entry()
    {
        var before = House.Entries;
        var body = FakeCollect.Body(FakeCollect.Step("lost", "guard_arrived"));
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(House.Address.Host, House.Address.Port, TestContext.Current.CancellationToken);
            var stream = socket.GetStream();
            var head = $"POST /openrosa/{DoorHouse.Operation}/submission HTTP/1.1\r\nHost: x\r\n"
                + $"Authorization: {Client.DefaultRequestHeaders.Authorization}\r\n"
                + $"Content-Type: multipart/form-data; boundary={FakeCollect.Boundary}\r\n"
                + FormattableString.Invariant($"Content-Length: {body.Length}\r\n\r\n");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            await stream.WriteAsync(body, TestContext.Current.CancellationToken);
        }
        using var again = await FakeCollect.Send(Client, body);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(before + 1, House.Entries);
    }

    [Theory]
    [InlineData("99.01.01.2001/999", HttpStatusCode.UnprocessableEntity, "station-unknown")]
    [InlineData("99.01.02.2001/001", HttpStatusCode.Forbidden, "region-forbidden")]
    public async Task The_posts_refusals_reach_the_telephone(string station, HttpStatusCode status, string code)
    {
        var before = House.Entries;
        using var answer = await FakeCollect.Send(Client, FakeCollect.Step("b", "guard_arrived", station));
        Assert.Equal(status, answer.StatusCode);
        var text = await Text(answer);
        Assert.Contains("submit_failure", text, StringComparison.Ordinal);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.Equal(before, House.Entries);
    }

    [Fact]
    public async Task A_role_that_may_not_report_is_refused()
    {
        using var auditor = House.Client(PostRole.Auditor);
        var before = House.Entries;
        using var answer = await FakeCollect.Send(auditor, FakeCollect.Step("c", "guard_arrived"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("role-forbidden", await Text(answer), StringComparison.Ordinal);
        Assert.Equal(before, House.Entries);
    }

    [Fact]
    public async Task An_unknown_form_is_not_found()
    {
        using var answer = await FakeCollect.Send(Client, FakeCollect.Answer("sensus", "d", ("a", "1")));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("form-unknown", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stations_report_takes_no_picture()
    {
        var before = House.Entries;
        var body = FakeCollect.Body(
            FakeCollect.Step("e", "count_finished"), [("hasil.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 1])]);
        using var answer = await FakeCollect.Send(Client, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("attachment-unwanted", await Text(answer), StringComparison.Ordinal);
        Assert.Equal(before, House.Entries);
    }

    // A large answer comes in two posts: the XML with the first picture and "there is more", the XML again with the
    // second. The incident is recorded with the first post, once; both pictures are kept and belong to it.
    [Fact]
    public async Task Pictures_of_an_incident_may_come_in_two_posts()
    {
        var before = House.Entries;
        var xml = FakeCollect.Answer(
            "kejadian", "f", ("jenis", "banjir"), ("tingkat", "hijau"), ("tps", DoorHouse.Station),
            ("foto", "1732665900000.jpg"));
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        var first = FakeCollect.Body(xml, [("1732665900000.jpg", "image/jpeg", picture)], more: true);
        using var one = await FakeCollect.Send(Client, first);
        Assert.Equal(HttpStatusCode.Created, one.StatusCode);
        using var again = await FakeCollect.Send(Client, first);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        byte[] other = [0xFF, 0xD8, 0xFF, 0xE0, 4, 5, 6];
        using var two = await FakeCollect.Send(
            Client, FakeCollect.Body(xml, [("1732665900000.jpg", "image/jpeg", other)]));
        Assert.Equal(HttpStatusCode.Created, two.StatusCode);
        Assert.Equal(before + 3, House.Entries);
        var hashes = new[] { picture, other }.Select(p => Convert.ToHexStringLower(SHA256.HashData(p))).ToArray();
        var incident = House.Post.Read(p => p.Incidents.All.Single());
        Assert.Equal("odk", incident.Channel);
        Assert.Equal([hashes[0]], incident.Attachments);
        Assert.All(hashes, hash => Assert.Equal(
            incident.Number, House.Post.Read(p => p.Records.Find(hash))!.Links.Single().Incident));
        Assert.All(hashes, hash => Assert.NotNull(House.Attachments.Get(DoorHouse.Operation, hash)));
    }

    // What is no picture, or not named by the answer, is left out: the incident must not be lost with it.
    [Fact]
    public async Task An_incident_is_recorded_without_what_is_no_picture()
    {
        var before = House.Entries;
        var xml = FakeCollect.Answer(
            "kejadian", "g", ("jenis", "banjir"), ("tingkat", "hijau"), ("tps", DoorHouse.Station), ("foto", "a.jpg"));
        var body = FakeCollect.Body(
            xml, [("a.jpg", "image/jpeg", "MZ no picture"u8.ToArray()), ("b.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF])]);
        using var answer = await FakeCollect.Send(Client, body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(before + 1, House.Entries);
        Assert.Empty(House.Post.Read(p => p.Incidents.All.Single()).Attachments);
    }

    private Task<HttpResponseMessage> Get(string path) =>
        Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
