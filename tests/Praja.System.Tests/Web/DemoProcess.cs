using System.Collections.Concurrent;
using System.Diagnostics;

namespace Praja.SystemTests.Web;

/// <summary><c>praja demo</c> as a process of its own, on a free port, over a plan that is there.</summary>
internal sealed class DemoProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private DemoProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The link that signs one browser in.</summary>
    internal Uri Link { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts it and waits for its link.</summary>
    internal static async Task<DemoProcess> StartAsync(string plan)
    {
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll"), "demo", PrajaProgram.KutaiTimur, "--plan", plan,
            "--port", "0", "--speed", "300",
        ];
        var start = new ProcessStartInfo("dotnet", words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No browser opens by itself while tests run.
        start.Environment["DISPLAY"] = start.Environment["WAYLAND_DISPLAY"] = "";
        var demo = new DemoProcess(Process.Start(start)!);
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50, TestServer.Stop))
        {
            var line = demo.said.FirstOrDefault(l => l.Contains("/visit/", StringComparison.Ordinal));
            if (line is not null)
            {
                demo.Link = new(line.Trim());
                return demo;
            }
            Assert.True(
                watch.Elapsed < Patience && !demo.process.HasExited, string.Join('\n', demo.said));
        }
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
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        process.Dispose();
    }
}
