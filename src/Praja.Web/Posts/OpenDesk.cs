using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>A desk with its store, from one opening to the next failure. Used by the post's thread alone, but for
/// <see cref="Segments"/>.</summary>
internal sealed class OpenDesk : IDisposable
{
    private readonly IJournalStore store;
    private readonly CancellationTokenSource closing = new();
    private Task watch = Task.CompletedTask;
    private Task keeping = Task.CompletedTask;
    private long kept;

    /// <summary>Opens store and desk over the plan in force; an empty journal gets its header. Where that plan's file
    /// is not there, the desk works by the plan it was opened with.</summary>
    /// <exception cref="JournalException">The store cannot be opened or read.</exception>
    public OpenDesk(PostSetup setup, DateTimeOffset now)
    {
        store = setup.Open();
        try
        {
            Desk = new(plans => FrameOf(setup, plans) ?? setup.Frame, store);
            setup.Begin(Desk, now);
            if (FrameOf(setup, setup.PlansOf(Desk.Picture), Desk.Picture.Frame) is { } frame) Desk = new(frame, store);
            kept = Desk.Picture.Sequence;
            _ = FrameWarming.Start(Desk.Picture.Frame);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The desk.</summary>
    public PostDesk Desk { get; private set; }

    /// <summary>Sequence of the entry that the last snapshot of this opening is of.</summary>
    public long Kept => Volatile.Read(ref kept);

    /// <summary>True when other nodes may have appended: the desk should catch up.</summary>
    public bool IsBehind => watch.IsCompleted;

    /// <summary>True once it was disposed; on any thread.</summary>
    public bool IsClosed => closing.IsCancellationRequested;

    /// <summary>Watches for what other nodes append after the picture; tells when there may be something.</summary>
    public void Watch(Action tell)
    {
        if (!watch.IsCompleted) return;
        watch = store.WaitAsync(Desk.Picture.Sequence, closing.Token);
        watch.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(tell);
    }

    /// <summary>The segments after a sequence; on any thread.</summary>
    public IEnumerable<JournalSegment> Segments(long after) => store.Read(after);

    /// <summary>A desk of the same journal over another frame; on any thread.</summary>
    public PostDesk Over(PostFrame frame) => new(frame, store);

    /// <summary>Works at another desk from now on, when it has folded what this one has and more.</summary>
    /// <returns>The segments that this desk had not folded.</returns>
    public IReadOnlyList<JournalSegment> Take(PostDesk other)
    {
        var known = Desk.Picture.Sequence;
        JournalSegment[] more = [.. other.CatchUp().Where(s => s.First > known)];
        // No snapshot is over the new frame yet.
        (Desk, kept) = (other, 0);
        return more;
    }

    /// <summary>Keeps a snapshot when so many entries came since the last; it is written while the post goes
    /// on.</summary>
    public void Keep(long entries)
    {
        if (Desk.Picture.Sequence - kept < entries || !keeping.IsCompleted) return;
        var snapshot = Desk.Snapshot();
        kept = snapshot.Head.Sequence;
        keeping = Task.Run(() => store.SaveSnapshot(snapshot));
    }

    /// <summary>Keeps a snapshot of all there is, and waits for it.</summary>
    public void KeepLast()
    {
        keeping.GetAwaiter().GetResult();
        Keep(1);
        keeping.GetAwaiter().GetResult();
    }

    private static PostFrame? FrameOf(PostSetup setup, IReadOnlyList<string>? plans, PostFrame? known = null) =>
        plans is null || plans.SequenceEqual((known ?? setup.Frame).Plans.Files)
            ? null
            : setup.FrameOf(plans, new());

    public void Dispose()
    {
        ((IAsyncResult)keeping).AsyncWaitHandle.WaitOne();
        closing.Cancel();
        store.Dispose();
        closing.Dispose();
    }
}
