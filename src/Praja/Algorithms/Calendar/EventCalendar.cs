using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Praja.Algorithms.Calendar;

// A 4-ary heap (Johnson 1975; LaMarca and Ladner, "The influence of caches on the performance of heaps", 1996) over
// parallel arrays: a level's four times lie side by side, and the order of ties and the payloads are touched only where
// they are needed. Taking the first event and adding its successor, the commonest step of a simulation, is one pass
// down (ReplaceNext). `./praja bench events` measures it beside a binary heap and a calendar queue.

/// <summary>
/// Events of a simulation in the order in which they happen: by time, then priority (the lowest number first), then
/// the order in which they were added. Not thread-safe.
/// </summary>
/// <typeparam name="T">What an event carries; small.</typeparam>
public sealed class EventCalendar<T>
    where T : struct
{
    /// <summary>Lowest priority number.</summary>
    public const int LowestPriority = short.MinValue;

    /// <summary>Highest priority number.</summary>
    public const int HighestPriority = short.MaxValue;

    // The tie-break of an event is one number: 16 bits of priority above 48 bits of insertion number, enough for
    // ninety days of insertions at 36 million a second.
    private const int NumberBits = 48;

    private double[] times;
    private ulong[] orders;
    private T[] payloads;
    private int count;
    private ulong added;

    /// <summary>An empty calendar with room for some events; it grows as needed.</summary>
    /// <param name="capacity">Events it holds without growing, 1 or more.</param>
    public EventCalendar(int capacity = 64)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        times = new double[capacity];
        orders = new ulong[capacity];
        payloads = new T[capacity];
    }

    /// <summary>Events waiting.</summary>
    public int Count => count;

    /// <summary>Time of the next event; positive infinity when there is none.</summary>
    public double NextTime => count == 0 ? double.PositiveInfinity : times[0];

    /// <summary>Adds an event.</summary>
    /// <param name="time">When it happens, in the simulation's unit of time.</param>
    /// <param name="payload">What it carries.</param>
    /// <param name="priority">Before events of the same time with a higher number; -32,768..32,767.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not a number, or the priority out of
    /// range.</exception>
    public void Add(double time, T payload, int priority = 0)
    {
        var order = OrderOf(time, priority);
        if (count == times.Length) Grow();
        Rise(count++, time, order, payload);
    }

    /// <summary>Takes the next event away.</summary>
    /// <param name="time">When it happens.</param>
    /// <returns>What it carries.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T TakeNext(out double time)
    {
        if (count == 0) ThrowEmpty();
        time = times[0];
        var payload = payloads[0];
        var last = --count;
        if (last > 0) Sink(times[last], orders[last], payloads[last]);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) payloads[last] = default;
        return payload;
    }

    /// <summary>Takes the next event away and adds another: faster than <see cref="TakeNext"/> and
    /// <see cref="Add"/>, with the same result.</summary>
    /// <param name="time">When the added one happens.</param>
    /// <param name="payload">What it carries.</param>
    /// <param name="priority">As for <see cref="Add"/>.</param>
    /// <exception cref="InvalidOperationException">There is none to take.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not a number, or the priority out of
    /// range.</exception>
    public void ReplaceNext(double time, T payload, int priority = 0)
    {
        if (count == 0) ThrowEmpty();
        Sink(time, OrderOf(time, priority), payload);
    }

    /// <summary>What the next event carries, without taking it.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T PeekNext()
    {
        if (count == 0) ThrowEmpty();
        return payloads[0];
    }

    /// <summary>Takes all events away and forgets the order of insertion; keeps the room.</summary>
    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) Array.Clear(payloads, 0, count);
        count = 0;
        added = 0;
    }

    private static void ThrowEmpty() => throw new InvalidOperationException("the calendar is empty");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBefore(double time, ulong order, double otherTime, ulong otherOrder) =>
        time < otherTime || (time == otherTime && order < otherOrder);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong OrderOf(double time, int priority)
    {
        if (double.IsNaN(time)) ThrowNotANumber(time);
        if (priority is < LowestPriority or > HighestPriority) ThrowPriority(priority);
        return ((ulong)(priority - LowestPriority) << NumberBits) | added++;
    }

    private static void ThrowNotANumber(double time) =>
        throw new ArgumentOutOfRangeException(nameof(time), time, "an event needs a time");

    private static void ThrowPriority(int priority) =>
        throw new ArgumentOutOfRangeException(nameof(priority), priority, "a priority fits 16 bits");

    private void Grow()
    {
        var room = checked(times.Length * 2);
        Array.Resize(ref times, room);
        Array.Resize(ref orders, room);
        Array.Resize(ref payloads, room);
    }

    // The places of the heap are within the arrays by construction, so the runtime's checks are left out in the two
    // walks below: they are a quarter of their time.
    private void Rise(int place, double time, ulong order, T payload)
    {
        ref var time0 = ref MemoryMarshal.GetArrayDataReference(times);
        ref var order0 = ref MemoryMarshal.GetArrayDataReference(orders);
        ref var payload0 = ref MemoryMarshal.GetArrayDataReference(payloads);
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (!IsBefore(time, order, Unsafe.Add(ref time0, parent), Unsafe.Add(ref order0, parent))) break;
            Unsafe.Add(ref time0, place) = Unsafe.Add(ref time0, parent);
            Unsafe.Add(ref order0, place) = Unsafe.Add(ref order0, parent);
            Unsafe.Add(ref payload0, place) = Unsafe.Add(ref payload0, parent);
            place = parent;
        }
        Unsafe.Add(ref time0, place) = time;
        Unsafe.Add(ref order0, place) = order;
        Unsafe.Add(ref payload0, place) = payload;
    }

    // Puts an event at the root, whose place is free, and lets it sink to where it belongs.
    private void Sink(double time, ulong order, T payload)
    {
        ref var time0 = ref MemoryMarshal.GetArrayDataReference(times);
        ref var order0 = ref MemoryMarshal.GetArrayDataReference(orders);
        ref var payload0 = ref MemoryMarshal.GetArrayDataReference(payloads);
        var place = 0;
        while (true)
        {
            var first = (place << 2) + 1;
            if (first >= count) break;
            var least = first + 4 <= count
                ? LeastOfFour(ref Unsafe.Add(ref time0, first), ref Unsafe.Add(ref order0, first), first)
                : LeastOfLast(ref time0, ref order0, first);
            var leastTime = Unsafe.Add(ref time0, least);
            if (IsBefore(time, order, leastTime, Unsafe.Add(ref order0, least))) break;
            Unsafe.Add(ref time0, place) = leastTime;
            Unsafe.Add(ref order0, place) = Unsafe.Add(ref order0, least);
            Unsafe.Add(ref payload0, place) = Unsafe.Add(ref payload0, least);
            place = least;
        }
        Unsafe.Add(ref time0, place) = time;
        Unsafe.Add(ref order0, place) = order;
        Unsafe.Add(ref payload0, place) = payload;
    }

    // Which of four is least is as good as random, so it is found without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeastOfFour(ref double time0, ref ulong order0, int first)
    {
        var times = Vector256.LoadUnsafe(ref time0);
        var pairs = Vector256.Min(times, Vector256.Shuffle(times, Vector256.Create(1L, 0, 3, 2)));
        var least = Vector256.Min(pairs, Vector256.Shuffle(pairs, Vector256.Create(2L, 3, 0, 1)));
        var which = Vector256.Equals(times, least).ExtractMostSignificantBits();
        if ((which & (which - 1)) != 0) return first + LeastTied(ref time0, ref order0, 4);
        return first + BitOperations.TrailingZeroCount(which);
    }

    private int LeastOfLast(ref double time0, ref ulong order0, int first) =>
        first + LeastTied(ref Unsafe.Add(ref time0, first), ref Unsafe.Add(ref order0, first), count - first);

    private static int LeastTied(ref double time0, ref ulong order0, int number)
    {
        var least = 0;
        for (var i = 1; i < number; i++)
        {
            var (time, order) = (Unsafe.Add(ref time0, i), Unsafe.Add(ref order0, i));
            if (IsBefore(time, order, Unsafe.Add(ref time0, least), Unsafe.Add(ref order0, least))) least = i;
        }
        return least;
    }
}
