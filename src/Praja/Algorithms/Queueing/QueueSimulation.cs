using System.Runtime.CompilerServices;
using Praja.Algorithms.Calendar;
using Praja.Algorithms.Random;

namespace Praja.Algorithms.Queueing;

// Arrivals without end never enter the calendar: there is only one next. A departure that lets a waiting customer in
// replaces itself. What is counted is a handful of sums, closed at each batch, so memory is flat over time.

/// <summary>Simulates a <see cref="QueueModel"/> event by event; checks the core of the simulator against exact
/// answers.</summary>
public sealed class QueueSimulation
{
    private const int ArrivalPurpose = 1;
    private const int ServicePurpose = 2;
    private const int ClassPurpose = 3;
    private const int FromSource = -1;

    private readonly QueueModel model;
    private readonly DrawnTimes arrivalTimes;
    private readonly DrawnTimes serviceTimes;
    private readonly int servers;
    private readonly int capacity;
    private readonly double[] upTo;
    private readonly WaitingLine[] lines;
    private readonly QueueTally tally;
    private readonly EventCalendar<Departure> calendar = new(256);

    private CounterRng classRandom;
    private double now;
    private double nextArrival;
    private int present;
    private long toCome;

    private QueueSimulation(QueueModel model, ulong seed, long run, long arrivals)
    {
        this.model = model;
        (servers, capacity) = (model.Servers, model.Capacity);
        lines = [.. model.Classes.Select(_ => new WaitingLine())];
        upTo = [.. model.Classes.Select((_, k) => model.Classes.Take(k + 1).Sum())];
        tally = new(model, arrivals);
        toCome = arrivals;
        arrivalTimes = new(model.Arrivals, new(CounterRng.KeyOf(seed, run, ArrivalPurpose), 0));
        serviceTimes = new(model.Service, new(CounterRng.KeyOf(seed, run, ServicePurpose), 0));
        classRandom = new(CounterRng.KeyOf(seed, run, ClassPurpose), 0);
    }

    /// <summary>Simulates from an empty system until all who came have left.</summary>
    /// <param name="model">Queue.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="run">Number of the run; runs are independent.</param>
    /// <param name="arrivals">Arrivals, 1,000 or more; the first tenth of them warms up and is not counted.</param>
    /// <exception cref="ArgumentException">The model or the number of arrivals is out of range.</exception>
    public static QueueResult Run(QueueModel model, ulong seed, long run, long arrivals)
    {
        model.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(arrivals, 1000);
        var simulation = new QueueSimulation(model, seed, run, arrivals);
        simulation.Start();
        simulation.Execute();
        return simulation.tally.Result();
    }

    private void Start()
    {
        if (model.Sources == 0)
        {
            nextArrival = arrivalTimes.Next();
            return;
        }
        nextArrival = double.PositiveInfinity;
        for (var source = 0; source < model.Sources; source++)
            calendar.Add(arrivalTimes.Next(), new(0, FromSource));
    }

    private void Execute()
    {
        while (true)
        {
            var next = calendar.NextTime;
            if (nextArrival < next)
            {
                PassTime(nextArrival);
                nextArrival = toCome > 1 ? now + arrivalTimes.Next() : double.PositiveInfinity;
                Arrive();
            }
            else if (calendar.Count > 0)
            {
                PassTime(next);
                if (calendar.PeekNext().Class == FromSource) ComeFromSource();
                else Depart();
            }
            else
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassTime(double until)
    {
        tally.Pass(until - now, present);
        now = until;
    }

    private void ComeFromSource()
    {
        calendar.TakeNext(out _);
        if (toCome > 0) Arrive();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Arrive()
    {
        toCome--;
        var kind = lines.Length == 1 ? 0 : DrawClass();
        if (present >= capacity)
        {
            tally.Lose();
            if (model.Sources > 0) GoAway();
        }
        else if (present++ < servers)
        {
            tally.Begin(kind, 0);
            calendar.Add(now + serviceTimes.Next(), new(now, kind));
        }
        else
        {
            lines[kind].Add(now);
        }
        tally.Came(now);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Depart()
    {
        tally.Leave(now - calendar.PeekNext().Came);
        if (present-- > servers)
        {
            var kind = 0;
            while (lines[kind].Count == 0) kind++;
            var came = lines[kind].Take();
            tally.Begin(kind, now - came);
            calendar.ReplaceNext(now + serviceTimes.Next(), new(came, kind));
        }
        else
        {
            calendar.TakeNext(out _);
        }
        if (model.Sources > 0) GoAway();
    }

    private void GoAway()
    {
        if (toCome > 0) calendar.Add(now + arrivalTimes.Next(), new(0, FromSource));
    }

    private int DrawClass()
    {
        var draw = classRandom.NextDouble();
        var kind = 0;
        while (kind < upTo.Length - 1 && draw >= upTo[kind]) kind++;
        return kind;
    }

    private readonly record struct Departure(double Came, int Class);
}
