using System.Security.Cryptography;
using System.Text;

namespace Praja.Journal;

/// <summary>Holds a journal against a checkpoint that somebody kept.</summary>
public static class CheckpointCheck
{
    /// <summary>Checks the signature, and that the journal holds what was signed. That the journal itself is intact is
    /// for <see cref="JournalCheck"/>.</summary>
    /// <param name="journal">Bytes of the journal.</param>
    /// <param name="summary">What <see cref="JournalCheck"/> read of it.</param>
    /// <param name="note">Bytes of the checkpoint and its name.</param>
    /// <param name="key">Text of the public key's file and its name.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The checkpoint; null when it could not be read.</returns>
    public static Checkpoint? Verify(
        ReadOnlyMemory<byte> journal, JournalSummary summary, (ReadOnlyMemory<byte> Bytes, string File) note,
        (string Pem, string File) key, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(problems);
        var checkpoint = Checkpoint.Read(note.Bytes);
        if (checkpoint is null)
        {
            problems.Add(JournalStoreProblems.NotACheckpoint, new(note.File, 1), "", Checkpoint.SchemaName);
            return null;
        }
        CheckSignature(checkpoint, note.File, key, problems);
        var operation = summary.Header.Text("operation");
        if (checkpoint.Operation != operation || checkpoint.Mode != summary.Mode)
        {
            problems.Add(
                JournalStoreProblems.OtherOperation, new(note.File, 1),
                $"{checkpoint.Operation} ({JournalModes.Word(checkpoint.Mode)})",
                $"{operation} ({JournalModes.Word(summary.Mode)})");
            return checkpoint;
        }
        var found = HashAt(journal, checkpoint.Head.Sequence);
        if (found != checkpoint.Head.Hash)
        {
            problems.Add(
                JournalStoreProblems.CheckpointMissing, new(note.File, 1), found.Length == 0 ? "-" : found,
                checkpoint.Head.Hash);
        }
        return checkpoint;
    }

    private static void CheckSignature(
        Checkpoint checkpoint, string file, (string Pem, string File) key, ProblemList problems)
    {
        using var known = ECDsa.Create();
        try
        {
            known.ImportFromPem(key.Pem);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            problems.Add(JournalStoreProblems.NotAKey, new(key.File), e.GetType().Name);
            return;
        }
        if (known.ExportParameters(false).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            problems.Add(JournalStoreProblems.NotAKey, new(key.File), known.SignatureAlgorithm ?? "");
        else if (!checkpoint.IsSignedBy(known))
            problems.Add(JournalStoreProblems.ForgedSignature, new(file, 1), checkpoint.Key, Checkpoint.IdOf(known));
    }

    /// <summary>Hash of the entry on the line of that number; empty when there is none.</summary>
    private static string HashAt(ReadOnlyMemory<byte> journal, long sequence)
    {
        const int Tail = 66;
        var rest = journal.Span;
        for (var left = sequence; left > 1 && !rest.IsEmpty; left--)
            rest = rest[(rest.IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : rest.Length)..];
        var line = rest.IndexOf((byte)'\n') is var length and >= 0 ? rest[..length] : rest;
        return sequence > 0 && line.Length > Tail ? Encoding.ASCII.GetString(line[^Tail..^2]) : "";
    }
}
