using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Documents.Dossiers;
using Praja.Journal;
using Praja.Tests.Operations;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Privacy;

/// <summary>A server over a data folder in which Selasih was opened, from a folder or a workbook: four duty members in
/// the district of Bukit Kenanga.</summary>
internal sealed class PrivacyHouse : IAsyncDisposable
{
    public const string Operation = "selasih-2024";
    public const string Member = "1002";
    public const string Name = "Budi Karang";
    public const string District = "97.01.02";

    private readonly WebApplication app;

    private PrivacyHouse(WebApplication app) => this.app = app;

    public Post Post => app.Services.GetRequiredService<PostRegistry>().Find(Operation)!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens Selasih in a data folder; the dossier it came from is gone afterwards.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="workbook">Language of the workbook it comes from; null for a folder of files.</param>
    public static void Open(string folder, Language? workbook)
    {
        var source = Directory.CreateTempSubdirectory("praja-test-");
        var dossier = Path.Combine(source.FullName, Operation);
        Directory.CreateDirectory(dossier);
        foreach (var (name, text) in SelasihDossier.Files)
            File.WriteAllText(Path.Combine(dossier, name), text);
        var problems = new ProblemList();
        if (workbook is { } language)
        {
            var book = dossier + ".xlsx";
            var read = DossierReader.Read(dossier, problems)!.Operation;
            Assert.True(WorkbookWriter.Write(read, book, language, overwrite: false, problems));
            dossier = book;
        }
        var now = TimeProvider.System.GetUtcNow();
        var opened = OperationOpening.Open(
            new(dossier, "", folder, JournalMode.Exercise, Operation),
            new(now, Guid.CreateVersion7(now), Guid.CreateVersion7(now)), problems);
        Assert.NotNull(opened);
        source.Delete(recursive: true);
    }

    /// <summary>Serves a data folder.</summary>
    public static async Task<PrivacyHouse> Serve(string folder, string postgres = "")
    {
        var settings = new ServerSettings
        {
            DataFolder = folder,
            Postgres = postgres,
            Address = "http://127.0.0.1:0",
            RequestsPerSecond = 0,
        };
        var problems = new ProblemList();
        var app = PrajaServer.Build(settings, problems);
        Assert.False(problems.HasErrors);
        await app.StartAsync(Stop);
        var house = new PrivacyHouse(app);
        await house.Post.Opened.WaitAsync(TimeSpan.FromSeconds(60), Stop);
        return house;
    }

    /// <summary>Somebody in the operation.</summary>
    public HttpClient As(PostRole role, params string[] regions)
    {
        var now = TimeProvider.System.GetUtcNow();
        var sender = new Sender("test/" + RoleNames.WordOf(role), role, regions);
        var senders = new Dictionary<string, Sender> { [Operation] = sender };
        var token = app.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
        var client = new HttpClient
        {
            BaseAddress = new(new Uri(app.Urls.First()), $"/api/v1/operations/{Operation}/"),
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>The journal's lines.</summary>
    public string[] Lines() =>
    [
        .. Post.Segments(0).SelectMany(
            s => Encoding.UTF8.GetString(s.Lines.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>Bodies of the entries of a kind.</summary>
    public JsonElement[] Entries(string kind) =>
    [
        .. Lines().Select(l => JsonDocument.Parse(l).RootElement)
            .Where(e => e.GetProperty("kind").GetString() == kind),
    ];

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> Get(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return (response.StatusCode, await Read(response));
    }

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> Send(
        HttpClient client, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
        return (response.StatusCode, await Read(response));
    }

    /// <summary>Files of a folder that hold a text, also inside a workbook's parts.</summary>
    public static string[] Holding(string folder, string text)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               where Path.GetFileName(file) != MemberErasure.LockName
               where ContentsOf(file).Any(c => c.Contains(text, StringComparison.OrdinalIgnoreCase))
               select Path.GetFileName(file),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static IEnumerable<string> ContentsOf(string file)
    {
        var bytes = File.ReadAllBytes(file);
        yield return Encoding.Latin1.GetString(bytes);
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) yield break;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            yield return reader.ReadToEnd();
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Stop);
        if (response.Content.Headers.ContentType?.MediaType == "application/x-ndjson")
            text = "[" + string.Join(',', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) + "]";
        return JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement;
    }
}
