using Praja.Journal;

namespace Praja.Bench.Journals;

/// <summary>The reference: lines at the end of a file, an fsync for each segment, and nothing else that a journal
/// promises.</summary>
/// <param name="path">The file.</param>
internal sealed class PlainFile(string path) : IJournalStore
{
    private readonly FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1);
    private readonly List<JournalHead> heads = [];

    public IJournalTurn Begin(long known) => new Turn(this);

    public IEnumerable<JournalSegment> Read(long after)
    {
        var first = 1L;
        file.Position = 0;
        using var reader = new StreamReader(file, leaveOpen: true);
        foreach (var head in heads)
        {
            var lines = new StringWriter { NewLine = "\n" };
            for (var sequence = first; sequence <= head.Sequence; sequence++)
                lines.WriteLine(reader.ReadLine());
            yield return new(first, head, System.Text.Encoding.UTF8.GetBytes(lines.ToString()));
            first = head.Sequence + 1;
        }
    }

    public Task WaitAsync(long after, CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    public JournalSnapshot? ReadSnapshot() => null;

    public void SaveSnapshot(JournalSnapshot snapshot)
    {
    }

    public void Dispose() => file.Dispose();

    private sealed class Turn(PlainFile store) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed => [];

        public JournalHead Head => store.heads.Count == 0 ? JournalHead.None : store.heads[^1];

        public Task Commit(JournalSegment segment)
        {
            store.file.Write(segment.Lines.Span);
            store.file.Flush(flushToDisk: true);
            store.heads.Add(segment.Head);
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}
