using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Storage;
using Praja.Storage.Attachments;
using Praja.Tests.Documents;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Doors;

/// <summary>The server with the operation of Tanjung Damai on a journal of its own, and tokens for who comes.</summary>
internal sealed class DoorHouse : IAsyncDisposable
{
    public const string Operation = "tanjung-damai";
    public const string Village = "99.01.01.2001";
    public const string Station = Village + "/001";

    private readonly TemporaryFolder folder = new();
    private readonly IJournalShelf shelf;
    private readonly WebApplication app;
    private readonly Dictionary<PostRole, string> tokens = [];

    private DoorHouse(PostFrame frame, string publicAddress, string basemap, int rate)
    {
        shelf = JournalShelf.Open(folder.Path);
        shelf.Create(new(Operation, "Tanjung Damai", JournalMode.Exercise));
        var header = new JournalHeader
        {
            Operation = "Tanjung Damai",
            Region = "99.01",
            Doctrine = "pilkada-2024",
            UtcOffsetMinutes = 480,
        };
        var setup = new PostSetup(Operation, header, JournalMode.Exercise, frame, () => shelf.Open(Operation)!);
        var settings = new ServerSettings
        {
            DataFolder = folder.Path,
            Address = "http://127.0.0.1:0",
            PublicAddress = publicAddress,
            Basemap = basemap,
            RequestsPerSecond = rate,
        };
        app = PrajaServer.Build(settings, [setup], services => services.AddLogging(log => log.ClearProviders()));
    }

    /// <summary>Its post.</summary>
    public Post Post => app.Services.GetRequiredService<PostRegistry>().Find(Operation)!;

    /// <summary>The pictures it keeps.</summary>
    public AttachmentStore Attachments => app.Services.GetRequiredService<AttachmentStore>();

    /// <summary>Sequence of the journal's newest entry.</summary>
    public long Entries => Post.Durable;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts it.</summary>
    public static async Task<DoorHouse> Open(
        PostFrame? frame = null, string publicAddress = "", string basemap = "", int rate = 0)
    {
        var house = new DoorHouse(frame ?? Frame(), publicAddress, basemap, rate);
        await house.app.StartAsync(TestContext.Current.CancellationToken);
        house.Address = new(house.app.Urls.Single());
        await house.Post.Opened;
        return house;
    }

    /// <summary>The frame of Tanjung Damai under the doctrine of 2024.</summary>
    public static PostFrame Frame(bool large = false)
    {
        var context = large ? TanjungDamai.Large() : TanjungDamai.Small();
        var problems = new ProblemList();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", problems);
        Assert.NotNull(doctrine);
        return new(context.Operation, doctrine.Book, context.Plan);
    }

    /// <summary>A client of somebody with Basic, as Collect, QGIS and GDAL come.</summary>
    public HttpClient Client(PostRole role, params string[] regions)
    {
        var client = new HttpClient { BaseAddress = Address };
        var pair = Encoding.UTF8.GetBytes("telepon-7:" + Token(role, regions));
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(pair));
        client.DefaultRequestHeaders.Add("X-OpenRosa-Version", "1.0");
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Collect", "2024.3"));
        return client;
    }

    /// <summary>A token of somebody.</summary>
    public string Token(PostRole role, params string[] regions)
    {
        if (regions.Length == 0 && tokens.TryGetValue(role, out var known)) return known;
        var now = TimeProvider.System.GetUtcNow();
        var sender = new Sender("uji/" + RoleNames.WordOf(role).Replace('_', '-'), role, regions);
        var token = app.Services.GetRequiredService<AccessBook>().Make(new Access(
            "", new Dictionary<string, Sender> { [Operation] = sender }, now, now.AddDays(1)));
        if (regions.Length == 0) tokens.Add(role, token);
        return token;
    }

    /// <summary>A client that nobody knows.</summary>
    public HttpClient Stranger() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        shelf.Dispose();
        folder.Dispose();
    }
}
