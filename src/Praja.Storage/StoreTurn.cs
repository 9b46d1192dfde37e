using Praja.Journal;

namespace Praja.Storage;

/// <summary>A turn at a store: over with its commit, or without one when it is disposed of.</summary>
/// <param name="mode">The journal's mode.</param>
/// <param name="head">Its head.</param>
/// <param name="missed">What led there since the caller looked.</param>
/// <param name="append">Keeps a segment after a head, and gives the turn back; where it throws, it did not.</param>
/// <param name="letGo">Gives the turn back with nothing kept.</param>
internal sealed class StoreTurn(
    JournalMode mode, JournalHead head, IReadOnlyList<JournalSegment> missed,
    Func<JournalHead, JournalSegment, Task> append, Action letGo) : IJournalTurn
{
    private bool over;

    public IReadOnlyList<JournalSegment> Missed => missed;

    public JournalHead Head => head;

    public Task Commit(JournalSegment segment)
    {
        ObjectDisposedException.ThrowIf(over, this);
        SegmentRule.Check(head, mode, segment);
        var durable = append(head, segment);
        over = true;
        return durable;
    }

    public void Dispose()
    {
        if (over) return;
        over = true;
        letGo();
    }
}
