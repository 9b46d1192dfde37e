using System.Security.Cryptography;
using System.Text;

namespace Praja.Documents.DataFolders;

/// <summary>
/// Takes a duty member out of an operation's copy of the dossier. Only the member's row goes; the file's new hash is
/// put into the operation's record, so that the operation opens again. The journal keeps that it was done, and why.
/// </summary>
public static class MemberErasure
{
    private const string People = "people";
    private const string PeopleInIndonesian = "personel";

    /// <summary>Erases a member.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="member">Id of the member.</param>
    /// <returns>In how many files the member stood; null when the dossier is a workbook, which is not rewritten.
    /// </returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static int? Erase(string folder, string member)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        var problems = new ProblemList();
        var record = OperationRecord.Read(folder, problems)
            ?? throw new IOException("The operation's record cannot be read.");
        var dossier = Path.Combine(folder, record.Dossier);
        if (!Directory.Exists(dossier)) return null;
        var inputs = record.Inputs.ToArray();
        var files = 0;
        foreach (var file in Directory.EnumerateFiles(dossier, "*.csv", SearchOption.AllDirectories).Where(IsPeople))
        {
            var before = File.ReadAllBytes(file);
            var after = Without(before, member);
            if (after.Length == before.Length) continue;
            Replace(file, after);
            files++;
            for (var i = 0; i < inputs.Length; i++)
            {
                if (string.Equals(inputs[i].Sha256, HashOf(before), StringComparison.OrdinalIgnoreCase))
                    inputs[i] = inputs[i] with { Sha256 = HashOf(after) };
            }
        }
        var path = Path.Combine(folder, OperationRecord.FileName);
        if (files > 0) Replace(path, (record with { Inputs = inputs }).ToJson());
        return files;
    }

    /// <summary>A CSV file without the records that have a cell with just this text. Bytes of the others stay as they
    /// are.</summary>
    internal static byte[] Without(byte[] csv, string cell)
    {
        // Latin-1 keeps every byte; ids are ASCII, separators too.
        var text = Encoding.Latin1.GetString(csv);
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfRecord(text, at);
            if (!Cells(text[at..end]).Contains(cell)) kept.Append(text, at, end - at);
            at = end;
        }
        return Encoding.Latin1.GetBytes(kept.ToString());
    }

    private static int EndOfRecord(string text, int at)
    {
        for (var quoted = false; at < text.Length; at++)
        {
            if (text[at] == '"') quoted = !quoted;
            if (text[at] == '\n' && !quoted) return at + 1;
        }
        return at;
    }

    private static IEnumerable<string> Cells(string record) =>
        record.TrimEnd('\r', '\n').Split(',', ';', '\t').Select(c => c.Trim().Trim('"').Trim());

    private static bool IsPeople(string file) =>
        Path.GetFileNameWithoutExtension(file).ToLowerInvariant() is People or PeopleInIndonesian;

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Written beside and renamed: the operation opens with one version or the other, never with half of one.
    private static void Replace(string file, byte[] bytes)
    {
        var making = file + ".new";
        using (var stream = new FileStream(making, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(making, file, overwrite: true);
    }
}
