using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Praja.Documents.Print;

/// <summary>
/// A headless Chromium that prints HTML files to PDF. Started once, it prints several documents side by side, one tab
/// each; its profile is a fresh folder that is deleted with it.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private const int ReadSize = 1 << 20;
    private const int PollMilliseconds = 15;

    private readonly Process process;
    private readonly DirectoryInfo profile;
    private DevTools? tools;

    private Browser(Process process, DirectoryInfo profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>Starts the browser and connects to it.</summary>
    /// <exception cref="BrowserException">It did not start or did not answer.</exception>
    public static async Task<Browser> StartAsync(string path, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("praja-print-");
        var browser = new Browser(Launch(path, profile), profile);
        try
        {
            var endpoint = await browser.EndpointAsync(cancel).ConfigureAwait(false);
            browser.tools = await DevTools.ConnectAsync(endpoint, cancel).ConfigureAwait(false);
            await browser.WaitForFirstPageAsync(cancel).ConfigureAwait(false);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Prints one HTML file, its own @page rules deciding the paper.</summary>
    public async Task PrintAsync(string htmlPath, string pdfPath, CancellationToken cancel)
    {
        var session = await OpenTabAsync(cancel).ConfigureAwait(false);
        await CallAsync("Page.enable", [], session, cancel).ConfigureAwait(false);
        await CallAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, session, cancel)
            .ConfigureAwait(false);
        var loaded = tools!.Next(session, "Page.loadEventFired");
        await CallAsync("Page.navigate", new() { ["url"] = new Uri(htmlPath).AbsoluteUri }, session, cancel)
            .ConfigureAwait(false);
        await loaded.WaitAsync(cancel).ConfigureAwait(false);
        var printed = await CallAsync("Page.printToPDF", new()
        {
            ["printBackground"] = true,
            ["preferCSSPageSize"] = true,
            // Structure tags triple the time and the size of hundreds of tables.
            ["generateTaggedPDF"] = false,
            ["transferMode"] = "ReturnAsStream",
        }, session, cancel).ConfigureAwait(false);
        await SaveAsync(printed.GetProperty("stream").GetString()!, pdfPath, session, cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (tools is not null) await tools.DisposeAsync().ConfigureAwait(false);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
        DeleteProfile();
    }

    private static Process Launch(string path, DirectoryInfo profile)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
            "--disable-sync",
            "--disable-extensions", "--disable-default-apps", "--no-first-run", "--no-default-browser-check",
            "--mute-audio",
            "--disable-dev-shm-usage", "--remote-debugging-port=0", "--user-data-dir=" + profile.FullName,
            "about:blank",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The sandbox refuses to run for root; there is no script on our pages and nothing is fetched.
        if (Environment.UserName == "root") start.ArgumentList.Insert(0, "--no-sandbox");
        try
        {
            var process = Process.Start(start) ?? throw new BrowserException("The browser did not start: " + path);
            process.ErrorDataReceived += (_, _) => { };
            process.OutputDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            return process;
        }
        catch (Win32Exception error)
        {
            profile.Delete(recursive: true);
            throw new BrowserException("The browser did not start: " + path + ": " + error.Message);
        }
    }

    // The browser writes the port it chose, then the path of its endpoint, into its profile.
    private async Task<Uri> EndpointAsync(CancellationToken cancel)
    {
        var file = Path.Combine(profile.FullName, "DevToolsActivePort");
        while (true)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, cancel)
                .ConfigureAwait(false) is [var port, var path, ..])
            {
                return new Uri($"ws://127.0.0.1:{port}{path}");
            }
            if (process.HasExited) throw new BrowserException("The browser ended before it could print.");
            await Task.Delay(PollMilliseconds, cancel).ConfigureAwait(false);
        }
    }

    // The browser answers before its own first page is there, and drops tabs that were opened earlier than that.
    private async Task WaitForFirstPageAsync(CancellationToken cancel)
    {
        while (true)
        {
            var targets = await CallAsync("Target.getTargets", [], null, cancel).ConfigureAwait(false);
            if (targets.GetProperty("targetInfos").EnumerateArray()
                .Any(t => t.GetProperty("type").GetString() == "page"))
            {
                return;
            }
            await Task.Delay(PollMilliseconds, cancel).ConfigureAwait(false);
        }
    }

    private async Task<string> OpenTabAsync(CancellationToken cancel)
    {
        var target = await CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancel)
            .ConfigureAwait(false);
        var attached = await CallAsync(
            "Target.attachToTarget",
            new() { ["targetId"] = target.GetProperty("targetId").GetString()!, ["flatten"] = true }, null, cancel)
            .ConfigureAwait(false);
        return attached.GetProperty("sessionId").GetString()!;
    }

    private async Task SaveAsync(string stream, string pdfPath, string session, CancellationToken cancel)
    {
        await using var file = new FileStream(pdfPath, FileMode.Create, FileAccess.Write);
        bool more;
        do
        {
            var part = await CallAsync("IO.read", new() { ["handle"] = stream, ["size"] = ReadSize }, session, cancel)
                .ConfigureAwait(false);
            await file.WriteAsync(part.GetProperty("data").GetBytesFromBase64(), cancel).ConfigureAwait(false);
            more = !part.GetProperty("eof").GetBoolean();
        }
        while (more);
        await CallAsync("IO.close", new() { ["handle"] = stream }, session, cancel).ConfigureAwait(false);
    }

    private Task<JsonElement> CallAsync(
        string method, Dictionary<string, object> parameters, string? session, CancellationToken cancel) =>
        tools!.CallAsync(method, parameters, session, cancel);

    // A child that dies late may still hold a file; a left-over profile in the temp folder does no harm.
    private void DeleteProfile()
    {
        for (var attempt = 0; attempt < 5 && Directory.Exists(profile.FullName); attempt++)
        {
            try
            {
                Directory.Delete(profile.FullName, recursive: true);
            }
            catch (IOException) when (attempt < 5)
            {
                Thread.Yield();
            }
        }
    }
}
