using System.Threading.Channels;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>An operation's post as it runs: one thread drains the queue of submissions through the desk, in the order
/// they came, as many at once as wait. Thread-safe.</summary>
internal sealed class Post : IAsyncDisposable
{
    /// <summary>Most submissions waiting; more are turned away with 503.</summary>
    private const int LongestQueue = 20_000;

    /// <summary>Most submissions of one round.</summary>
    private const int LargestRound = 2_000;

    private readonly PostDesk desk;
    private readonly TimeProvider clock;
    private readonly ReaderWriterLockSlim gate = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Thread thread;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Opens the post and starts its thread.</summary>
    /// <param name="id">Operation's id in the address of its pages.</param>
    /// <param name="desk">Its desk, opened.</param>
    /// <param name="clock">The node's clock.</param>
    public Post(string id, PostDesk desk, TimeProvider clock)
    {
        (Id, this.desk, this.clock) = (id, desk, clock);
        thread = new Thread(Run) { IsBackground = true, Name = "post " + id };
        thread.Start();
    }

    /// <summary>Told of every segment folded, on the post's thread; must be quick.</summary>
    public event Action<JournalSegment>? Folded;

    /// <summary>Operation's id.</summary>
    public string Id { get; }

    /// <summary>Hands a submission in; the answer comes when it is durable.</summary>
    /// <returns>Null when too many wait.</returns>
    public Task<PostAnswer>? Submit(Submission submission)
    {
        var waiting = new Waiting(submission);
        return queue.Writer.TryWrite(waiting) ? waiting.Task : null;
    }

    /// <summary>Looks at the picture while nothing changes it; must be quick and keep nothing of it.</summary>
    public T Read<T>(Func<Picture, T> look)
    {
        gate.EnterReadLock();
        try
        {
            return look(desk.Picture);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stop.CancelAsync();
        await Task.Run(thread.Join);
        stop.Dispose();
        gate.Dispose();
    }

    private void Run()
    {
        var batch = new List<Waiting>(LargestRound);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestRound && queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            Round(batch);
            batch.Clear();
        }
    }

    private void Round(List<Waiting> batch)
    {
        try
        {
            PostRound round;
            gate.EnterWriteLock();
            try
            {
                round = desk.Process([.. batch.Select(w => w.Submission)], clock.GetUtcNow());
            }
            finally
            {
                gate.ExitWriteLock();
            }
            round.Durable.GetAwaiter().GetResult();
            if (round.Appended is { } appended) Folded?.Invoke(appended);
            for (var i = 0; i < batch.Count; i++)
                batch[i].SetResult(round.Answers[i]);
        }
        catch (JournalException e)
        {
            foreach (var waiting in batch)
                waiting.SetException(e);
        }
    }

    private sealed class Waiting(Submission submission)
        : TaskCompletionSource<PostAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public Submission Submission => submission;
    }
}
