using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Playing;
using Praja.Web;
using Praja.Web.Simulation;

namespace Praja.SystemTests.Web;

/// <summary><c>praja demo</c> as a newcomer runs it, from a plan that is there already: a live board by a link that
/// works once, a day that goes on by itself, a journal that is whole afterwards.</summary>
public sealed class DemoTests
{
    private const string Operation = "kutai-timur-2024";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_newcomer_sees_a_live_board_and_the_day_goes_on_by_itself()
    {
        using var folder = new TemporaryFolder();
        var plan = PlanIn(folder);
        using var demo = await DemoProcess.StartAsync(plan);
        using var browser = new Browser(demo.Link);
        var board = await browser.Get(demo.Link);
        Assert.Contains("SIMULASI", board, StringComparison.Ordinal);
        Assert.Contains("data-speed=\"300\"", board, StringComparison.Ordinal);

        var before = await Head(browser);
        Assert.True(before.Sequence > 500, "What came before is there: " + before.Sequence);
        Assert.InRange(before.Time, Clock("06:30"), Clock("08:30"));
        var after = before;
        for (var watch = Stopwatch.StartNew(); after.Sequence < before.Sequence + 20;)
        {
            await Task.Delay(200, TestServer.Stop);
            Assert.True(watch.Elapsed < Patience, "The day stands still.");
            after = await Head(browser);
        }
        Assert.True(after.Time > before.Time);

        using var second = new Browser(demo.Link);
        Assert.Equal(HttpStatusCode.NotFound, await second.Status(demo.Link));
        Assert.Equal(HttpStatusCode.Unauthorized, await second.Status(HeadOf(second)));

        await demo.TerminateAsync();
        Verify(plan, folder);
    }

    /// <summary>Only what a demo left is cleared away.</summary>
    [Fact]
    public void A_folder_with_a_real_operation_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var plan = PlanIn(folder);
        var data = Path.Combine(plan, "posko");
        var open = PrajaProgram.Run("open", PrajaProgram.KutaiTimur, "--data", data, "--mode", "operation");
        Assert.True(open.Code != 2, open.Error);
        var demo = PrajaProgram.Run("demo", PrajaProgram.KutaiTimur, "--plan", plan, "--port", "0");
        Assert.Equal(2, demo.Code);
        Assert.Contains("PRJ437", demo.Output + demo.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(data, "operations", Operation, "operation.json")));
    }

    [Fact]
    public void Nobody_opens_a_simulation_by_the_verb_for_real_operations()
    {
        using var folder = new TemporaryFolder();
        var open = PrajaProgram.Run(
            "open", PrajaProgram.KutaiTimur, "--data", folder.Path, "--mode", "simulation");
        Assert.Equal(2, open.Code);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "operations")));
    }

    /// <summary>On a server with an exercise or a real operation there is no such link, and none can be made.</summary>
    [Fact]
    public async Task A_visitors_link_is_nothing_where_an_operation_is_no_simulation()
    {
        await using var server = await TestServer.Start();
        using var answer = await server.Get("/visit/prj_" + new string('a', 43));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await using var scope = server.App.Services.CreateAsyncScope();
        var desk = ActivatorUtilities.CreateInstance<VisitorDesk>(scope.ServiceProvider);
        Assert.Null(await desk.MakeAsync("http://127.0.0.1"));
        Assert.Equal("link-invalid", (await desk.EnterAsync("prj_" + new string('a', 43))).Refusal?.Code);
    }

    /// <summary>Nor does a day play itself to one.</summary>
    [Fact]
    public void A_day_is_played_to_one_simulation_alone()
    {
        using var folder = new TemporaryFolder();
        ServeProcess.OpenOperation(folder.Path);
        var problems = new ProblemList();
        var day = new PlayedDay(Clock("06:00"), Clock("06:40"), []);
        var settings = new ServerSettings { DataFolder = folder.Path, Address = "http://127.0.0.1:0" };
        Assert.Null(SimulationServer.Build(settings, new(day, 60), problems));
        Assert.Contains(problems.Sorted(), p => p.Kind.Code == "PRJ437");
    }

    private static string PlanIn(TemporaryFolder folder)
    {
        var plan = Path.Combine(folder.Path, "rencana");
        var run = PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", plan, "--no-pdf");
        Assert.True(run.Code != 2, run.Output + run.Error);
        return plan;
    }

    // The journal is whole, every entry of it a simulation's.
    private static void Verify(string plan, TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "jurnal.jsonl");
        var export = PrajaProgram.Run("journal", "export", Path.Combine(plan, "posko"), Operation, file);
        Assert.True(export.Code == 0, export.Error);
        var verify = PrajaProgram.Run("journal", "verify", file);
        Assert.True(verify.Code == 0, verify.Error);
        Assert.DoesNotContain(
            File.ReadLines(file), line => !line.Contains("\"mode\":\"simulation\"", StringComparison.Ordinal));
    }

    private static async Task<(long Sequence, DateTimeOffset Time)> Head(Browser browser)
    {
        using var head = JsonDocument.Parse(await browser.Get(HeadOf(browser)));
        var (seq, time) = (head.RootElement.GetProperty("seq"), head.RootElement.GetProperty("time"));
        return (seq.GetInt64(), time.GetDateTimeOffset());
    }

    private static Uri HeadOf(Browser browser) => new(browser.Server, $"/api/v1/operations/{Operation}/head");

    private static DateTimeOffset Clock(string time) =>
        DateTimeOffset.Parse("2024-11-27T" + time + ":00+08:00", CultureInfo.InvariantCulture);

    /// <summary>A browser with its own cookies.</summary>
    private sealed class Browser(Uri link) : IDisposable
    {
        private readonly HttpClient client = new(new HttpClientHandler { CookieContainer = new(), UseCookies = true });

        public Uri Server { get; } = new(link, "/");

        public async Task<string> Get(Uri address) => await client.GetStringAsync(address, TestServer.Stop);

        public async Task<HttpStatusCode> Status(Uri address)
        {
            using var answer = await client.GetAsync(address, TestServer.Stop);
            return answer.StatusCode;
        }

        public void Dispose() => client.Dispose();
    }
}
