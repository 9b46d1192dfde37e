using Praja.Rehearsal;

namespace Praja.CommandPost.Playing;

/// <summary>Finds a run worth watching among the first of a rehearsal: a usual number of incidents, one soon after the
/// beginning, some that rise.</summary>
public static class RunChoice
{
    private const int Looked = 60;

    /// <summary>The run, with its trace.</summary>
    /// <param name="model">What was rehearsed.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="watchedFrom">Minute of the day from which somebody watches.</param>
    public static (int Run, RunTrace Trace) Of(RehearsalModel model, ulong seed, double watchedFrom)
    {
        ArgumentNullException.ThrowIfNull(model);
        var settings = new RunSettings { Seed = seed };
        var traces = Enumerable.Range(0, Looked).Select(run => Rehearser.Trace(model, settings, run)).ToArray();
        var usual = traces.Average(t => t.Outcome.Incidents.Count);
        var best = Enumerable.Range(0, Looked).MaxBy(run => Score(traces[run], usual, watchedFrom * 60));
        return (best, traces[best]);
    }

    private static double Score(RunTrace trace, double usual, double from)
    {
        var incidents = trace.Outcome.Incidents;
        var soon = incidents.Count(i => i.Happened + i.Notice + i.Report is var at && at > from && at < from + 1800);
        var risen = incidents.Count(i => i.PeakLevel > 0);
        return Math.Min(soon, 2) + (0.5 * Math.Min(risen, 4)) - (Math.Abs(incidents.Count - usual) / usual);
    }
}
