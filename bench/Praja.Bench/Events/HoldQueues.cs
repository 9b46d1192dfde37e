using Praja.Algorithms.Calendar;

namespace Praja.Bench.Events;

// What a simulator asks of its calendar all the time: take the next event, add another later.

/// <summary>A calendar under the hold model.</summary>
internal interface IHoldQueue
{
    string Name { get; }

    void Add(double time, int payload);

    /// <summary>Takes the next event and adds one a delay after it.</summary>
    double Hold(double delay, int payload);
}

/// <summary>Ours.</summary>
internal sealed class FourAryHold : IHoldQueue
{
    private readonly EventCalendar<int> calendar = new();

    public string Name => "4-ary heap, replace-top";

    public void Add(double time, int payload) => calendar.Add(time, payload);

    public double Hold(double delay, int payload)
    {
        var time = calendar.NextTime;
        calendar.ReplaceNext(time + delay, payload);
        return time;
    }
}

/// <summary>The runtime's own queue.</summary>
internal sealed class RuntimeHold : IHoldQueue
{
    private readonly PriorityQueue<int, double> queue = new();

    public string Name => "PriorityQueue of .NET";

    public void Add(double time, int payload) => queue.Enqueue(payload, time);

    public double Hold(double delay, int payload)
    {
        queue.TryDequeue(out _, out var time);
        queue.Enqueue(payload, time + delay);
        return time;
    }
}

/// <summary>A textbook binary heap of structs: pop, then push.</summary>
internal sealed class BinaryHold : IHoldQueue
{
    private Event[] heap = new Event[64];
    private int count;
    private long added;

    public string Name => "binary heap of structs";

    public void Add(double time, int payload)
    {
        if (count == heap.Length) Array.Resize(ref heap, 2 * count);
        var added = new Event(time, this.added++, payload);
        var place = count++;
        while (place > 0 && added.IsBefore(heap[(place - 1) / 2]))
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = added;
    }

    public double Hold(double delay, int payload)
    {
        var time = heap[0].Time;
        var last = heap[--count];
        var place = 0;
        while ((2 * place) + 1 < count)
        {
            var child = (2 * place) + 1;
            if (child + 1 < count && heap[child + 1].IsBefore(heap[child])) child++;
            if (!heap[child].IsBefore(last)) break;
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = last;
        Add(time + delay, payload);
        return time;
    }

    private readonly record struct Event(double Time, long Number, int Payload)
    {
        public bool IsBefore(Event other) => Time < other.Time || (Time == other.Time && Number < other.Number);
    }
}

/// <summary>A calendar queue (Brown 1988) that is told the right width, so that it never rebuilds: its best
/// case.</summary>
/// <param name="pending">Events it will hold.</param>
internal sealed class CalendarHold(int pending) : IHoldQueue
{
    private readonly double width = 1.0 / pending;
    private readonly int mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)pending * 2) - 1;
    private readonly int[] next = new int[pending];
    private readonly double[] times = new double[pending];
    private readonly int[] payloads = new int[pending];
    private int[]? heads;
    private int count;
    private long day;

    public string Name => "calendar queue, known width";

    public void Add(double time, int payload) => Put(count++, time, payload);

    public double Hold(double delay, int payload)
    {
        while (true)
        {
            ref var head = ref heads![(int)(day & mask)];
            if (head >= 0 && (long)(times[head] / width) <= day)
            {
                var slot = head;
                head = next[slot];
                var time = times[slot];
                Put(slot, time + delay, payload);
                return time;
            }
            day++;
        }
    }

    private void Put(int slot, double time, int payload)
    {
        heads ??= [.. Enumerable.Repeat(-1, mask + 1)];
        (times[slot], payloads[slot]) = (time, payload);
        ref var link = ref heads[(int)((long)(time / width) & mask)];
        while (link >= 0 && times[link] <= time) link = ref next[link];
        next[slot] = link;
        link = slot;
    }
}
