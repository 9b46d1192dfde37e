using Praja.Journal;

namespace Praja.Tests.Journal;

/// <summary>A journal shared in memory by as many stores as tests open: enough to decide and fold against.</summary>
internal sealed class MemoryJournal
{
    private readonly List<JournalSegment> segments = [];

    /// <summary>A store of it, as one node holds it.</summary>
    public IJournalStore Open() => new Store(segments);

    private sealed class Store(List<JournalSegment> segments) : IJournalStore
    {
        private JournalSnapshot? snapshot;

        public IJournalTurn Begin(long known) => new Turn(segments, known);

        public IEnumerable<JournalSegment> Read(long after) => segments.Where(s => s.Head.Sequence > after).ToArray();

        public Task WaitAsync(long after, CancellationToken cancellation) =>
            Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

        public JournalSnapshot? ReadSnapshot() => snapshot;

        public void SaveSnapshot(JournalSnapshot taken) => snapshot = taken;

        public void Dispose()
        {
        }
    }

    private sealed class Turn(List<JournalSegment> segments, long known) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed { get; } = [.. segments.Where(s => s.Head.Sequence > known)];

        public JournalHead Head { get; } = segments.Count == 0 ? JournalHead.None : segments[^1].Head;

        public Task Commit(JournalSegment segment)
        {
            segments.Add(segment);
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}
