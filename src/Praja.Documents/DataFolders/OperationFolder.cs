using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Operations;

namespace Praja.Documents.DataFolders;

/// <summary>
/// The folder of one operation in a data folder, <c>DATA_DIR/operations/ID</c>: <c>operation.json</c>, the dossier's
/// files below <c>dossier/</c>, its doctrine below <c>doctrine/</c>, plans by their hash below <c>plans/</c>, and the
/// last rehearsal of each below <c>rehearsals/</c>. The journal lies beside them, or in PostgreSQL.
/// </summary>
public static class OperationFolder
{
    /// <summary>Folder of all operations in a data folder.</summary>
    public const string Operations = "operations";

    /// <summary>Folders of the operations in a data folder, by id; none when it has none.</summary>
    public static IReadOnlyList<string> Of(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Operations);
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateDirectories(folder)
                .Where(f => File.Exists(Path.Combine(f, OperationRecord.FileName)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Loads an operation; null, with problems, when a file is missing or was changed.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static OpenedOperation? Load(string folder, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(problems);
        if (OperationRecord.Read(folder, problems) is not { } record) return null;
        if (Unchanged(folder, record, problems) is not { } read) return null;
        var plan = record.PlanSha256.Length == 0 ? null : KeptPlans.Read(folder, record.PlanSha256, problems);
        if (problems.HasErrors) return null;
        // Who is on duty is known to the members' door alone.
        var frame = PostFrame.Of(
            DutyMember.Without(read.Operation), read.Doctrine.Book, FramePlans.Of(plan, record.PlanSha256));
        return new(record, HeaderOf(record, read.Operation.Profile), frame)
        {
            Folder = folder,
            Members = new(DutyMember.Of(read.Operation)),
        };
    }

    private static JournalHeader HeaderOf(OperationRecord record, OperationProfile profile) => new()
    {
        Operation = profile.Name,
        Region = profile.Region,
        Doctrine = profile.Doctrine,
        UtcOffsetMinutes = (int)TimeZones.AheadOfUtc(profile.TimeZone).TotalMinutes,
        PlanSha256 = record.PlanSha256,
    };

    // The warnings of a dossier were told when it was opened; here only what cannot be used counts.
    private static Materials? Unchanged(string folder, OperationRecord record, ProblemList problems)
    {
        var found = new ProblemList();
        var read = Materials.Read(Path.Combine(folder, record.Dossier), folder, found);
        foreach (var problem in found.Sorted().Where(p => p.Kind.Severity == Severity.Error))
            problems.Add(problem);
        if (read is null || problems.HasErrors) return null;
        var now = read.Inputs.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        foreach (var kept in record.Inputs.Where(i => !record.Knows(new(i.File, now.GetValueOrDefault(i.File, "-")))))
            problems.Add(OpeningProblems.Changed, new(kept.File), now.GetValueOrDefault(kept.File, "-"), kept.Sha256);
        return problems.HasErrors ? null : read;
    }
}
