namespace Praja.Bench;

/// <summary>Folders the benchmarks read.</summary>
internal static class Repository
{
    /// <summary>How numbers are written.</summary>
    public static readonly System.Globalization.CultureInfo Plain = System.Globalization.CultureInfo.InvariantCulture;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A folder of the data that stands beside the repository, or null where it is absent.</summary>
    public static string? SharedFolder(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        return Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Praja.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Praja.slnx above the benchmark");
    }
}
