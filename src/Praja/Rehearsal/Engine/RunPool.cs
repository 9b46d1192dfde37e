using Praja.Rehearsal.Results;

namespace Praja.Rehearsal.Engine;

// Runs are handed out in order and collected in order. What ends the runs early is asked of a prefix of fixed length
// only, and no thread goes beyond it before it was asked. Each thread keeps its worker, whose buffers are warm.

/// <summary>Makes the runs of one stage.</summary>
internal sealed class RunPool
{
    private readonly RehearsalModel model;
    private readonly RunSettings settings;
    private readonly IProgress<RunProgress>? progress;
    private readonly RunOutcome?[] outcomes;
    private readonly int threads;
    private readonly Simulation?[] workers;
    private readonly Lock gate = new();
    private readonly int step;
    private int done;
    private int told;

    public RunPool(
        RehearsalModel model,
        RunSettings settings,
        IReadOnlyList<RunOutcome> finished,
        IProgress<RunProgress>? progress)
    {
        (this.model, this.settings, this.progress) = (model, settings, progress);
        threads = settings.Threads > 0 ? settings.Threads : Cores();
        workers = new Simulation?[threads];
        step = Math.Max(1, settings.Runs / 200);
        outcomes = new RunOutcome?[settings.Runs];
        done = told = Math.Min(finished.Count, settings.Runs);
        for (var run = 0; run < done; run++) outcomes[run] = finished[run];
    }

    public StageRuns Make(CancellationToken stop)
    {
        progress?.Report(new(model.Stage, done, settings.Runs));
        var workshop = new Workshop(model);
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
        var next = done - 1;
        var others = Enumerable.Range(1, Math.Min(threads, end - done) - 1)
            .Select(thread => Task.Factory.StartNew(
                () => Work(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Work(0);
        Task.WaitAll(others, CancellationToken.None);

        void Work(int thread)
        {
            var worker = workers[thread] ??= workshop.NewWorker();
            while (!stop.IsCancellationRequested)
            {
                var run = Interlocked.Increment(ref next);
                if (run >= end) return;
                var outcome = worker.Run(settings.Seed, run, null);
                lock (gate) Collect(run, outcome);
            }
        }
    }

    /// <summary>One thread for each core: as many as the runtime's pool keeps ready.</summary>
    private static int Cores()
    {
        ThreadPool.GetMinThreads(out var cores, out _);
        return cores;
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
