using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Folds the lines of a journal, and holds each against the hash of the one before. The hashes are taken
/// beside the fold, on another thread: what is hashed is what the lines say, so that the next line need not wait.
/// </summary>
internal static class JournalReplay
{
    private const int BatchBytes = 4 << 20;

    /// <summary>Folds segments that follow what was folded; entries already folded are left out.</summary>
    /// <exception cref="JournalException">A line is no entry, entries are missing, or a hash does not fit.</exception>
    public static void Run(IEnumerable<JournalSegment> segments, Picture picture, ClientIndex clients)
    {
        var fold = new LineFold(picture, clients);
        var check = Task.CompletedTask;
        try
        {
            foreach (var batch in Batches(segments))
            {
                var (head, isLarge) = (picture.Head, batch.Sum(s => (long)s.Lines.Length) >= BatchBytes);
                check.GetAwaiter().GetResult();
                if (isLarge)
                    check = Task.Run(() => ChainCheck.Verify(batch, head));
                else
                    ChainCheck.Verify(batch, head);
                foreach (var segment in batch)
                    fold.Take(segment);
            }
        }
        finally
        {
            // A line that cannot be folded may be one whose hash does not fit: then that is what is said.
            check.GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<List<JournalSegment>> Batches(IEnumerable<JournalSegment> segments)
    {
        var (batch, bytes) = (new List<JournalSegment>(), 0L);
        foreach (var segment in segments)
        {
            batch.Add(segment);
            bytes += segment.Lines.Length;
            if (bytes < BatchBytes) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }
        if (batch.Count > 0) yield return batch;
    }
}

/// <summary>Folds lines into a picture.</summary>
/// <param name="picture">The picture.</param>
/// <param name="clients">Takes the client ids.</param>
internal sealed class LineFold(Picture picture, ClientIndex clients)
{
    private readonly LineReading reading = new();

    /// <summary>Folds what is new of a segment.</summary>
    public void Take(JournalSegment segment)
    {
        for (var rest = segment.Lines; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            TakeLine(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    private void TakeLine(ReadOnlyMemory<byte> line)
    {
        var scan = new LineScan();
        var isPlain = scan.TryRead(line.Span);
        if (isPlain && scan.Sequence == picture.Sequence + 1 && picture.TryApply(scan))
        {
            clients.Add(scan.Client);
            return;
        }
        if (isPlain && scan.Sequence <= picture.Sequence) return;
        var entry = isPlain ? reading.Read(scan, line, out var reason) : reading.Read(line, out reason);
        if (entry is null)
            throw new JournalException($"A line after entry {picture.Sequence} is not an entry: {reason}", false);
        if (entry.Sequence <= picture.Sequence) return;
        if (entry.Sequence != picture.Sequence + 1)
            throw new JournalException($"Entry {entry.Sequence} follows {picture.Sequence}", false);
        picture.Apply(entry);
        clients.Add(entry.Draft.ClientId);
    }
}
