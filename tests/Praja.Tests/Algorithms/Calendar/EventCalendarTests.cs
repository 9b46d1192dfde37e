using Praja.Algorithms.Calendar;
using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Calendar;

public sealed class EventCalendarTests
{
    [Fact]
    public void Events_come_by_time_then_priority_then_insertion_as_in_a_sorted_list()
    {
        for (var seed = 0UL; seed < 60; seed++)
            RunBesideList(new CounterRng(CounterRng.KeyOf(seed, 0, 1), 0), steps: 600);
    }

    [Fact]
    public void Replacing_the_next_event_equals_taking_it_and_adding_one()
    {
        var random = new CounterRng(CounterRng.KeyOf(7, 0, 1), 0);
        var replaced = new EventCalendar<int>(1);
        var taken = new EventCalendar<int>(1);
        for (var i = 0; i < 100; i++)
        {
            var time = random.Next(20);
            replaced.Add(time, i);
            taken.Add(time, i);
        }
        for (var i = 100; i < 5000; i++)
        {
            var time = replaced.NextTime + random.Next(20);
            var priority = random.Next(3) - 1;
            replaced.ReplaceNext(time, i, priority);
            taken.TakeNext(out _);
            taken.Add(time, i, priority);
            Assert.Equal(taken.NextTime, replaced.NextTime);
            Assert.Equal(taken.PeekNext(), replaced.PeekNext());
        }
    }

    [Fact]
    public void A_cleared_calendar_is_as_good_as_new()
    {
        var calendar = new EventCalendar<int>(2);
        for (var i = 0; i < 50; i++) calendar.Add(50 - i, i);
        calendar.Clear();
        Assert.Equal(0, calendar.Count);
        Assert.Equal(double.PositiveInfinity, calendar.NextTime);
        calendar.Add(3, 1);
        calendar.Add(3, 2);
        calendar.Add(3, 3, -1);
        Assert.Equal([3, 1, 2], Drain(calendar));
    }

    [Fact]
    public void Events_at_the_ends_of_time_and_priority_keep_their_order()
    {
        var calendar = new EventCalendar<int>();
        calendar.Add(double.PositiveInfinity, 5);
        calendar.Add(0, 3, EventCalendar<int>.HighestPriority);
        calendar.Add(0, 1, EventCalendar<int>.LowestPriority);
        calendar.Add(-0.0, 2);
        calendar.Add(double.MaxValue, 4);
        calendar.Add(double.NegativeInfinity, 0);
        Assert.Equal([0, 1, 2, 3, 4, 5], Drain(calendar));
    }

    [Fact]
    public void An_event_without_a_time_or_with_a_priority_out_of_range_is_refused()
    {
        var calendar = new EventCalendar<int>();
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(1, 1, short.MaxValue + 1));
        Assert.Throws<InvalidOperationException>(() => calendar.TakeNext(out _));
        Assert.Throws<InvalidOperationException>(() => calendar.ReplaceNext(1, 1));
        Assert.Throws<InvalidOperationException>(() => calendar.PeekNext());
        calendar.Add(1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.ReplaceNext(double.NaN, 1));
        Assert.Equal([1], Drain(calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventCalendar<int>(0));
    }

    private static List<int> Drain(EventCalendar<int> calendar)
    {
        List<int> order = [];
        while (calendar.Count > 0) order.Add(calendar.TakeNext(out _));
        return order;
    }

    // Few distinct times and priorities, so that most events tie.
    private static void RunBesideList(CounterRng random, int steps)
    {
        var calendar = new EventCalendar<int>(1);
        var list = new SortedSet<(double Time, int Priority, int Number)>();
        for (var number = 0; number < steps; number++)
        {
            var (time, priority) = (random.Next(12) / 4.0, random.Next(5) - 2);
            var draw = random.NextDouble();
            if (draw < 0.2 && list.Count > 0)
            {
                calendar.ReplaceNext(time, number, priority);
                list.Remove(list.Min);
                list.Add((time, priority, number));
            }
            else if (draw < 0.45 && list.Count > 0)
            {
                Take(calendar, list);
            }
            else
            {
                calendar.Add(time, number, priority);
                list.Add((time, priority, number));
            }
            Assert.Equal(list.Count, calendar.Count);
            Assert.Equal(list.Count == 0 ? double.PositiveInfinity : list.Min.Time, calendar.NextTime);
        }
        while (list.Count > 0) Take(calendar, list);
    }

    private static void Take(EventCalendar<int> calendar, SortedSet<(double Time, int Priority, int Number)> list)
    {
        var payload = calendar.TakeNext(out var time);
        Assert.Equal((list.Min.Time, list.Min.Number), (time, payload));
        list.Remove(list.Min);
    }
}
