using Praja.Documents;
using Praja.Journal;
using Praja.Storage;

namespace Praja.Cli;

/// <summary>What the verbs of a journal do with a store.</summary>
internal static class JournalJob
{
    /// <summary>Writes a journal to a file, segment by segment, checking it on the way.</summary>
    internal static JournalSummary? Export(
        IJournalShelf shelf, string id, string file, bool replace, ProblemList problems)
    {
        if (File.Exists(file) && !replace)
        {
            problems.Add(JournalStoreProblems.FileExists, new(file), "");
            return null;
        }
        using var store = JournalPlace.Open(shelf, id, problems);
        if (store is null) return null;
        var making = file + ".new";
        using (var output = File.Create(making))
        {
            var summary = JournalPlace.Patiently(() => JournalCheck.Verify(Written(store, output), id, problems));
            if (summary is null) problems.Add(JournalStoreProblems.EmptyJournal, new(id), "");
            output.Flush(flushToDisk: true);
            output.Close();
            // What does not verify is written all the same: an examiner needs it. The problems say what is wrong.
            if (summary is not null) File.Move(making, file, overwrite: true);
            else File.Delete(making);
            return summary;
        }
    }

    /// <summary>Puts a file into a journal of a store; makes the journal when there is none.</summary>
    internal static JournalImported? Import(IJournalShelf shelf, string id, string file, ProblemList problems)
    {
        var bytes = InputFile.Read(file, file, Documents.Limits.JournalBytes, problems);
        var summary = bytes is null ? null : JournalCheck.Verify(bytes, file, problems);
        if (bytes is null || summary is null || problems.HasErrors) return null;
        var label = JournalPlace.Patiently(shelf.List).FirstOrDefault(l => l.Id == id);
        if (label is null)
        {
            var title = new string([.. summary.Header.Text("operation").Where(c => !char.IsControl(c))]);
            label = new(id, title[..Math.Min(title.Length, Storage.Limits.OperationTitle)], summary.Mode);
            shelf.Create(label);
        }
        if (label.Mode != summary.Mode)
        {
            var (mine, its) = (JournalModes.Word(summary.Mode), JournalModes.Word(label.Mode));
            problems.Add(JournalStoreProblems.OtherMode, new(file), mine, its);
            return null;
        }
        using var store = JournalPlace.Open(shelf, id, problems);
        if (store is null) return null;
        var appended = JournalPlace.Patiently(() => JournalImport.Import(store, bytes, file, problems));
        return appended is null ? null : new(summary, appended.Value);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Written(IJournalStore store, FileStream output)
    {
        output.SetLength(0);
        foreach (var segment in store.Read(0))
        {
            output.Write(segment.Lines.Span);
            yield return segment.Lines;
        }
    }
}

/// <summary>What an import brought.</summary>
/// <param name="Summary">What the file holds.</param>
/// <param name="Appended">How many entries were new.</param>
internal sealed record JournalImported(JournalSummary Summary, long Appended);
