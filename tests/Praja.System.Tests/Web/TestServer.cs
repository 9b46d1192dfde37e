using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage;
using Praja.Tests.Documents;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Web;

/// <summary>A server as it is, on a free port of this machine, over an SQLite journal of Tanjung Damai, an exercise.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Operation = "tanjung-damai";
    public const string Station = "99.01.01.2001/001";
    public const string Kind = "guard_arrived";

    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;

    private TestServer(WebApplication app, TemporaryFolder folder, bool ownsFolder)
    {
        (App, this.folder, this.ownsFolder) = (app, folder, ownsFolder);
        Address = new(app.Urls.First());
        Client = NewClient(Token(PostRole.PostChief));
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    /// <summary>Sends as the chief of the post.</summary>
    public HttpClient Client { get; }

    public Post Post => App.Services.GetRequiredService<PostRegistry>().Find(Operation)!;

    /// <summary>Starts one.</summary>
    /// <param name="folder">Its data; null for a folder of its own.</param>
    /// <param name="wrap">Puts something between the post and its store.</param>
    /// <param name="more">Changes to what it is composed of.</param>
    /// <param name="rate">Requests a second of one sender.</param>
    /// <param name="clock">The post's clock; null for the machine's.</param>
    public static async Task<TestServer> Start(
        TemporaryFolder? folder = null, Func<IJournalStore, IJournalStore>? wrap = null,
        Action<IServiceCollection>? more = null, int rate = 0, TimeProvider? clock = null)
    {
        var data = folder ?? new TemporaryFolder();
        var settings = new ServerSettings
        {
            DataFolder = data.Path,
            Address = "http://127.0.0.1:0",
            RequestsPerSecond = rate,
        };
        var setup = Setup(data.Path, wrap ?? (s => s)) with { Clock = clock };
        var app = PrajaServer.Build(settings, [setup], services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            more?.Invoke(services);
        });
        await app.StartAsync(Stop);
        var server = new TestServer(app, data, folder is null);
        await server.Post.Opened.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        return server;
    }

    /// <summary>A token of somebody in the operation.</summary>
    public string Token(PostRole role, params string[] regions)
    {
        var now = TimeProvider.System.GetUtcNow();
        var senders = new Dictionary<string, Sender> { [Operation] = new("test/sender", role, regions) };
        return App.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
    }

    public HttpClient NewClient(string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        if (token.Length > 0) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    public static string Path(string rest) => $"/api/v1/operations/{Operation}/{rest}";

    /// <summary>One report as JSON.</summary>
    public static string Report(Guid client, string station = Station) =>
        $$$"""{"client":"{{{client}}}","kind":"{{{Kind}}}","body":{"station":"{{{station}}}","note":"hijau"}}""";

    public static Guid NewId() => Guid.CreateVersion7();

    /// <summary>Sends what is to be recorded.</summary>
    public Task<HttpResponseMessage> Send(string json) => SendAs(Client, json);

    public static Task<HttpResponseMessage> SendAs(HttpClient client, string json) =>
        SendAs(client, new Uri(Path("entries"), UriKind.Relative), json);

    public static Task<HttpResponseMessage> SendAs(HttpClient client, Uri entries, string json) =>
        client.PostAsync(entries, Json(json), Stop);

    /// <summary>Ends with the test.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> Get(string path, HttpClient? client = null) =>
        (client ?? Client).GetAsync(path, Stop);

    public Task<string> Text(string path, HttpClient? client = null) => (client ?? Client).GetStringAsync(path, Stop);

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>Sends, and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> Ask(string json)
    {
        using var response = await Send(json);
        return (response.StatusCode, await Read(response));
    }

    public static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop));
        return document.RootElement.Clone();
    }

    /// <summary>Sequence of the newest entry.</summary>
    public async Task<long> Head()
    {
        using var response = await Get(Path("head"));
        return (await Read(response)).GetProperty("seq").GetInt64();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        if (ownsFolder) folder.Dispose();
    }

    private static PostSetup Setup(string data, Func<IJournalStore, IJournalStore> wrap)
    {
        var context = TanjungDamai.Small();
        var header = new JournalHeader
        {
            Operation = context.Operation.Profile.Name,
            Region = context.Operation.Profile.Region,
            Doctrine = context.Operation.Profile.Doctrine,
            UtcOffsetMinutes = 480,
        };
        var frame = new PostFrame(context.Operation, context.Doctrine, context.Plan);
        var shelf = JournalShelf.Open(data);
        return new(Operation, header, JournalMode.Exercise, frame, () => wrap(Open(shelf)));
    }

    private static IJournalStore Open(IJournalShelf shelf)
    {
        if (shelf.Open(Operation) is { } there) return there;
        shelf.Create(new(Operation, "Tanjung Damai", JournalMode.Exercise));
        return shelf.Open(Operation)!;
    }
}
