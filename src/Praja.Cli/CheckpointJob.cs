using System.Text;
using Praja.Documents;
using Praja.Journal;
using Praja.Storage;

namespace Praja.Cli;

/// <summary>Signs checkpoints, and holds journals against them.</summary>
internal static class CheckpointJob
{
    /// <summary>Checks a journal, signs its head, writes the checkpoint and records it.</summary>
    internal static JournalSigned? Sign(
        IJournalShelf shelf, string id, string data, string file, bool replace, DateTimeOffset now,
        ProblemList problems)
    {
        if (File.Exists(file) && !replace)
        {
            problems.Add(JournalStoreProblems.FileExists, new(file), "");
            return null;
        }
        using var store = JournalPlace.Open(shelf, id, problems);
        if (store is null) return null;
        var summary = JournalPlace.Patiently(
            () => JournalCheck.Verify(store.Read(0).Select(s => s.Lines), id, problems));
        if (summary is null) problems.Add(JournalStoreProblems.EmptyJournal, new(id), "");
        if (summary is null || problems.HasErrors) return null;
        using var key = new CheckpointKey(data);
        var line = key.Sign(
            summary.Header.Text("operation"), summary.Mode, new(summary.Entries, summary.Head, summary.Last));
        File.WriteAllBytes(file, line);
        var checkpoint = Checkpoint.Read(line)!;
        var draft = new EntryDraft(
            now, summary.Mode, "system/checkpoint", "checkpoint_signed", checkpoint.ToBody(),
            Guid.CreateVersion7(now));
        var recorded = JournalPlace.Patiently(() => JournalFile.Append(store, summary.Entries, draft));
        return new(checkpoint, key.PublicPath, recorded.Sequence);
    }

    /// <summary>Holds a journal against a checkpoint that was kept; does nothing when the call names none.</summary>
    internal static void Hold(
        byte[]? journal, JournalSummary summary, string? note, string? key, ProblemList problems)
    {
        if (string.IsNullOrEmpty(note) || string.IsNullOrEmpty(key)) return;
        var line = InputFile.Read(note, note, Storage.Limits.CheckpointBytes, problems);
        var pem = InputFile.Read(key, key, Storage.Limits.CheckpointBytes, problems);
        if (line is null || pem is null) return;
        CheckpointCheck.Verify(journal, summary, (line, note), (Encoding.UTF8.GetString(pem), key), problems);
    }
}

/// <summary>What signing brought.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="PublicPath">File of the public key.</param>
/// <param name="Recorded">Sequence of the entry that records it.</param>
internal sealed record JournalSigned(Checkpoint Checkpoint, string PublicPath, long Recorded);
