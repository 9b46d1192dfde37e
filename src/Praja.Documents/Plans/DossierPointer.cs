using System.Text;

namespace Praja.Documents.Plans;

/// <summary>
/// A small file beside <c>plan.json</c> that tells where the plan's dossier lies, relative to the package, so that
/// nothing of the dossier is copied. Its one line uses <c>/</c> on every system.
/// </summary>
public static class DossierPointer
{
    /// <summary>Name of the file.</summary>
    public const string File = "dossier.txt";

    /// <summary>Longest pointer read, bytes: twice the longest path of Linux.</summary>
    private const int LongestPointer = 8192;

    /// <summary>The folder that the pointer in a package names; null, with a problem, when there is none.</summary>
    /// <param name="package">Folder of the plan.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static string? Read(string package, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var path = Path.Combine(package, File);
        var bytes = InputFile.Read(path, path, LongestPointer, problems);
        if (bytes is null || !InputFile.IsText(bytes, path, problems)) return null;
        var relative = InputFile.Text(bytes).TrimEnd('\r', '\n').Replace('/', Path.DirectorySeparatorChar);
        return Path.GetFullPath(Path.Combine(package, relative));
    }

    /// <summary>Writes the pointer.</summary>
    /// <param name="folder">Where the file is written.</param>
    /// <param name="package">Where it will lie.</param>
    /// <param name="dossier">Folder of the dossier.</param>
    internal static void Write(string folder, string package, string dossier)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(package), Path.GetFullPath(dossier))
            .Replace(Path.DirectorySeparatorChar, '/');
        System.IO.File.WriteAllText(Path.Combine(folder, File), relative + "\n", new UTF8Encoding(false));
    }
}
