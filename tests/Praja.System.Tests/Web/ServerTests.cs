using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.Web.Api;

namespace Praja.SystemTests.Web;

public class ServerTests
{
    /// <summary>Reports are on their way while the server stops: each has an answer or none, and those answered 201 are
    /// in the journal afterwards.</summary>
    [Fact]
    public async Task Stopping_loses_nothing_that_was_answered()
    {
        using var folder = new TemporaryFolder();
        var answered = 0;
        await using (var server = await TestServer.Start(folder))
        {
            var senders = Enumerable.Range(0, 16).Select(async _ =>
            {
                try
                {
                    while (true)
                    {
                        using var answer = await server.Send(TestServer.Report(TestServer.NewId()));
                        if (answer.StatusCode == HttpStatusCode.Created) Interlocked.Increment(ref answered);
                        else return;
                    }
                }
                catch (HttpRequestException)
                {
                    // The server has stopped.
                }
            }).ToArray();
            await Task.Delay(500, TestServer.Stop);
            await server.App.StopAsync(TestServer.Stop);
            await Task.WhenAll(senders);
        }
        Assert.True(answered > 16, "nothing was under way");
        await using var again = await TestServer.Start(folder);
        Assert.Equal(1 + answered, await again.Head());
    }

    [Fact]
    public async Task Every_endpoint_is_described()
    {
        await using var server = await TestServer.Start();
        Assert.Empty(server.App.Services.GetRequiredService<OpenApiDocument>().Undescribed);

        using var document = JsonDocument.Parse(await server.Text("/api/v1/openapi.json"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var kind in PostRules.Kinds)
            Assert.True(schemas.TryGetProperty(kind, out _), kind + " has no schema");
        foreach (var reference in References(document.RootElement))
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            var at = document.RootElement;
            foreach (var step in reference.Split('/').Skip(1))
            {
                at = at.ValueKind == JsonValueKind.Array
                    ? at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                    : at.GetProperty(step);
            }
        }
        var paths = document.RootElement.GetProperty("paths");
        Assert.True(paths.TryGetProperty("/api/v1/operations/{operation}/entries", out var entries));
        Assert.True(entries.TryGetProperty("post", out _));
    }

    [Fact]
    public async Task Logs_hold_no_secret_and_no_content()
    {
        using var lines = new CollectedLogs();
        var troubles = new Troubles();
        await using var server = await TestServer.Start(
            wrap: troubles.Wrap, more: services => services.AddSingleton<ILoggerProvider>(lines));
        var token = server.Client.DefaultRequestHeaders.Authorization!.Parameter!;
        const string Word = "rahasia-warga";
        await server.Ask(TestServer.Report(TestServer.NewId(), Word));
        await server.Ask("{\"" + Word);
        using (await server.Get("/" + Word))
        {
        }
        troubles.Now = Trouble.Lost;
        await server.Ask(TestServer.Report(TestServer.NewId()));

        Assert.NotEmpty(lines.All);
        Assert.DoesNotContain(lines.All, l => l.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, l => l.Contains(Word, StringComparison.Ordinal));
        Assert.Contains(lines.All, l => l.Contains("disk full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_protect()
    {
        await using var server = await TestServer.Start();
        foreach (var path in new[] { "/health/live", "/nothing", TestServer.Path("head") })
        {
            using var response = await server.Get(path);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src", policy, StringComparison.Ordinal);
            Assert.Empty(response.Headers.Server);
        }
    }

    /// <summary>The program itself: an operation is opened, served, asked, and the server told to stop.</summary>
    [Fact]
    public async Task Serve_runs_until_it_is_told_to_stop()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("data");
        Assert.NotEqual(2, PrajaProgram.Run(
            "open", PrajaProgram.Balikpapan, "--data", data, "--mode", "exercise", "--id", "balikpapan").Code);
        var program = Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "serve", data, "--address", "http://127.0.0.1:0", "--lang", "en"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var (address, logs) = ("", new List<string>());
            while (address.Length == 0)
            {
                var line = await process.StandardOutput.ReadLineAsync(TestServer.Stop);
                Assert.NotNull(line);
                logs.Add(line);
                if (line.Contains("Serving at ", StringComparison.Ordinal))
                    address = line[(line.LastIndexOf(' ') + 1)..];
            }
            using var client = new HttpClient { BaseAddress = new(address) };
            for (var tries = 0; !(await client.GetAsync("/health/ready", TestServer.Stop)).IsSuccessStatusCode; tries++)
            {
                Assert.True(tries < 100, "not ready");
                await Task.Delay(100, TestServer.Stop);
            }
            Assert.Equal(0, PrajaProgram.Start("kill", "-TERM", $"{process.Id}").Code);
            await process.WaitForExitAsync(TestServer.Stop).WaitAsync(TimeSpan.FromMinutes(1), TestServer.Stop);
            Assert.Equal(0, process.ExitCode);
            logs.AddRange((await process.StandardOutput.ReadToEndAsync(TestServer.Stop)).Split('\n'));
            AssertQuiet([.. logs.Where(l => l.StartsWith('{'))]);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Theory]
    [InlineData("PRJ430", "--address", "balikpapan")]
    [InlineData("PRJ435", "--proxy", "gerbang")]
    [InlineData("PRJ433", "--certificate", "tidak-ada.pem")]
    public void A_call_that_cannot_be_served_is_refused(string code, string option, string value)
    {
        using var folder = new TemporaryFolder();
        var run = PrajaProgram.Run("serve", folder.Path, option, value);
        Assert.Equal(2, run.Code);
        Assert.Contains(code, run.Output + run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p is { Name: "$ref", Value.ValueKind: JsonValueKind.String }
                ? [p.Value.GetString()!]
                : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    /// <summary>The first start of a server is nothing to warn of, and every line says when.</summary>
    private static void AssertQuiet(string[] logs)
    {
        Assert.NotEmpty(logs);
        foreach (var line in logs)
        {
            using var said = JsonDocument.Parse(line);
            var time = said.RootElement.GetProperty("Timestamp").GetString();
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", time);
            var age = DateTime.UtcNow - DateTimeOffset.Parse(time!, null).UtcDateTime;
            Assert.InRange(age.TotalMinutes, -1, 10);
            Assert.True(said.RootElement.GetProperty("LogLevel").GetString() == "Information", line);
        }
    }

    private sealed class CollectedLogs : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = [];

        public IReadOnlyCollection<string> All => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
