using Praja.Algorithms.Calendar;

namespace Praja.Rehearsal.Engine;

// The calendar, with two short cuts that change nothing in the order of (time, insertion). What is planned without
// delay waits in a queue beside the heap: it comes after everything of the same time that was planned before, which is
// what the heap still holds of that time. And the event under way stays at the heap's root until the first one it plans
// takes its place, which is one pass through the heap instead of two.

/// <summary>What a run will do, in order. Used by one thread, kept between runs.</summary>
internal sealed class Agenda
{
    private readonly EventCalendar<Step> calendar = new(256);
    private Step[] due = new Step[16];
    private int dueFirst;
    private int dueCount;
    private double dueTime;
    private bool rootIsSpent;

    /// <summary>Nothing is planned.</summary>
    public void Clear()
    {
        calendar.Clear();
        dueCount = 0;
        dueFirst = 0;
        rootIsSpent = false;
    }

    /// <summary>Plans a step.</summary>
    /// <param name="now">The time it is.</param>
    /// <param name="time">When it happens, not before now.</param>
    /// <param name="step">What happens.</param>
    public void Add(double now, double time, in Step step)
    {
        if (time <= now)
        {
            AddDue(now, step);
        }
        else if (rootIsSpent)
        {
            calendar.ReplaceNext(time, step);
            rootIsSpent = false;
        }
        else
        {
            calendar.Add(time, step);
        }
    }

    /// <summary>True when the next step comes before an arrival; an arrival is first at equal times.</summary>
    /// <param name="arrival">Time of the next arrival.</param>
    /// <param name="time">Time of the next step; infinity when there is none.</param>
    public bool IsBefore(double arrival, out double time)
    {
        time = dueCount > 0 ? dueTime : calendar.NextTime;
        return time < arrival;
    }

    /// <summary>The next step; <see cref="Finish"/> when it has been executed.</summary>
    public Step Begin()
    {
        if (dueCount == 0 || calendar.NextTime <= dueTime)
        {
            rootIsSpent = true;
            return calendar.PeekNext();
        }
        var step = due[dueFirst];
        dueFirst = (dueFirst + 1) & (due.Length - 1);
        dueCount--;
        return step;
    }

    /// <summary>The step that began has been executed.</summary>
    public void Finish()
    {
        if (!rootIsSpent) return;
        calendar.TakeNext(out _);
        rootIsSpent = false;
    }

    private void AddDue(double now, in Step step)
    {
        if (dueCount == due.Length)
        {
            var larger = new Step[due.Length * 2];
            for (var at = 0; at < dueCount; at++) larger[at] = due[(dueFirst + at) & (due.Length - 1)];
            (due, dueFirst) = (larger, 0);
        }
        due[(dueFirst + dueCount++) & (due.Length - 1)] = step;
        dueTime = now;
    }
}
