using System.Security.Cryptography;
using Praja.Doctrine;
using Praja.Documents;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Documents.Plans;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Cli;

/// <summary>A dossier read, bound and checked, with the doctrine it names.</summary>
/// <param name="Folder">Folder it was read from.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Doctrine">Its doctrine.</param>
/// <param name="Inputs">Every file read, with its hash.</param>
internal sealed record Loaded(
    string Folder, Operation Operation, DoctrineBook Doctrine, IReadOnlyList<InputHash> Inputs);

/// <summary>A plan as read from its file.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlanFile(string File, string Sha256, Plan Plan)
{
    /// <summary>The folder it lies in.</summary>
    internal string Folder => Path.GetDirectoryName(Path.GetFullPath(File))!;
}

/// <summary>A plan with the dossier and doctrine it was made from.</summary>
/// <param name="Source">The plan.</param>
/// <param name="Loaded">Dossier and doctrine.</param>
internal sealed record LoadedPlan(PlanFile Source, Loaded Loaded)
{
    internal Plan Plan => Source.Plan;

    internal Operation Operation => Loaded.Operation;

    internal DoctrineBook Doctrine => Loaded.Doctrine;
}

/// <summary>Brings dossiers and plans onto the table.</summary>
internal static class Workbench
{
    /// <summary>Reads, binds and checks; null when it cannot be used at all. Problems tell the rest.</summary>
    internal static Loaded? Load(string folder, ProblemList problems)
    {
        var read = DossierReader.Read(folder, problems);
        // A dossier that names no doctrine has been told so already.
        if (read is null || read.Operation.Profile.Doctrine.Length == 0) return null;
        var doctrine = DoctrineReader.Read(folder, read.Operation.Profile.Doctrine, problems);
        if (doctrine is null) return null;
        OperationCheck.Check(read.Operation, doctrine.Book, problems);
        var rules = new InputHash(doctrine.Label, Convert.ToHexStringLower(SHA256.HashData(doctrine.Bytes.Span)));
        return new(folder, read.Operation, doctrine.Book, [.. read.Inputs, rules]);
    }

    /// <summary>Reads a plan, named by its file or its folder; null when it cannot be used.</summary>
    internal static PlanFile? ReadPlan(string path, ProblemList problems)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "plan.json") : path;
        if (InputFile.Read(file, file, Limits.PlanBytes, problems) is not { } bytes) return null;
        return PlanJson.Read(bytes, file, problems) is { } plan
            ? new(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), plan)
            : null;
    }

    /// <summary>
    /// Reads a plan and its dossier: the one named, or else the one its pointer names; null when either cannot be used.
    /// </summary>
    internal static LoadedPlan? LoadPlan(string path, string dossier, ProblemList problems)
    {
        if (ReadPlan(path, problems) is not { } source) return null;
        if (DossierOf(source, dossier, problems) is not { } folder) return null;
        return LoadQuietly(folder, problems) is { } loaded ? new(source, loaded) : null;
    }

    /// <summary>
    /// As <see cref="Load"/>, but tells errors only: its warnings were told when the plan was made. Null with errors.
    /// </summary>
    internal static Loaded? LoadQuietly(string folder, ProblemList problems)
    {
        var found = new ProblemList();
        var loaded = Load(folder, found);
        foreach (var problem in found.Sorted().Where(p => p.Kind.Severity == Severity.Error))
            problems.Add(problem);
        return found.HasErrors ? null : loaded;
    }

    private static string? DossierOf(PlanFile source, string dossier, ProblemList problems)
    {
        if (dossier.Length > 0) return dossier;
        if (File.Exists(Path.Combine(source.Folder, DossierPointer.File)))
            return DossierPointer.Read(source.Folder, problems);
        problems.Add(PlanProblems.NoDossier, new(source.File), "-", DossierPointer.File);
        return null;
    }
}
