using System.Security.Cryptography;
using System.Text;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.DataFolders;

// The order that survives a crash: the file's new hash goes into the operation's record beside the one it had, then the
// file is replaced. In between, and when a backup brings the old file back, the operation opens with it, and whoever
// the journal says is erased is erased again.

/// <summary>
/// Takes duty members out of an operation's copy of the dossier: out of a CSV file their rows; a workbook is written
/// anew from what the dossier holds, so that nothing of them stays in its tables of texts, caches and comments. The
/// journal keeps that it was done, and why.
/// </summary>
public static class MemberErasure
{
    /// <summary>Name of the file in an operation's folder that keeps two programs from erasing at once.</summary>
    public const string LockName = ".erasing";

    /// <summary>Erases members.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="erased">Who.</param>
    /// <returns>In how many places they stood.</returns>
    /// <exception cref="IOException">A file cannot be read or written, or another program is erasing.</exception>
    public static int Erase(string folder, Func<Person, bool> erased)
    {
        ArgumentNullException.ThrowIfNull(erased);
        using var alone = new FileStream(
            Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var problems = new ProblemList();
        var record = OperationRecord.Read(folder, problems);
        var dossier = record is null ? "" : Path.Combine(folder, record.Dossier);
        if (record is null || DossierReader.Read(dossier, problems) is not { } read)
            throw new IOException("The operation's copy of the dossier cannot be read.");
        var places = 0;
        var gone = DutyMember.Of(read.Operation).Where(m => erased(m.Person));
        foreach (var file in gone.GroupBy(m => m.Person.Place.File))
        {
            places += file.Count();
            record = file.Key.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? FromCsv(folder, record, file.Key, [.. file.Select(m => m.Person.Place.Row)])
                : FromWorkbook(folder, record, read.Operation, erased);
        }
        return places;
    }

    private static OperationRecord FromCsv(string folder, OperationRecord record, string file, HashSet<int> rows)
    {
        var inside = Directory.Exists(Path.Combine(folder, record.Dossier))
            ? record.Dossier
            : Path.GetDirectoryName(record.Dossier)!;
        var path = Path.Combine(folder, inside, file);
        var problems = new ProblemList();
        var sheet = CsvReader.Parse(File.ReadAllBytes(path), file, problems)
            ?? throw new IOException("The file of the members cannot be read.");
        var kept = sheet with { Rows = [.. sheet.Rows.Where(r => !rows.Contains(r.Row))] };
        return Replace(folder, record, file, path, Encoding.UTF8.GetBytes(CsvWriter.Write(kept)));
    }

    private static OperationRecord FromWorkbook(
        string folder, OperationRecord record, Operation operation, Func<Person, bool> erased)
    {
        var path = Path.Combine(folder, record.Dossier);
        return Replace(folder, record, Path.GetFileName(path), path, WorkbookErasure.Without(path, operation, erased));
    }

    private static OperationRecord Replace(
        string folder, OperationRecord record, string file, string path, byte[] bytes)
    {
        var known = record.Inputs.Single(i => i.File == file);
        var changed = record with
        {
            Inputs = [.. record.Inputs.Select(i => i.File == file ? new InputHash(file, HashOf(bytes)) : i)],
            Earlier = [.. record.Earlier.Append(known).Distinct()],
        };
        Replace(Path.Combine(folder, OperationRecord.FileName), changed.ToJson());
        Replace(path, bytes);
        return changed;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Written beside and renamed: there is one version or the other, never half of one.
    private static void Replace(string path, byte[] bytes)
    {
        var making = path + ".new";
        using (var stream = new FileStream(making, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(making, path, overwrite: true);
    }
}
