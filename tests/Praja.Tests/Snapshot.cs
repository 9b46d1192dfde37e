namespace Praja.Tests;

/// <summary>
/// Text kept in the repository that a test holds its result against; <c>PRAJA_SNAP=update</c> writes it anew.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails when the file, relative to the repository's root, says something else.</summary>
    public static void Holds(string file, string actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        var path = Path.Combine(SharedData.Root, file);
        if (Environment.GetEnvironmentVariable("PRAJA_SNAP") == "update")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), file + " is missing; write it with PRAJA_SNAP=update");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
