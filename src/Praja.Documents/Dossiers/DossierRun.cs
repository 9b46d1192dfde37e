using System.Globalization;
using Praja.Operations;
using Praja.Operations.Dossiers;
using Praja.Planning;

namespace Praja.Documents.Dossiers;

/// <summary>One run over a dossier and the dossiers it names: where it has been, and what it read.</summary>
internal sealed class DossierRun(string top, ProblemList problems)
{
    private readonly List<InputHash> inputs = [];
    private readonly string fence = Path.GetDirectoryName(Real(top)) ?? Real(top);
    private int dossiers;

    /// <summary>Every file that was read, by name.</summary>
    public IReadOnlyList<InputHash> Inputs => [.. inputs.OrderBy(i => i.File, StringComparer.Ordinal)];

    /// <summary>Reads the topmost dossier: a workbook when its name ends so, else a folder.</summary>
    public Operation? Read() => top.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(top)
        ? ReadWorkbook()
        : Read(Path.GetFullPath(top), "", [Real(top)]);

    private Operation? ReadWorkbook()
    {
        if (WorkbookReader.Read(top, Path.GetFileName(top), problems) is not { } read) return null;
        inputs.Add(read.Input);
        return Bind(read.Source, Path.GetDirectoryName(Path.GetFullPath(top))!, "", []);
    }

    private Operation? Read(string folder, string shown, IReadOnlyList<string> above)
    {
        dossiers++;
        var files = new DossierFolder(folder, shown, problems);
        if (!files.Open()) return null;
        var source = files.Read();
        inputs.AddRange(files.Inputs);
        return Bind(source, folder, shown, above);
    }

    private Operation? Bind(DossierSource source, string folder, string shown, IReadOnlyList<string> above)
    {
        var parts = DossierBinder.PartsOf(source.Profile);
        source = source with
        {
            HasParts = parts.Count > 0,
            Parts = [.. parts.Select(p => ReadPart(p, folder, shown, above)).OfType<Operation>()],
        };
        return DossierBinder.Bind(source, problems);
    }

    private Operation? ReadPart(DataScalar part, string folder, string shown, IReadOnlyList<string> above)
    {
        var path = Path.GetFullPath(Path.Combine(folder, part.Value));
        var real = Real(path);
        var inside = real.StartsWith(fence + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var outside = Path.IsPathRooted(part.Value) || !inside;
        if (outside || above.Contains(real) || above.Count >= Limits.DossierDepth || dossiers >= Limits.Dossiers)
        {
            var depth = Limits.DossierDepth.ToString(CultureInfo.InvariantCulture);
            problems.Add(FileProblems.NestedFolder, part.Place, part.Value, depth);
            return null;
        }
        return Read(path, shown + part.Value.TrimEnd('/', '\\') + "/", [.. above, real]);
    }

    // Links are resolved so that a cycle through one is seen; a link that loops resolves to nothing and fails when it
    // is opened.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            return full;
        }
    }
}
