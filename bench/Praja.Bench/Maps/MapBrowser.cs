using System.Diagnostics;
using System.Text.Json;
using Praja.Documents.Print;

namespace Praja.Bench.Maps;

/// <summary>A headless Chromium without a graphics card (SwiftShader), with an empty cache.</summary>
internal sealed class MapBrowser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("praja-bench-");
    private readonly Process process;
    private readonly DevTools tools;

    public MapBrowser(string path)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            "--ignore-gpu-blocklist", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--window-size=1440,900", "--remote-debugging-port=0",
            "--user-data-dir=" + profile.FullName, "about:blank",
        ];
        process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        var port = Path.Combine(profile.FullName, "DevToolsActivePort");
        SpinWait.SpinUntil(() => File.Exists(port) && File.ReadAllLines(port).Length > 1, Patience);
        var lines = File.ReadAllLines(port);
        tools = DevTools.ConnectAsync(new($"ws://127.0.0.1:{lines[0]}{lines[1]}"), default).GetAwaiter().GetResult();
        // Tabs that are opened before the browser's own first page are dropped.
        SpinWait.SpinUntil(
            () => Call("Target.getTargets", [], null).GetProperty("targetInfos").EnumerateArray()
                .Any(t => t.GetProperty("type").GetString() == "page"),
            Patience);
    }

    /// <summary>Opens a page and waits for its map.</summary>
    /// <param name="page">Its address.</param>
    /// <param name="token">Who opens it.</param>
    /// <returns>Milliseconds from the navigation until the map was idle for the first time.</returns>
    public double Open(Uri page, string token)
    {
        var target = Call("Target.createTarget", new() { ["url"] = "about:blank" }, null);
        var session = Call("Target.attachToTarget", new()
        {
            ["targetId"] = target.GetProperty("targetId").GetString()!,
            ["flatten"] = true,
        }, null).GetProperty("sessionId").GetString()!;
        Call("Network.setCookie", new()
        {
            ["name"] = "praja",
            ["value"] = token,
            ["url"] = page.GetLeftPart(UriPartial.Authority),
        }, session);
        Call("Page.navigate", new() { ["url"] = page.AbsoluteUri }, session);
        // Somebody's hand goes on moving, some forty times a second, until the page has marked that its map is there.
        // The time that is measured is the page's own mark: how often is asked for it does not count.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; Thread.Sleep(25))
        {
            Call("Input.dispatchMouseEvent", Somebody(waited.ElapsedMilliseconds), session);
            var said = Call("Runtime.evaluate", new()
            {
                ["expression"] = "performance.getEntriesByName('praja-map')[0]?.startTime ?? -1",
                ["returnByValue"] = true,
            }, session).GetProperty("result");
            if (said.GetProperty("value").GetDouble() is > 0 and var milliseconds) return milliseconds;
        }
        throw new TimeoutException($"No map at {page}.");
    }

    // A page begins its live map when somebody is there.
    private static Dictionary<string, object> Somebody(long milliseconds) => new()
    {
        ["type"] = "mouseMoved",
        ["x"] = 700 + (int)(milliseconds % 7),
        ["y"] = 20,
    };

    public void Dispose()
    {
        tools.DisposeAsync().AsTask().GetAwaiter().GetResult();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        SpinWait.SpinUntil(Deleted, TimeSpan.FromSeconds(5));
    }

    // A child that dies late may still hold a file.
    private bool Deleted()
    {
        try
        {
            profile.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private JsonElement Call(string method, Dictionary<string, object> parameters, string? session) =>
        tools.CallAsync(method, parameters, session, CancellationToken.None).WaitAsync(Patience)
            .GetAwaiter().GetResult();
}
