using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Praja.SystemTests.Accounts;

namespace Praja.SystemTests.Web;

/// <summary><c>praja serve</c> as its operator runs it: the program itself, over Balikpapan as an exercise.</summary>
internal sealed class ServeProcess : IDisposable
{
    internal const string Operation = "balikpapan";
    internal const string Journal = "journals/" + Operation + ".db";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private ServeProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where reports are posted.</summary>
    internal Uri Entries => Of("entries");

    /// <summary>Opens the operation in a data folder.</summary>
    internal static void OpenOperation(string data)
    {
        var run = PrajaProgram.Run(
            "open", PrajaProgram.Balikpapan, "--data", data, "--mode", "exercise", "--id", Operation);
        Assert.True(run.Code != 2, run.Output + run.Error);
    }

    /// <summary>A station of the operation, one of a dozen.</summary>
    internal static string Station(int number) => "64.71.01.1001/00" + (char)('1' + (number % 9));

    /// <summary>Starts it on a free port and waits until it says where it is.</summary>
    internal static async Task<ServeProcess> StartAsync(string data, params string[] options)
    {
        string[] address = options.Contains("--address") ? [] : ["--address", "http://127.0.0.1:0"];
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll"), "serve", data, "--lang", "en", "--rate", "0",
            .. address, .. options,
        ];
        var server = new ServeProcess(Process.Start(new ProcessStartInfo("dotnet", words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        server.Address = new(await server.Said("Serving at "));
        return server;
    }

    /// <summary>What one operation is asked.</summary>
    internal Uri Of(string rest) => new(Address, $"/api/v1/operations/{Operation}/{rest}");

    /// <summary>Waits until the journals are open.</summary>
    internal async Task ReadyAsync(HttpClient client)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50, TestServer.Stop))
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"), TestServer.Stop);
            if (answer.IsSuccessStatusCode) return;
            Assert.True(watch.Elapsed < Patience, "not ready: " + string.Join('\n', said));
        }
    }

    /// <summary>Uses the first start's link, makes an account that may report everything, and a token for it.</summary>
    internal async Task<string> TokenAsync()
    {
        const string Name = "kepala.tik";
        using var administrator = new Visitor(Address);
        var link = new Uri(await Said("open this link", "/setup/"));
        var chosen = new { name = Name, password = RunningAccounts.AdministratorsPassword };
        Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsync(link.AbsolutePath, chosen)).Status);
        await administrator.SignInAsync(Name, RunningAccounts.AdministratorsPassword);
        var post = new { operation = Operation, role = "post_operator", post = "post/operator", regions = Nowhere };
        var made = await administrator.PostAsync(
            "/api/v1/accounts", new { name = "operator.1", appointments = new[] { post } });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var account = made["account"].GetString();
        var token = await administrator.PostAsync(
            "/api/v1/tokens", new { operation = Operation, label = "HP", days = 1, regions = Nowhere, account });
        Assert.True(token.Status == HttpStatusCode.Created, token.Code);
        return token["secret"].GetString()!;
    }

    /// <summary>kill -9.</summary>
    internal void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>SIGTERM; it must end by itself, and well.</summary>
    internal async Task TerminateAsync()
    {
        Assert.Equal(0, PrajaProgram.Start("kill", "-TERM", $"{process.Id}").Code);
        await process.WaitForExitAsync(TestServer.Stop).WaitAsync(Patience, TestServer.Stop);
        Assert.True(process.ExitCode == 0, string.Join('\n', said));
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static string[] Nowhere => [];

    /// <summary>The last word of the line it says with these words in it.</summary>
    private async Task<string> Said(params string[] words)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(20, TestServer.Stop))
        {
            var line = said.FirstOrDefault(l => words.All(w => l.Contains(w, StringComparison.OrdinalIgnoreCase)));
            if (line is not null) return line[(line.LastIndexOf(' ') + 1)..];
            Assert.True(watch.Elapsed < Patience && !process.HasExited, string.Join('\n', said));
        }
    }
}
