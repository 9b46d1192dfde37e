namespace Praja.Journal;

/// <summary>Writes drafts as the lines of a segment that follows a head.</summary>
/// <param name="head">The head before it.</param>
/// <param name="expected">How many entries will probably be written.</param>
internal sealed class SegmentPen(JournalHead head, int expected = 1)
{
    private readonly ChainPen chain = new(head.Hash, expected);
    private Entry? last;

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a draft.</summary>
    /// <returns>The entry it is.</returns>
    public Entry Add(EntryDraft draft)
    {
        last = chain.Add(head.Sequence + ++Count, draft);
        return last;
    }

    /// <summary>What was written; nothing may be added afterwards.</summary>
    public JournalSegment ToSegment()
    {
        Invariant.Holds(last is not null, "A segment has an entry.");
        return new(head.Sequence + 1, new(last.Sequence, last.Hash, last.Draft.Time), chain.Lines);
    }
}
