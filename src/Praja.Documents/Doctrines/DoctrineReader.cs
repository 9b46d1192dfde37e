using Praja.Doctrine;

namespace Praja.Documents.Doctrines;

/// <summary>
/// Finds and reads a doctrine file: the dossier's own comes before the one that ships with the product.
/// </summary>
public static class DoctrineReader
{
    /// <summary>Folder of doctrine files, beside a dossier's files or beside the program.</summary>
    public const string FolderName = "doctrine";

    /// <summary>Names of the doctrine files that ship with the product, sorted.</summary>
    public static IReadOnlyList<string> Shipped()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, FolderName);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.GetFiles(folder, "*.yaml").Select(Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a doctrine by its name.</summary>
    /// <param name="dossier">The dossier's folder; null when there is none.</param>
    /// <param name="name">File name without folder, with or without <c>.yaml</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>The doctrine, or null when it is not there or anything in it is wrong.</returns>
    public static DoctrineFile? Read(string? dossier, string name, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(problems);
        var id = name.EndsWith(".yaml", StringComparison.Ordinal) ? name[..^5] : name;
        var label = FolderName + "/" + id + ".yaml";
        var path = IsPlain(id) ? Find(dossier, id + ".yaml") : null;
        if (path is null)
        {
            problems.Add(FileProblems.NotFound, new(label), name, string.Join(", ", Shipped().Prepend(label)));
            return null;
        }

        return Load(path, id, label, problems);
    }

    private static DoctrineFile? Load(string path, string id, string label, ProblemList problems)
    {
        if (InputFile.Read(path, label, YamlTree.MaxBytes, problems) is not { } bytes) return null;
        var root = YamlTree.Read(label, bytes, problems);
        var book = root is null ? null : DoctrineBinder.Bind(id, root, problems);
        return book is null ? null : new(book, label, bytes);
    }

    private static string? Find(string? dossier, string file)
    {
        string[] folders = dossier is null ? [AppContext.BaseDirectory] : [dossier, AppContext.BaseDirectory];
        return folders.Select(f => Path.Combine(f, FolderName, file)).FirstOrDefault(File.Exists);
    }

    // A name that climbs out of its folder would read any file of the machine.
    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= 100
        && !id.StartsWith('.')
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
