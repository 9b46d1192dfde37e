using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.SystemTests.Pages;

/// <summary>From an empty folder to a post that works, in a browser without script.</summary>
public sealed class StartPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_server_becomes_a_post_in_six_steps()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = first.Visit();
        var path = await first.SetupPath();
        Assert.Contains("Language", (await browser.Go(path)).Text, StringComparison.Ordinal);
        await browser.Send("action=\"/preferences\" class=\"act\"", ("language", "en"));
        Assert.Contains("at least 12 characters", browser.Page.Text, StringComparison.OrdinalIgnoreCase);
        await browser.Send(
            "data-act", ("name", FirstPost.Administrator), ("secret.password", FirstPost.Password),
            ("secret.again", FirstPost.Password));
        Assert.StartsWith("/sign-in?then=%2Fstart", browser.Page.Path, StringComparison.Ordinal);
        await browser.Send(
            "action=\"/sign-in\"", ("name", FirstPost.Administrator), ("password", FirstPost.Password));
        Assert.Equal("/start/authenticator", browser.Page.Path);

        await first.OpenAsync(browser);
        Assert.Equal(JournalMode.Exercise, first.Post.Setup.Mode);
        Assert.Equal(7, first.Post.Setup.Frame.Stations.Count);
        Assert.True(first.Post.IsHealthy);
        using var chief = await first.InviteAsync(browser, "ka.posko", "post_chief");
        Assert.Contains("post/post-chief", (await browser.Go("/start/appointments")).Text, StringComparison.Ordinal);
        var board = await chief.Go("/operations/" + FirstPost.Operation);
        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.Contains("EXERCISE", board.Text, StringComparison.Ordinal);
        Assert.Equal("/start/appointments", (await browser.Go("/start")).Path);
    }

    [Fact]
    public async Task A_link_tells_what_is_wrong_and_stays_usable()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = first.Visit();
        var path = await first.SetupPath();
        await browser.Go(path);
        await browser.Send("action=\"/preferences\" class=\"act\"", ("language", "id"));
        async Task<Shown> Choose(string name, string password, string again) => await browser.Send(
            "data-act", ("name", name), ("secret.password", password), ("secret.again", again));

        var differ = await Choose("kepala.tik", FirstPost.Password, FirstPost.Password + "x");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, differ.Status);
        Assert.Contains("Kedua sandi tidak sama", differ.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"kepala.tik\"", differ.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(FirstPost.Password, differ.Html, StringComparison.Ordinal);
        var shorter = await Choose("kepala.tik", "pendek", "pendek");
        Assert.Contains("paling sedikit 12", shorter.Text, StringComparison.Ordinal);
        var nameless = await Choose("K", FirstPost.Password, FirstPost.Password);
        Assert.Contains("3-40 huruf", nameless.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "/sign-in", (await Choose("kepala.tik", FirstPost.Password, FirstPost.Password)).Path,
            StringComparison.Ordinal);
        var dead = await browser.Go(path);
        Assert.Equal(HttpStatusCode.NotFound, dead.Status);
        Assert.Contains("Mintalah yang baru", dead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_with_errors_is_told_whole_and_leaves_nothing()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/start/operation");
        var bad = FirstPost.Packed(
            (name, text) => name == "sites.csv"
                ? text.Replace("97.01.01.2001/002,tps", "97.01.01.2001/002,warung", StringComparison.Ordinal)
                    .Replace(",0.521,", ",nol,", StringComparison.Ordinal)
                : text,
            ("catatan.docx", "x"));
        await browser.SendFile("upload", "dossier", "selasih-2024.zip", bad, ("mode", "exercise"));
        Assert.Equal(HttpStatusCode.OK, browser.Page.Status);
        Assert.Contains("The dossier cannot be opened yet", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("sites.csv, row 3, column 2", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("warung", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("sites.csv, row 5, column 5", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("not taken: catatan.docx", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"open\"", browser.Page.Html, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(first.Folder, "operations")));

        Assert.Contains("cannot be opened yet", (await browser.Go("/start/operation")).Text, StringComparison.Ordinal);
        await browser.Send("discard");
        Assert.Contains("id=\"upload\"", browser.Page.Html, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.Combine(first.Folder, "drafts")));
    }

    [Fact]
    public async Task Counts_must_be_confirmed_and_an_operation_is_opened_once()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/start/operation");
        await browser.SendFile("upload", "dossier", "selasih-2024.zip", FirstPost.Packed(), ("mode", "operation"));
        Assert.Contains("Polling stations 7", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Voters 2,900 2,900", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("open")).Status);
        Assert.False(Directory.Exists(Path.Combine(first.Folder, "operations")));
        await browser.Send("open", ("counted", "true"));
        Assert.Equal(JournalMode.Operation, first.Post.Setup.Mode);
        await browser.Go("/start/operation");
        await browser.SendFile("upload", "dossier", "selasih-2024.zip", FirstPost.Packed(), ("mode", "operation"));
        Assert.Contains("PRJ424", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planners_workbook_becomes_a_post()
    {
        await using var first = await FirstPost.StartAsync();
        using var folder = new TemporaryFolder();
        var book = folder.At("buku.xlsx");
        var export = PrajaProgram.Run("export", PrajaProgram.KutaiTimur, book);
        Assert.True(export.Code == 0, export.Error);
        using var browser = await first.SetUpAsync();
        await browser.Go("/start/operation");
        await browser.SendFile(
            "upload", "dossier", "Kutai Timur 2024.xlsx", await File.ReadAllBytesAsync(book, Stop),
            ("mode", "exercise"));
        Assert.Contains("Polling stations 701 701", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Voters 297,994 297,994", browser.Page.Text, StringComparison.Ordinal);
        await browser.Send("open", ("counted", "true"));
        Assert.StartsWith("/start/appointments", browser.Page.Path, StringComparison.Ordinal);
        var post = first.Server.Services.GetRequiredService<PostRegistry>().All.Single();
        await post.Opened.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.Equal(701, post.Setup.Frame.Stations.Count);
    }

    [Theory]
    [InlineData("not-a-zip", "PRJ440")]
    [InlineData("leads-out", "PRJ443")]
    [InlineData("two", "PRJ442")]
    public async Task A_hostile_or_mistaken_archive_is_refused(string kind, string code)
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/start/operation");
        var file = kind switch
        {
            "leads-out" => FirstPost.Packed(null, ("../../keys/accounts.key", "x")),
            "two" => TwoDossiers(),
            _ => "bukan arsip"u8.ToArray(),
        };
        await browser.SendFile("upload", "dossier", "x.zip", file, ("mode", "exercise"));
        Assert.Contains(code, browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"open\"", browser.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_opens_operations()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await first.OpenAsync(browser);
        using var chief = await first.InviteAsync(browser, "ka.posko", RoleNames.WordOf(PostRole.PostChief));
        Assert.Equal(HttpStatusCode.Forbidden, (await chief.Go("/start/operation")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await chief.Go("/status")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await chief.Go("/accounts")).Status);
        using var stranger = first.Visit();
        Assert.StartsWith("/sign-in", (await stranger.Go("/start/operation")).Path, StringComparison.Ordinal);
    }

    private static byte[] TwoDossiers()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("a/operation.yaml").Open().Dispose();
            zip.CreateEntry("b/operation.yaml").Open().Dispose();
        }
        return memory.ToArray();
    }
}
