using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>The incidents of one group in one run.</summary>
internal struct RunTally
{
    public int Incidents;
    public int Decided;
    public int InTime;
    public int Helpless;
    public int Yellow;
    public int Red;
    public int Firsts;
    public int Enoughs;
    public double FirstSeconds;
    public double EnoughSeconds;

    public void Add(in Reading incident)
    {
        Incidents++;
        if (incident.Peak >= 1) Yellow++;
        if (incident.Peak >= 2) Red++;
        if (!float.IsNaN(incident.First))
        {
            Firsts++;
            FirstSeconds += incident.First;
        }
        if (!incident.IsDecided) return;
        Decided++;
        if (float.IsInfinity(incident.Enough))
        {
            Helpless++;
            return;
        }
        if (incident.IsInTime) InTime++;
        Enoughs++;
        EnoughSeconds += incident.Enough;
    }
}

/// <summary>A count per run: its sum and the sum of its squares.</summary>
internal struct CountSums
{
    private double sum;
    private double squares;

    public void Add(int count)
    {
        sum += count;
        squares += (double)count * count;
    }

    public readonly Estimate PerRun(long runs) => CountInterval.PerRun(sum, squares, runs);
}

/// <summary>The sums over runs of one group.</summary>
internal struct GroupTally
{
    private CountSums incidents;
    private CountSums yellow;
    private CountSums red;
    private CountSums late;
    private RatioSums inTime;
    private RatioSums helpless;
    private RatioSums first;
    private RatioSums enough;

    /// <summary>Incidents of which it can be told whether help came in time.</summary>
    public readonly long Decided => (long)inTime.Bottom;

    public void Add(in RunTally run)
    {
        incidents.Add(run.Incidents);
        yellow.Add(run.Yellow);
        red.Add(run.Red);
        late.Add(run.Decided - run.InTime);
        inTime.Add(run.InTime, run.Decided);
        helpless.Add(run.Helpless, run.Decided);
        first.Add(run.FirstSeconds / 60, run.Firsts);
        enough.Add(run.EnoughSeconds / 60, run.Enoughs);
    }

    public GroupResult Result(GroupKind kind, string id, long runs, Estimate median, Estimate ninety)
    {
        inTime.Runs = helpless.Runs = first.Runs = enough.Runs = runs;
        return new(
            kind, id, incidents.PerRun(runs), inTime.Share(), first.Interval(), enough.Interval(), median, ninety,
            helpless.Share(), yellow.PerRun(runs), red.PerRun(runs), late.PerRun(runs));
    }
}
