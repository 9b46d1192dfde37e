using System.Reflection;
using Microsoft.Playwright;
using Praja.Documents.Print;

namespace Praja.SystemTests.Pages;

/// <summary>The browser of the tests, and what they find beside the sources.</summary>
internal static class Chromium
{
    // Of a machine that does much else meanwhile; nothing here is timed.
    private const float Patience = 60_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        // Without a graphics card all but the live map is drawn quicker by the processor itself.
        "--disable-gpu-rasterization", "--disable-gpu-compositing",
    ];

    /// <summary>The accessibility checker, as npm installs it; null when it was not.</summary>
    public static string? Axe
    {
        get
        {
            var file = Path.Combine(Named("ToolsFolder"), "axe-core", "axe.min.js");
            return File.Exists(file) ? file : null;
        }
    }

    /// <summary>Starts it; null when this machine has none.</summary>
    public static async Task<(IPlaywright Driver, IBrowser Browser)?> Start()
    {
        if (Find() is not { } program) return null;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Named("PlaywrightFolder"));
        Assertions.SetDefaultExpectTimeout(Patience);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        return (driver, browser);
    }

    // The one asked for; else the one without a window, which opens pages sooner.
    private static string? Find()
    {
        var isAsked = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PRAJA_CHROMIUM"));
        return (isAsked ? null : BrowserSearch.Find("chromium-headless-shell")) ?? BrowserSearch.Find(null);
    }

    private static string Named(string key) => typeof(Chromium).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
