using System.Collections.Concurrent;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Live;

// One loop per operation. It takes all segments that wait, encodes them once for each role that listens, and copies
// those bytes to every stream that is at the same place. A stream whose last flush has not come through is passed over:
// whoever holds it brings it up to date from the store when the flush is through. Thus nothing is kept per stream but
// its sequence, and a slow reader costs nothing. Who answers for some regions only is told from the store too: what
// they are shown is theirs alone. Segments that do not follow on one another (other nodes wrote while
// the journal was away) leave every stream behind, and the store mends that too.

/// <summary>The event streams of one operation. Thread-safe.</summary>
internal sealed class LiveFeed : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(200);

    /// <summary>A stream hears something at least so often.</summary>
    private const long HeartbeatMilliseconds = 15_000;

    /// <summary>A stream whose reader takes nothing for so long is ended.</summary>
    private const long PatienceMilliseconds = 60_000;

    private readonly Post post;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<LiveReader, byte> readers = new();
    private readonly CancellationTokenSource stop = new();
    private readonly LiveInbox inbox = new();
    private readonly LiveCatchUp catchUp;
    private readonly Task loop;
    private long sequence;
    private long lastHeartbeat;

    /// <summary>Starts the feed of a post.</summary>
    public LiveFeed(Post post, TimeProvider clock)
    {
        (this.post, this.clock) = (post, clock);
        catchUp = new(post, () => Sequence, Now);
        post.Folded += Hear;
        sequence = post.Durable;
        lastHeartbeat = Now();
        loop = Task.Run(Run);
    }

    /// <summary>How many streams are open.</summary>
    public int Count => readers.Count;

    /// <summary>Sequence of the newest entry the feed knows of.</summary>
    public long Sequence => Volatile.Read(ref sequence);

    /// <summary>Lets a stream in that has all up to a sequence; completes when it ends.</summary>
    /// <param name="reader">The stream.</param>
    /// <param name="after">The last sequence it has.</param>
    /// <param name="abort">Breaks its connection off.</param>
    /// <param name="aborted">Cancelled when its reader is gone.</param>
    public async Task Serve(LiveReader reader, long after, Action abort, CancellationToken aborted)
    {
        reader.Sequence = after;
        reader.TryTake(Now());
        readers.TryAdd(reader, 0);
        try
        {
            await using var ending = aborted.Register(reader.Close);
            await using var stopping = stop.Token.Register(reader.Close);
            await catchUp.Run(reader);
            await reader.End;
        }
        finally
        {
            readers.TryRemove(reader, out _);
            await reader.Retire(abort);
        }
    }

    /// <summary>Ends all its streams.</summary>
    public async ValueTask DisposeAsync()
    {
        post.Folded -= Hear;
        await stop.CancelAsync();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private void Hear(JournalSegment segment) => inbox.Put(segment);

    private async Task Run()
    {
        while (!stop.IsCancellationRequested)
        {
            var heard = await inbox.Wait(Tick, stop.Token);
            var began = clock.GetTimestamp();
            if (heard) Pass();
            Mend();
            Look();
            // Resting as long as the last pass took leaves half a core to others, and gathers entries meanwhile.
            var took = clock.GetElapsedTime(began);
            if (heard && took > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(took < LongestRest ? took : LongestRest, clock, stop.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Passes on all segments that wait.</summary>
    private void Pass()
    {
        var before = Sequence;
        var together = inbox.Take(before, out var last);
        Volatile.Write(ref sequence, last);
        var frames = together is null ? null : new LiveFrames(together);
        var now = Now();
        foreach (var (reader, _) in readers)
        {
            if (reader.Sequence >= last || !reader.TryTake(now)) continue;
            if (frames is null || reader.Sequence != before || !reader.TakesFrames) _ = catchUp.Run(reader);
            else catchUp.Push(reader, FrameFor(reader, frames, last), last);
        }
    }

    private static ReadOnlySpan<byte> FrameFor(LiveReader reader, LiveFrames frames, long last)
    {
        var frame = frames.Of(reader.Sight.Role);
        return reader.WantsHeads && !frame.IsEmpty ? LiveFrames.Head(last) : frame;
    }

    /// <summary>Goes on to what no segment told: entries found when the journal was opened anew.</summary>
    private void Mend()
    {
        if (!inbox.IsEmpty || post.Durable is var durable && durable <= Sequence) return;
        Volatile.Write(ref sequence, durable);
        var now = Now();
        foreach (var (reader, _) in readers)
        {
            if (reader.Sequence < durable && reader.TryTake(now)) _ = catchUp.Run(reader);
        }
    }

    /// <summary>Gives signs of life, and ends streams that take nothing.</summary>
    private void Look()
    {
        var now = Now();
        if (now - lastHeartbeat < HeartbeatMilliseconds) return;
        lastHeartbeat = now;
        var heartbeat = LiveFrames.Heartbeat(Sequence);
        foreach (var (reader, _) in readers)
        {
            if (reader.IsLost(now - PatienceMilliseconds)) reader.Close();
            else if (reader.Sequence == Sequence && reader.TryTake(now))
                catchUp.Push(reader, heartbeat, reader.Sequence);
        }
    }
}
