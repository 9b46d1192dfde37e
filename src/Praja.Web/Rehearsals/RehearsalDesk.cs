using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Documents.DataFolders;
using Praja.Rehearsal;
using Praja.Web.Incidents;

namespace Praja.Web.Rehearsals;

/// <summary>Rehearsals that a post is asked for while it works: one at a time for each operation, on a thread of low
/// priority, with progress, and to be stopped. Thread-safe.</summary>
/// <param name="settings">Where operations are kept.</param>
internal sealed class RehearsalDesk(ServerSettings settings) : IDisposable
{
    /// <summary>Most runs of one.</summary>
    public const int MostRuns = 5_000;

    private static readonly Refusal Busy = new("rehearsal-runs", new(
        "Satu gladi sedang berjalan; tunggu selesai atau hentikan dahulu.",
        "A rehearsal is running; wait until it is done, or stop it first."));

    private readonly Lock gate = new();
    private readonly Dictionary<string, RehearsalJob> jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Operation, string Plan), RehearsalResult?> results = [];

    /// <summary>The one that runs, or was the last to; null for none.</summary>
    public RehearsalJob? JobOf(string operation)
    {
        lock (gate) return jobs.GetValueOrDefault(operation);
    }

    /// <summary>The last rehearsal of a plan; null when none is kept.</summary>
    public RehearsalResult? Of(string operation, string planSha256) => results.GetOrAdd(
        (operation, planSha256), key => KeptRehearsals.Read(FolderOf(key.Operation), key.Plan));

    /// <summary>Begins one.</summary>
    /// <returns>Why it does not begin; null when it does.</returns>
    public Refusal? Begin(string operation, PostFrame frame, RehearsalOrder order)
    {
        lock (gate)
        {
            if (jobs.TryGetValue(operation, out var running) && running.State == RehearsalState.Running) return Busy;
            var job = new RehearsalJob(order);
            jobs[operation] = job;
            _ = Run(operation, frame, job);
            return null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var job in jobs.Values) job.Stop();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "It is told on its page; the post goes on.")]
    private async Task Run(string operation, PostFrame frame, RehearsalJob job)
    {
        try
        {
            await LowThread.Run("rehearsal of " + operation, () =>
            {
                Rehearse(operation, frame, job);
                return true;
            });
            job.End(job.IsStopped ? RehearsalState.Stopped : RehearsalState.Done);
        }
        catch (Exception)
        {
            job.End(RehearsalState.Failed);
        }
    }

    private void Rehearse(string operation, PostFrame frame, RehearsalJob job)
    {
        var plan = job.Order.Sha256;
        if (RehearsalWork.Do(frame, job, Of(operation, plan)) is not { } result) return;
        results[(operation, plan)] = result;
        if (plan.Length > 0) KeptRehearsals.Keep(FolderOf(operation), result, new());
    }

    private string FolderOf(string operation) =>
        Path.Combine(settings.DataFolder, OperationFolder.Operations, operation);
}
