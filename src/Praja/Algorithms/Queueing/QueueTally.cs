using System.Runtime.CompilerServices;
using Praja.Algorithms.Statistics;

namespace Praja.Algorithms.Queueing;

/// <summary>Counts what happens in a simulated queue, batch by batch.</summary>
internal sealed class QueueTally
{
    private const int Batches = 40;

    // Student's distribution with 39 degrees of freedom, 97.5 %.
    private const double Quantile = 2.022691;
    private const int MostLevels = 512;

    private readonly int servers;
    private readonly int classes;
    private readonly int levels;
    private readonly long warmUp;
    private readonly long perBatch;
    private readonly double[] timeAt = new double[MostLevels + 1];
    private readonly double[] batchAt = new double[MostLevels];
    private readonly List<Batch> batches = [];
    private Batch batch;
    private double batchStart;
    private long arrivals;
    private long departures;
    private long untilBatchEnds;
    private double stayed;
    private double area;

    public QueueTally(QueueModel model, long arrivals)
    {
        servers = model.Servers;
        classes = model.Classes.Count;
        warmUp = arrivals / 10;
        perBatch = (arrivals - warmUp) / Batches;
        untilBatchEnds = warmUp;
        levels = Math.Min(model.Capacity, MostLevels) + 1;
        batch = new(classes);
    }

    /// <summary>Time passes with a number in the system.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pass(double time, int present)
    {
        if (present < batchAt.Length) batchAt[present] += time;
        else PassBeyond(time, present);
    }

    /// <summary>One came, and was served, put in line or lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Came(double now)
    {
        arrivals++;
        if (--untilBatchEnds == 0) EndBatch(now);
    }

    /// <summary>One was lost.</summary>
    public void Lose() => batch.Lost++;

    /// <summary>A service begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(int kind, double waited)
    {
        batch.Begun[kind]++;
        if (waited == 0) return;
        batch.Waited[kind] += waited;
        batch.Delayed++;
    }

    /// <summary>One left after a time in the system.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(double stay)
    {
        departures++;
        stayed += stay;
    }

    public QueueResult Result()
    {
        TakeTimes();
        var time = timeAt.Sum();
        return new()
        {
            Arrivals = arrivals,
            Events = arrivals + departures,
            Wait = Ratio(b => b.Waited.Sum(), b => b.Begun.Sum()),
            WaitByClass = [.. Enumerable.Range(0, classes).Select(k => Ratio(b => b.Waited[k], b => b.Begun[k]))],
            Delayed = Ratio(b => b.Delayed, b => b.Begun.Sum()),
            Lost = Ratio(b => b.Lost, _ => perBatch),
            Present = Ratio(b => b.Present, b => b.Time),
            Busy = Ratio(b => b.Busy, b => b.Time),
            Levels = [.. timeAt.Take(levels).Select(t => t / time)],
            LittleGap = Math.Abs(stayed - area) / area,
        };
    }

    private void EndBatch(double now)
    {
        TakeTimes();
        batch.Time = now - batchStart;
        if (arrivals > warmUp) batches.Add(batch);
        else Array.Clear(timeAt);
        batch = new(classes);
        batchStart = now;

        // After the last batch the system only empties, which is no part of its long run.
        untilBatchEnds = batches.Count < Batches ? perBatch : long.MaxValue;
    }

    private void PassBeyond(double time, int present)
    {
        timeAt[MostLevels] += time;
        batch.Present += time * present;
        batch.Busy += time * Math.Min(present, servers);
    }

    // The integrals of a batch follow from its time at each number.
    private void TakeTimes()
    {
        for (var present = 0; present < batchAt.Length; present++)
        {
            batch.Present += batchAt[present] * present;
            batch.Busy += batchAt[present] * Math.Min(present, servers);
            timeAt[present] += batchAt[present];
        }
        Array.Clear(batchAt);
        area += batch.Present;
    }

    private Estimate Ratio(Func<Batch, double> part, Func<Batch, double> of)
    {
        var value = batches.Sum(part) / batches.Sum(of);
        var means = batches.Select(b => part(b) / of(b)).ToArray();
        var centre = means.Average();
        var variance = means.Sum(m => (m - centre) * (m - centre)) / (Batches - 1);
        var half = Quantile * Math.Sqrt(variance / Batches);
        return new(value, value - half, value + half, (long)batches.Sum(of));
    }

    private sealed class Batch(int classes)
    {
        public readonly long[] Begun = new long[classes];
        public readonly double[] Waited = new double[classes];
        public long Delayed;
        public long Lost;
        public double Present;
        public double Busy;
        public double Time;
    }
}
