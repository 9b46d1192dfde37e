using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.Web.Replay;

/// <summary>Marks along a post's journal from which past pictures go on: every so many entries one, and every second
/// one is dropped when all together take too much memory. Thread-safe.</summary>
internal sealed class PastMarks
{
    // Folding so many takes a tenth of a second, and a mark of the nation is some 25 MB.
    private const long Stride = 50_000;

    // Of one post: less than what a national post takes itself.
    private const long MostBytes = 512L << 20;

    private readonly Lock turn = new();

    // By how many whole strides come before.
    private readonly SortedDictionary<long, PastMark> marks = [];
    private readonly long firstStride;
    private readonly long mostBytes;
    private PostFrame? frame;
    private long stride;
    private long bytes;

    /// <summary>No marks yet.</summary>
    /// <param name="firstStride">Entries from one mark to the next.</param>
    /// <param name="mostBytes">Most bytes of all marks.</param>
    public PastMarks(long firstStride = Stride, long mostBytes = MostBytes)
    {
        (this.firstStride, this.mostBytes) = (firstStride, mostBytes);
        stride = firstStride;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (turn)
                return marks.Count;
        }
    }

    /// <summary>The last mark that does not lie behind an instant; null for none.</summary>
    public PastMark? Before(DateTimeOffset at, PostFrame over)
    {
        lock (turn)
            return frame == over ? marks.Values.LastOrDefault(m => m.Head.Time <= at) : null;
    }

    /// <summary>Brings a picture forward to an instant, and leaves marks on the way.</summary>
    /// <param name="past">The picture.</param>
    /// <param name="at">The instant.</param>
    /// <param name="segmentsAfter">The journal's segments after a sequence, in order.</param>
    /// <exception cref="JournalException">The journal cannot be read, or was changed.</exception>
    public void Bring(PastPicture past, DateTimeOffset at, Func<long, IEnumerable<JournalSegment>> segmentsAfter)
    {
        while (!past.GoTo(at, segmentsAfter, NextAfter(past.Picture.Sequence)))
            Lay(past);
    }

    private long NextAfter(long sequence)
    {
        lock (turn)
            return ((sequence / stride) + 1) * stride;
    }

    private void Lay(PastPicture past)
    {
        lock (turn)
        {
            if (frame != past.Picture.Frame)
            {
                marks.Clear();
                (frame, stride, bytes) = (past.Picture.Frame, firstStride, 0);
            }
            var place = past.Picture.Sequence / stride;
            if (marks.ContainsKey(place)) return;
            marks[place] = past.Mark();
            bytes += marks[place].Bytes.Length;
            while (bytes > mostBytes && marks.Count > 1)
                Thin();
        }
    }

    private void Thin()
    {
        var left = marks.Values.Where((_, place) => place % 2 == 1).ToArray();
        marks.Clear();
        (stride, bytes) = (stride * 2, 0);
        foreach (var mark in left)
        {
            if (marks.TryAdd(mark.Head.Sequence / stride, mark)) bytes += mark.Bytes.Length;
        }
    }
}
