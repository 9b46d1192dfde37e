using System.Collections.Concurrent;
using Praja.Rehearsal.Results;

namespace Praja.Rehearsal.Engine;

// Runs are handed out in order and collected in order. What ends the runs early is asked of a prefix of fixed length
// only; runs made beyond it by quick threads are thrown away.

/// <summary>Makes the runs of one stage.</summary>
internal sealed class RunPool(
    RehearsalModel model, RunSettings settings, IReadOnlyList<RunOutcome> finished, IProgress<RunProgress>? progress)
{
    private readonly RunOutcome?[] outcomes = new RunOutcome?[settings.Runs];
    private readonly ConcurrentBag<Simulation> idle = [];
    private readonly Lock gate = new();
    private readonly int step = Math.Max(1, settings.Runs / 200);
    private int done;
    private int told;

    public StageRuns Make(CancellationToken stop)
    {
        for (var run = 0; run < Math.Min(finished.Count, settings.Runs); run++) outcomes[run] = finished[run];
        done = told = Math.Min(finished.Count, settings.Runs);
        progress?.Report(new(model.Stage, done, settings.Runs));
        var workshop = new Workshop(model);
        // From look to look, so that no thread runs far ahead of what may be the end.
        while (done < settings.Runs && !stop.IsCancellationRequested)
        {
            if (IsReached()) return Collected(RunEnd.HalfWidthReached);
            MakeUntil(NextLook(), workshop, stop);
        }
        if (done < settings.Runs) return Collected(RunEnd.Interrupted);
        return Collected(IsReached() ? RunEnd.HalfWidthReached : RunEnd.AllRuns);
    }

    private int NextLook() => settings.HalfWidth > 0
        ? (int)Math.Min(settings.Runs, ((long)(done / settings.LookEvery) + 1) * settings.LookEvery)
        : settings.Runs;

    private void MakeUntil(int end, Workshop workshop, CancellationToken stop)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads > 0 ? settings.Threads : -1 };
        var next = done - 1;
        // One endless task for each thread would be simpler, but the pool may give us fewer threads than asked for.
        Parallel.For(0, end - done, options, (_, loop) =>
        {
            if (stop.IsCancellationRequested)
            {
                loop.Stop();
                return;
            }
            if (!idle.TryTake(out var worker)) worker = workshop.NewWorker();
            var run = Interlocked.Increment(ref next);
            var outcome = worker.Run(settings.Seed, run, null);
            idle.Add(worker);
            lock (gate) Collect(run, outcome);
        });
    }

    private void Collect(int run, RunOutcome outcome)
    {
        outcomes[run] = outcome;
        while (done < outcomes.Length && outcomes[done] is not null) done++;
        if (progress is null || (done < told + step && done < outcomes.Length)) return;
        told = done;
        progress.Report(new(model.Stage, done, settings.Runs));
    }

    private bool IsReached() =>
        settings.HalfWidth > 0 && done > 0 && done % settings.LookEvery == 0
        && StoppingRule.IsReached(Prefix(), model, settings.HalfWidth);

    private ArraySegment<RunOutcome> Prefix() => new((RunOutcome[])outcomes!, 0, done);

    private StageRuns Collected(RunEnd end) => new(model, settings, [.. Prefix()], end);
}
