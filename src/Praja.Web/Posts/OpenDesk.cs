using Praja.CommandPost;
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

    /// <summary>Opens store and desk; an empty journal gets its header.</summary>
    /// <exception cref="JournalException">The store cannot be opened or read.</exception>
    public OpenDesk(PostSetup setup, DateTimeOffset now)
    {
        store = setup.Open();
        try
        {
            Desk = new(setup.Frame, store);
            setup.Begin(Desk, now);
            kept = Desk.Picture.Sequence;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The desk.</summary>
    public PostDesk Desk { get; }

    /// <summary>True when other nodes may have appended: the desk should catch up.</summary>
    public bool IsBehind => watch.IsCompleted;

    /// <summary>Watches for what other nodes append after the picture; tells when there may be something.</summary>
    public void Watch(Action tell)
    {
        if (!watch.IsCompleted) return;
        watch = store.WaitAsync(Desk.Picture.Sequence, closing.Token);
        watch.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(tell);
    }

    /// <summary>The segments after a sequence; on any thread.</summary>
    public IEnumerable<JournalSegment> Segments(long after) => store.Read(after);

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

    public void Dispose()
    {
        ((IAsyncResult)keeping).AsyncWaitHandle.WaitOne();
        closing.Cancel();
        store.Dispose();
        closing.Dispose();
    }
}
