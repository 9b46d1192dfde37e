namespace Praja.Tests;

/// <summary>
/// The folders of real data that stand beside the repository; tests that need them skip where they are absent.
/// </summary>
public static class SharedData
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Path of a file or folder of the shared data; skips the running test when it is not there.</summary>
    public static string Need(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        if (!File.Exists(path) && !Directory.Exists(path))
            Assert.Skip("needs " + string.Join('/', parts) + " of the shared data, which is not on this machine");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Praja.slnx")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException("Praja.slnx is in no folder above " + AppContext.BaseDirectory);
    }
}
