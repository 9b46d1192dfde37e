using Praja.Journal;

namespace Praja.Bench.Replays;

/// <summary>A store that keeps nothing: what is left is deciding, encoding, chaining and folding.</summary>
internal sealed class NoStore : IJournalStore
{
    private JournalHead head = JournalHead.None;

    public IJournalTurn Begin(long known) => new Turn(this);

    public IEnumerable<JournalSegment> Read(long after) => [];

    public Task WaitAsync(long after, CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    public JournalSnapshot? ReadSnapshot() => null;

    public void SaveSnapshot(JournalSnapshot snapshot)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Turn(NoStore store) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed => [];

        public JournalHead Head => store.head;

        public Task Commit(JournalSegment segment)
        {
            store.head = segment.Head;
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>A store as if it had no snapshot.</summary>
/// <param name="inner">The store.</param>
internal sealed class WithoutSnapshot(IJournalStore inner) : IJournalStore
{
    public IJournalTurn Begin(long known) => inner.Begin(known);

    public IEnumerable<JournalSegment> Read(long after) => inner.Read(after);

    public IEnumerable<JournalSegment> Read(long after, SegmentMemory memory) => inner.Read(after, memory);

    public Task WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

    public JournalSnapshot? ReadSnapshot() => null;

    public void SaveSnapshot(JournalSnapshot snapshot) => inner.SaveSnapshot(snapshot);

    public void Dispose() => inner.Dispose();
}
