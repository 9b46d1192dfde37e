namespace Praja.Journal;

/// <summary>A journal's file as the segments of a store: their lines are the same bytes.</summary>
public static class JournalFile
{
    /// <summary>Cuts lines into segments. Only the last line of each is read: the lines must have been checked
    /// (<see cref="JournalCheck"/>).</summary>
    /// <param name="lines">Lines from an entry's first byte on, each ended by a line feed.</param>
    /// <param name="first">Sequence of the first.</param>
    /// <param name="most">Most entries of a segment.</param>
    /// <exception cref="JournalException">A line is not an entry.</exception>
    public static IEnumerable<JournalSegment> Segments(ReadOnlyMemory<byte> lines, long first, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        for (var rest = lines; !rest.IsEmpty;)
        {
            var (length, last) = (0, rest);
            for (var entries = 0; entries < most && length < rest.Length; entries++)
            {
                last = rest[length..];
                var end = last.Span.IndexOf((byte)'\n');
                if (end < 0) throw new JournalException("The last line of a journal is not whole.", isTransient: false);
                last = last[..end];
                length += end + 1;
            }
            var entry = EntryReading.Read(last, out var reason)
                ?? throw new JournalException("A line of the journal is not an entry: " + reason, isTransient: false);
            yield return new(first, new(entry.Sequence, entry.Hash, entry.Draft.Time), rest[..length]);
            first = entry.Sequence + 1;
            rest = rest[length..];
        }
    }

    /// <summary>Appends one draft by itself, at the newest entry's time where the clock is behind it. After a failure
    /// it may be called again: a draft that was appended all the same is found by its client id.</summary>
    /// <param name="store">The journal; not empty.</param>
    /// <param name="known">Sequence of an entry it holds, as new as is known.</param>
    /// <param name="draft">What to append.</param>
    /// <returns>The entry it became.</returns>
    /// <exception cref="JournalException">It could not be appended.</exception>
    public static Entry Append(IJournalStore store, long known, EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(draft);
        using var turn = store.Begin(known);
        var missed = turn.Missed.SelectMany(SegmentReading.Entries);
        if (missed.FirstOrDefault(e => e.Draft.ClientId == draft.ClientId) is { } there) return there;
        var time = draft.Time > turn.Head.Time ? draft.Time : turn.Head.Time;
        var pen = new SegmentPen(turn.Head);
        var entry = pen.Add(new(time, draft.Mode, draft.Actor, draft.Kind, draft.Body, draft.ClientId));
        turn.Commit(pen.ToSegment()).GetAwaiter().GetResult();
        return entry;
    }
}
