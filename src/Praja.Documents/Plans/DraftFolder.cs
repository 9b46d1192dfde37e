namespace Praja.Documents.Plans;

/// <summary>
/// Files written together: they are made in a folder beside the target and moved in when all are ready, so that a
/// target never holds half of one result and half of another.
/// </summary>
internal static class DraftFolder
{
    /// <summary>Fills a draft and moves it in; when filling fails the target stays as it was.</summary>
    /// <param name="folder">Target; made when absent.</param>
    /// <param name="known">Names the files may have, in the order a planner reads them; those of an earlier result that
    /// were not written again are deleted, other files are left alone.</param>
    /// <param name="fill">Writes into the draft and answers with notes.</param>
    public static async Task<PackageResult> WriteAsync(
        string folder, IReadOnlyList<string> known, Func<string, Task<IReadOnlyList<Text>>> fill)
    {
        var target = Directory.CreateDirectory(folder).FullName.TrimEnd(Path.DirectorySeparatorChar);
        var draft = Directory.CreateDirectory($"{target}.draft-{Environment.ProcessId}").FullName;
        try
        {
            var notes = await fill(draft).ConfigureAwait(false);
            return new(target, MoveIn(draft, target, known), notes);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private static string[] MoveIn(string draft, string target, IReadOnlyList<string> known)
    {
        string[] written = [.. known.Where(n => File.Exists(Path.Combine(draft, n)))];
        foreach (var name in written)
            File.Move(Path.Combine(draft, name), Path.Combine(target, name), overwrite: true);
        foreach (var name in known.Except(written, StringComparer.Ordinal))
            File.Delete(Path.Combine(target, name));
        return written;
    }
}
