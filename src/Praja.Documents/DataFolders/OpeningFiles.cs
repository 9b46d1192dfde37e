using System.Security.Cryptography;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.DataFolders;

/// <summary>A file to be written into an operation's folder.</summary>
/// <param name="Name">Path inside the folder, with <c>/</c>.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record FileCopy(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>The files that go into the folder of an operation that is opened.</summary>
/// <param name="source">Folder or workbook of the dossier.</param>
internal sealed class OpeningFiles(string source)
{
    private readonly bool workbook = !Directory.Exists(source);
    private readonly string leaf = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)));

    /// <summary>What was gathered.</summary>
    public List<FileCopy> Copies { get; } = [];

    /// <summary>Hash of the plan; empty without one.</summary>
    public string PlanSha256 { get; private set; } = "";

    /// <summary>Where the dossier will lie.</summary>
    public string Dossier => "dossier/" + leaf;

    /// <summary>Takes a file of the dossier. A nested dossier may lie beside the one that names it, so all of them keep
    /// their places to each other.</summary>
    public void TakeDossierFile(InputHash input, ProblemList problems)
    {
        var folder = workbook ? Path.GetDirectoryName(Path.GetFullPath(source))! : source;
        var bytes = InputFile.Read(
            Path.Combine(folder, input.File), input.File, Math.Max(Limits.CsvBytes, Limits.WorkbookBytes), problems);
        if (bytes is null) return;
        var seen = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (seen != input.Sha256) problems.Add(OpeningProblems.Changed, new(input.File), seen, input.Sha256);
        Copies.Add(new(Inside(workbook ? "dossier" : Dossier, input.File), bytes));
    }

    /// <summary>Takes the plan; null, with problems, when it cannot be used.</summary>
    public Plan? TakePlan(string path, ProblemList problems)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "plan.json") : path;
        if (InputFile.Read(file, file, Limits.PlanBytes, problems) is not { } bytes) return null;
        PlanSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Copies.Add(new(KeptPlans.NameOf(PlanSha256), bytes));
        if (KeptRehearsals.Beside(path, PlanSha256) is { } rehearsal) Copies.Add(rehearsal);
        return PlanJson.Read(bytes, file, problems);
    }

    // "dossier/polda" and "../polres/sites.csv" give "dossier/polres/sites.csv".
    private static string Inside(string folder, string file)
    {
        var path = new List<string>(folder.Split('/'));
        foreach (var part in file.Split('/', '\\'))
        {
            if (part == "..")
                path.RemoveAt(path.Count - 1);
            else if (part is not ("." or ""))
                path.Add(part);
        }
        Invariant.Holds(path is ["dossier", _, ..], "A dossier's files lie beside its folder or below it.");
        return string.Join('/', path);
    }
}
