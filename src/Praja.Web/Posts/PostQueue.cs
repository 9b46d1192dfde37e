namespace Praja.Web.Posts;

/// <summary>What waits at a post, in the order it came. Many put in, one takes out. Thread-safe.</summary>
internal sealed class PostQueue
{
    private readonly object gate = new();
    private readonly Queue<Waiting> queue = [];
    private int count;
    private bool nudged;
    private bool closed;

    /// <summary>How many submissions wait.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Puts in; false when too many wait or the post closes.</summary>
    public bool TryAdd(Waiting waiting)
    {
        lock (gate)
        {
            if (closed || count + waiting.Count > Limits.LongestQueue) return false;
            queue.Enqueue(waiting);
            count += waiting.Count;
            if (queue.Count == 1) Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Takes out what waits, up to a round; waits for something to come.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<Waiting> batch, TimeSpan patience)
    {
        lock (gate)
        {
            if (queue.Count == 0 && !nudged && !closed && patience > TimeSpan.Zero) Monitor.Wait(gate, patience);
            nudged = false;
            var taken = 0;
            while (queue.TryPeek(out var next) && (taken == 0 || taken + next.Count <= Limits.LargestRound))
            {
                batch.Add(queue.Dequeue());
                taken += next.Count;
            }
            count -= taken;
            return taken > 0 || !closed;
        }
    }

    /// <summary>Ends a wait of the taker.</summary>
    public void Nudge()
    {
        lock (gate)
        {
            nudged = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Nothing comes in any more; what waits can still be taken out.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }
}
