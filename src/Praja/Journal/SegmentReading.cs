namespace Praja.Journal;

/// <summary>Reads the lines of a segment.</summary>
public static class SegmentReading
{
    /// <summary>Its entries in order.</summary>
    /// <param name="segment">The segment.</param>
    /// <exception cref="JournalException">A line is not an entry.</exception>
    public static IEnumerable<Entry> Entries(JournalSegment segment)
    {
        var reading = new LineReading();
        for (var rest = segment.Lines; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            yield return reading.Read(line, out var reason)
                ?? throw new JournalException($"A line after entry {segment.First} is not an entry: {reason}", false);
        }
    }
}
