namespace Praja.Journal;

/// <summary>Writes drafts as the lines of a segment that follows a head.</summary>
/// <param name="head">The head before it.</param>
internal sealed class SegmentPen(JournalHead head)
{
    private readonly List<Entry> entries = [];

    /// <summary>How many were written.</summary>
    public int Count => entries.Count;

    /// <summary>Writes a draft.</summary>
    /// <returns>The entry it is.</returns>
    public Entry Add(EntryDraft draft)
    {
        var last = entries.Count == 0 ? head.Hash : entries[^1].Hash;
        var sequence = head.Sequence + entries.Count + 1;
        var entry = new Entry(sequence, draft, EntryJson.Hash(last, EntryJson.Canonical(sequence, draft)));
        entries.Add(entry);
        return entry;
    }

    /// <summary>What was written.</summary>
    public JournalSegment ToSegment() => new(
        head.Sequence + 1,
        new(entries[^1].Sequence, entries[^1].Hash, entries[^1].Draft.Time),
        EntryJson.Lines(entries));
}
