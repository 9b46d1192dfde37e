using Praja.Rehearsal.Engine;

namespace Praja.Rehearsal;

/// <summary>Runs a stage's day many times.</summary>
public static class Rehearser
{
    /// <summary>
    /// Makes the runs a model is asked for, over threads. Run n is a function of the model, the seed and n alone, and
    /// the looks at the half-width are at fixed numbers of runs, so that the result does not depend on the threads.
    /// </summary>
    /// <param name="model">What is simulated.</param>
    /// <param name="settings">How many runs, from which seed.</param>
    /// <param name="finished">Runs 0, 1, 2, ... of the same model and seed that were made before.</param>
    /// <param name="progress">Told now and then how far it is, from any thread.</param>
    /// <param name="stop">Ends it early; the runs finished without a gap are kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one run, or a look every none.</exception>
    public static StageRuns Run(
        RehearsalModel model,
        RunSettings settings,
        IReadOnlyList<RunOutcome> finished,
        IProgress<RunProgress>? progress,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(finished);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Runs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.LookEvery, 1);
        return new RunPool(model, settings, finished, progress).Make(stop);
    }

    /// <summary>One run again, with everything that happens in it.</summary>
    /// <param name="model">What is simulated.</param>
    /// <param name="settings">Its seed.</param>
    /// <param name="run">Run number, from 0.</param>
    public static RunTrace Trace(RehearsalModel model, RunSettings settings, int run)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(run);
        List<TraceEvent> events = [];
        var outcome = new Workshop(model).NewWorker().Run(settings.Seed, run, events);
        // A breakdown is told when the unit arrives, so it comes late; the order of equal times stays.
        return new(outcome, [.. events.OrderBy(e => e.Second)]);
    }
}
