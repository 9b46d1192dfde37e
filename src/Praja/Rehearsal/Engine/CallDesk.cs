namespace Praja.Rehearsal.Engine;

/// <summary>The operators at the post and the calls that wait for them. Used by one thread, kept between
/// runs.</summary>
internal sealed class CallDesk(int operators)
{
    private readonly WaitingList queue = new();
    private int taking;

    /// <summary>Calls the post got.</summary>
    public int Calls { get; private set; }

    /// <summary>Seconds operators were busy.</summary>
    public double BusySeconds { get; private set; }

    /// <summary>Most calls that waited at once.</summary>
    public int LongestQueue { get; private set; }

    /// <summary>No calls.</summary>
    public void Begin()
    {
        queue.Clear();
        (taking, Calls, BusySeconds, LongestQueue) = (0, 0, 0, 0);
    }

    /// <summary>False when calls need none.</summary>
    public bool HasOperators => operators > 0;

    /// <summary>A call that needs no operator comes in.</summary>
    public void CountCall() => Calls++;

    /// <summary>A call comes in.</summary>
    /// <returns>True when an operator takes it at once.</returns>
    public bool Offer(int rank, double now, int incident)
    {
        Calls++;
        if (taking < operators)
        {
            taking++;
            return true;
        }
        queue.Add(rank, now, incident);
        LongestQueue = Math.Max(LongestQueue, queue.Count);
        return false;
    }

    /// <summary>Counts the time of a call, as far as it lies within the rehearsed time.</summary>
    public void CountBusy(double seconds) => BusySeconds += seconds;

    /// <summary>An operator is free.</summary>
    /// <returns>The call taken next; -1 when none waits.</returns>
    public int Free()
    {
        if (queue.Count > 0) return queue.TakeFirst();
        taking--;
        return -1;
    }
}
