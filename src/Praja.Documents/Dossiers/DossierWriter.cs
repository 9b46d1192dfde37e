using System.Text;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>
/// Writes an operation as a dossier's folder. All files are written beside the target first, so that a full disk leaves
/// the target as it was. Nested dossiers are not written; their folders stay named in operation.yaml.
/// </summary>
public static class DossierWriter
{
    /// <summary>
    /// Writes a folder; false, with a problem, when it exists and may not be overwritten, or cannot be written.
    /// </summary>
    /// <param name="operation">What is written.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="language">Of headers, keys and words; both are read again.</param>
    /// <param name="overwrite">True to replace the files of a dossier that is there; other files in it stay.</param>
    /// <param name="problems">Receives why nothing was written.</param>
    public static bool Write(
        Operation operation, string folder, Language language, bool overwrite, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var files = new List<(string Name, string Text)>
        {
            ("operation.yaml", YamlWriter.Write(ProfileNodes.Of(operation.Profile, language))),
        };
        foreach (var (definition, sheet) in DossierTables.Of(operation, language))
            files.Add((definition.Key + ".csv", CsvWriter.Write(sheet)));
        if (operation.Boundaries.Count > 0)
            files.Add(("boundaries.geojson", BoundaryWriter.Write(operation.Boundaries)));
        return Write(files, folder, overwrite, problems);
    }

    /// <summary>Writes text files as one folder, all or nothing when it is new.</summary>
    internal static bool Write(
        IReadOnlyList<(string Name, string Text)> files, string folder, bool overwrite, ProblemList problems)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(problems);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            var exists = Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any();
            if (File.Exists(target) || (exists && !overwrite))
            {
                problems.Add(FileProblems.NotWritable, new(folder), folder);
                return false;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Place(files, target);
            return true;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            problems.Add(FileProblems.NotWritable, new(folder), InputFile.Reason(e));
            return false;
        }
    }

    private static void Place(IReadOnlyList<(string Name, string Text)> files, string target)
    {
        var draft = Directory.CreateDirectory(target + ".praja-draft");
        try
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(draft.FullName, name), text, new UTF8Encoding(false));
            if (Directory.Exists(target))
                MoveInto(files, draft.FullName, target);
            else
                Directory.Move(draft.FullName, target);
        }
        finally
        {
            if (Directory.Exists(draft.FullName)) draft.Delete(recursive: true);
        }
    }

    // A sheet the new dossier lacks must not be read with it; everything that is no sheet stays.
    private static void MoveInto(IReadOnlyList<(string Name, string Text)> files, string draft, string target)
    {
        foreach (var (name, _) in files)
            File.Move(Path.Combine(draft, name), Path.Combine(target, name), overwrite: true);
        foreach (var path in Directory.GetFiles(target, "*.csv"))
        {
            var stale = files.All(f => f.Name != Path.GetFileName(path));
            if (stale && DossierSchema.SheetOf(Path.GetFileNameWithoutExtension(path)) is not null) File.Delete(path);
        }
    }
}
