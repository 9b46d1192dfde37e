namespace Praja.Documents.Print;

/// <summary>
/// Finds a browser that can print: the one asked for, PRAJA_CHROMIUM, then the usual names and places.
/// </summary>
internal static class BrowserSearch
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Full path, or null when there is none. A path that was asked for is not replaced by another.</summary>
    public static string? Find(string? wanted)
    {
        var asked = string.IsNullOrEmpty(wanted) ? Environment.GetEnvironmentVariable("PRAJA_CHROMIUM") : wanted;
        if (!string.IsNullOrEmpty(asked)) return File.Exists(asked) ? asked : InPath([asked]);
        return InPath(Names) ?? Array.Find(Places, File.Exists);
    }

    private static string? InPath(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffixes = OperatingSystem.IsWindows() ? (string[])[".exe", ""] : [""];
        return names.SelectMany(n => folders.SelectMany(f => suffixes.Select(s => Path.Combine(f, n + s))))
            .FirstOrDefault(File.Exists);
    }
}
