using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Storage;
using Praja.Tests.Documents;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Stores;

/// <summary>Attachments through the server: kept once, read with an entry, erased for good.</summary>
public sealed class AttachmentDoorTests : IDisposable
{
    private const string Id = "tanjung-damai";
    private const string Root = "/api/v1/operations/" + Id + "/";

    private static readonly byte[] Photo = Encoding.UTF8.GetBytes("foto papan pengumuman yang rusak");
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Photo));

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string[] Files => Directory.Exists(folder.At("attachments", Id))
        ? Directory.GetFiles(folder.At("attachments", Id), "*", SearchOption.AllDirectories)
        : [];

    [Fact]
    public async Task An_attachment_is_kept_once_and_a_read_is_an_entry()
    {
        await using var app = await StartAsync();
        using var guard = As(app, PostRole.Guard);
        var first = await Send(guard, Photo, "?purpose=bukti&client=" + Guid.CreateVersion7());
        Assert.Equal((HttpStatusCode.Created, Hash), (first.Status, first.Answer.GetProperty("sha256").GetString()));
        var again = await Send(guard, Photo, "?purpose=bukti&client=" + Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Answer.GetProperty("seq").GetInt64(), again.Answer.GetProperty("seq").GetInt64());
        Assert.Single(Files);
        using var chief = As(app, PostRole.OperationsHead);
        using var read = await chief.GetAsync(
            new Uri(Root + "attachments/" + Hash + "?purpose=laporan", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(Photo, await read.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("image/jpeg", read.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", read.Headers.GetValues("X-Content-Type-Options").Single());
        var entry = Encoding.UTF8.GetString(PostOf(app).Segments(0).Last().Lines.Span).TrimEnd().Split('\n')[^1];
        Assert.Contains("\"kind\":\"personal_data_read\"", entry, StringComparison.Ordinal);
        Assert.Contains("\"actor\":\"test/sender\"", entry, StringComparison.Ordinal);
        Assert.Contains(
            $$$"""{"count":1,"purpose":"laporan","subject":"{{{Hash}}}","what":"attachment"}""", entry,
            StringComparison.Ordinal);
        using var silent = await chief.GetAsync(new Uri(Root + "attachments/" + Hash, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
    }

    [Fact]
    public async Task An_attachment_is_given_to_readers_of_personal_data_in_its_place_alone()
    {
        await using var app = await StartAsync();
        using var guard = As(app, PostRole.Guard);
        const string Station = "99.01.01.2001/001";
        await Send(guard, Photo, $"?client={Guid.CreateVersion7()}&station={Uri.EscapeDataString(Station)}");
        PostRole[] readers =
        [
            PostRole.PostChief, PostRole.OperationsHead, PostRole.Chief, PostRole.InternalAffairs, PostRole.Auditor,
            PostRole.DataProtectionOfficer,
        ];
        foreach (var role in Enum.GetValues<PostRole>().Where(r => r != PostRole.Clock))
        {
            using var client = As(app, role);
            Assert.Equal(readers.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await Read(client));
        }
        using var own = As(app, PostRole.PostChief, "99.01.01");
        Assert.Equal(HttpStatusCode.OK, await Read(own));
        var before = PostOf(app).Durable;
        using var neighbour = As(app, PostRole.PostChief, "99.01.02");
        Assert.Equal(HttpStatusCode.Forbidden, await Read(neighbour));
        Assert.Equal(before, PostOf(app).Durable);

        async Task<HttpStatusCode> Read(HttpClient client)
        {
            using var read = await client.GetAsync(
                new Uri(Root + "attachments/" + Hash + "?purpose=laporan", UriKind.Relative), Stop);
            return read.StatusCode;
        }
    }

    [Fact]
    public async Task What_is_refused_leaves_no_bytes()
    {
        await using var app = await StartAsync();
        using var auditor = As(app, PostRole.Auditor);
        var client = "?client=" + Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(auditor, Photo, client)).Status);
        using var guard = As(app, PostRole.Guard);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(guard, Photo, "?client=1")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(guard, [], client)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(guard, Photo, client + "&station=x")).Status);
        // Asks before it sends: else the answer comes while most is still on its way, and the line is cut.
        guard.DefaultRequestHeaders.ExpectContinue = true;
        var large = await Send(guard, new byte[Storage.Limits.AttachmentBytes + 1], client);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Empty(Files);
        using var nobody = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(nobody, Photo, client)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Send(guard, Photo, client)).Status);
    }

    // The bytes go once the entry is there; and where a crash came between the two, or a backup was put back, at the
    // next start.
    [Fact]
    public async Task What_is_erased_is_gone_also_after_a_crash_in_between()
    {
        byte[] kept;
        await using (var app = await StartAsync())
        {
            using var guard = As(app, PostRole.Guard);
            await Send(guard, Photo, "?client=" + Guid.CreateVersion7());
            kept = await File.ReadAllBytesAsync(Files.Single(), Stop);
            using var officer = As(app, PostRole.DataProtectionOfficer);
            var erase = $$$"""
                {"client":"{{{Guid.CreateVersion7()}}}","kind":"attachment_erased",
                 "body":{"sha256":"{{{Hash}}}","reason":"wajah anak"}}
                """;
            using var content = new StringContent(erase, Encoding.UTF8, "application/json");
            using var erased = await officer.PostAsync(new Uri(Root + "entries", UriKind.Relative), content, Stop);
            Assert.Equal(HttpStatusCode.Created, erased.StatusCode);
            await GoneAsync();
            using var read = await officer.GetAsync(
                new Uri(Root + "attachments/" + Hash + "?purpose=x", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.Gone, read.StatusCode);
            Assert.Contains("wajah anak", await read.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Gone, (await Send(guard, Photo, "?client=" + Guid.CreateVersion7())).Status);
            Assert.Empty(Files);
        }
        await File.WriteAllBytesAsync(folder.At("attachments", Id, Hash[..2], Hash), kept, Stop);
        await using var again = await StartAsync();
        await GoneAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task GoneAsync()
    {
        for (var patience = 0; patience < 600 && Files.Length > 0; patience++)
            await Task.Delay(50, Stop);
        Assert.Empty(Files);
    }

    private async Task<WebApplication> StartAsync()
    {
        var small = TanjungDamai.Small();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", new ProblemList())!.Book;
        var shelf = JournalShelf.Open(folder.Path);
        if (shelf.List().Count == 0) shelf.Create(new(Id, "Tanjung Damai", JournalMode.Exercise));
        var setup = new PostSetup(
            Id, MadeUpDay.Header, JournalMode.Exercise, new PostFrame(small.Operation, doctrine, small.Plan),
            () => shelf.Open(Id)!);
        var settings = new ServerSettings { DataFolder = folder.Path, Address = "http://127.0.0.1:0" };
        var app = PrajaServer.Build(settings, [setup], s => s.AddLogging(logging => logging.ClearProviders()));
        await app.StartAsync(Stop);
        await PostOf(app).Opened.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        return app;
    }

    private static Post PostOf(WebApplication app) => app.Services.GetRequiredService<PostRegistry>().Find(Id)!;

    private static HttpClient As(WebApplication app, PostRole role, params string[] regions)
    {
        var now = TimeProvider.System.GetUtcNow();
        var senders = new Dictionary<string, Sender> { [Id] = new("test/sender", role, regions) };
        var token = app.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Send(
        HttpClient client, byte[] bytes, string query)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var response = await client.PostAsync(
            new Uri(Root + "attachments" + query, UriKind.Relative), content, Stop);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        return (response.StatusCode, json.RootElement.Clone());
    }
}
