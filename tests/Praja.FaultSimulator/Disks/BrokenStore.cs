using System.Text;
using System.Text.RegularExpressions;
using Praja.Journal;

namespace Praja.FaultSimulator.Disks;

/// <summary>A store with a deliberate bug in it.</summary>
/// <param name="inner">The store.</param>
/// <param name="bugs">Which.</param>
internal sealed partial class BrokenStore(IJournalStore inner, Bugs bugs) : IJournalStore
{
    private JournalHead last = JournalHead.None;

    public IJournalTurn Begin(long known) => new Turn(this, inner.Begin(known), bugs);

    public IEnumerable<JournalSegment> Read(long after)
    {
        var segments = inner.Read(after).ToArray();
        if (segments.Length > 0) last = segments[^1].Head;
        return bugs.CrossMode ? Cross(segments) : segments;
    }

    public Task WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

    public JournalSnapshot? ReadSnapshot() => inner.ReadSnapshot();

    public void SaveSnapshot(JournalSnapshot taken) => inner.SaveSnapshot(taken);

    public void Dispose() => inner.Dispose();

    private static JournalSegment[] Cross(JournalSegment[] segments)
    {
        if (segments.Length == 0) return segments;
        var lines = Encoding.UTF8.GetString(segments[0].Lines.Span);
        var other = Mode().Replace(lines, ",\"mode\":\"operation\"", 1);
        return [segments[0] with { Lines = Encoding.UTF8.GetBytes(other) }, .. segments[1..]];
    }

    [GeneratedRegex(",\"mode\":\"[a-z]+\"")]
    private static partial Regex Mode();

    private sealed class Turn(BrokenStore store, IJournalTurn inner, Bugs bugs) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed => bugs.MissOthers ? [] : inner.Missed;

        public JournalHead Head => bugs switch
        {
            { RawClock: true } => inner.Head with { Time = DateTimeOffset.UnixEpoch },
            { MissOthers: true } => store.last,
            _ => inner.Head,
        };

        public Task Commit(JournalSegment segment)
        {
            store.last = segment.Head;
            return inner.Commit(segment);
        }

        public void Dispose() => inner.Dispose();
    }
}
