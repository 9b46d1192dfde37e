using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Replay;

// A past picture only goes forward. A few are kept for each post: whoever plays the day forward goes on with the one
// that stands right before, and somebody else who looks at another hour does not throw that one back to the morning.
// On its way each leaves marks: whoever goes back goes on from the last mark before, so that a seek folds at most what
// was recorded between two of them.

/// <summary>A post's pictures of past instants: folded from the journal, as it was recorded until then.
/// Thread-safe.</summary>
/// <param name="post">The post.</param>
internal sealed class PastPictures(Post post)
{
    /// <summary>Most pictures that are kept: each costs what the live one costs.</summary>
    private const int Most = 4;

    // The last used at the end.
    private readonly List<PastPicture> kept = [];
    private readonly PastMarks marks = new();

    /// <summary>Looks at the picture of an instant.</summary>
    /// <param name="at">The instant: all that was recorded until then, and nothing later.</param>
    /// <param name="look">Looks; must keep nothing of it.</param>
    /// <exception cref="JournalException">The journal is away.</exception>
    public T Read<T>(DateTimeOffset at, Func<Picture, T> look)
    {
        var past = Take(at);
        Bring(past, at);
        var answer = look(past.Picture);
        // One that failed is not given back: what was folded of it nobody knows.
        GiveBack(past);
        return answer;
    }

    /// <summary>A picture that is brought to an instant soonest; whoever asks for it keeps it.</summary>
    public PastPicture Begin(DateTimeOffset at)
    {
        var past = new PastPicture(post.Frame);
        if (marks.Before(at, past.Picture.Frame) is { } mark) past.GoTo(mark);
        return past;
    }

    /// <summary>Brings a picture forward to an instant, and leaves marks on the way.</summary>
    /// <exception cref="JournalException">The journal is away.</exception>
    public void Bring(PastPicture past, DateTimeOffset at) => marks.Bring(past, at, post.Segments);

    /// <summary>The nearest one that stands before an instant and nobody looks at, or that goes on from a mark that is
    /// nearer. It is the one that was not used for longest, when there are enough: a picture of the nation is not
    /// cheap to make.</summary>
    private PastPicture Take(DateTimeOffset at)
    {
        var frame = post.Frame;
        var mark = marks.Before(at, frame);
        PastPicture past;
        lock (kept)
        {
            kept.RemoveAll(p => p.Picture.Frame != frame);
            var found = kept.Where(p => p.At <= at).MaxBy(p => p.At);
            var isNearer = found is not null && found.Picture.Sequence >= (mark?.Head.Sequence ?? 0);
            past = isNearer ? found! : mark is not null && kept.Count == Most ? kept[0] : new(frame);
            kept.Remove(past);
            if (isNearer) return past;
        }
        if (mark is not null) past.GoTo(mark);
        return past;
    }

    private void GiveBack(PastPicture past)
    {
        lock (kept)
        {
            kept.Add(past);
            if (kept.Count > Most) kept.RemoveAt(0);
        }
    }
}
