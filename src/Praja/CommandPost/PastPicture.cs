using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Where a past picture once stood: from there another goes on at any instant that is not before it.</summary>
/// <param name="Head">The last entry it had folded.</param>
/// <param name="Bytes">All it held.</param>
public sealed record PastMark(JournalHead Head, ReadOnlyMemory<byte> Bytes);

/// <summary>The picture as it stood at an instant: the fold of all entries recorded until then. It only goes forward;
/// whoever wants to go back goes on from a mark. Not thread-safe.</summary>
public sealed class PastPicture
{
    /// <summary>A picture before the first entry.</summary>
    /// <param name="frame">What is known beforehand.</param>
    public PastPicture(PostFrame frame) => Picture = new(frame);

    /// <summary>The picture.</summary>
    public Picture Picture { get; }

    /// <summary>The instant it stands at: nothing that was recorded until then is missing.</summary>
    public DateTimeOffset At { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Goes forward to an instant; one that has passed already is passed over.</summary>
    /// <param name="at">The instant; must not lie ahead of the journal's clock.</param>
    /// <param name="segmentsAfter">The journal's segments after a sequence, in order.</param>
    /// <param name="rest">An entry at whose segment it rests on the way.</param>
    /// <returns>False when it rests: then it is to be told again where to go.</returns>
    /// <exception cref="JournalException">The journal cannot be read, or was changed.</exception>
    public bool GoTo(
        DateTimeOffset at, Func<long, IEnumerable<JournalSegment>> segmentsAfter, long rest = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(segmentsAfter);
        if (at <= At) return true;
        JournalReplay.Run(Until(segmentsAfter(Picture.Sequence), at, rest), Picture, null);
        if (Picture.Sequence >= rest) return false;
        At = at;
        return true;
    }

    /// <summary>Goes to a mark that was made over the same frame, forward or back.</summary>
    public void GoTo(PastMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Invariant.Holds(
            Picture.TryRead(mark.Bytes) && Picture.Head == mark.Head, "A mark is read as it was written.");
        // Entries of the same instant may come after those it holds.
        At = mark.Head.Time.AddTicks(-1);
    }

    /// <summary>Marks where it stands.</summary>
    public PastMark Mark() => new(Picture.Head, Picture.ToBytes());

    /// <summary>The entries recorded until an instant; time never runs back in a journal.</summary>
    private static IEnumerable<JournalSegment> Until(
        IEnumerable<JournalSegment> segments, DateTimeOffset at, long rest)
    {
        foreach (var segment in segments)
        {
            if (segment.Head.Time <= at)
            {
                yield return segment;
                if (segment.Head.Sequence >= rest) yield break;
                continue;
            }
            if (Cut(segment, at) is { } begun) yield return begun;
            yield break;
        }
    }

    private static JournalSegment? Cut(JournalSegment segment, DateTimeOffset at)
    {
        var (length, last) = (0, (Entry?)null);
        foreach (var entry in SegmentReading.Entries(segment))
        {
            if (entry.Draft.Time > at) break;
            length += segment.Lines.Span[length..].IndexOf((byte)'\n') + 1;
            last = entry;
        }
        return last is null
            ? null
            : new(segment.First, new(last.Sequence, last.Hash, last.Draft.Time), segment.Lines[..length]);
    }
}
