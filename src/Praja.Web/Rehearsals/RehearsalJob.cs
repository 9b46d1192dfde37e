using System.Diagnostics.CodeAnalysis;
using Praja.Planning;
using Praja.Rehearsal;

namespace Praja.Web.Rehearsals;

/// <summary>A plan to be rehearsed.</summary>
/// <param name="Name">Its version.</param>
/// <param name="Plan">The plan.</param>
internal sealed record NamedPlan(string Name, Plan Plan);

/// <summary>What is to be rehearsed.</summary>
/// <param name="Name">Version of the plan.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Sha256">Hash of its file; empty for none.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Runs">Runs.</param>
/// <param name="Against">Another plan that meets the same incidents; null for none.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
internal sealed record RehearsalOrder(
    string Name, Plan Plan, string Sha256, string Stage, int Runs, NamedPlan? Against, string By, DateTimeOffset At);

/// <summary>How a rehearsal stands.</summary>
public enum RehearsalState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Somebody stopped it.</summary>
    Stopped,

    /// <summary>It could not be made.</summary>
    Failed,
}

/// <summary>A rehearsal that runs, or ran. Thread-safe.</summary>
/// <param name="order">What is rehearsed.</param>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor handle: nothing to give back.")]
internal sealed class RehearsalJob(RehearsalOrder order) : IProgress<RunProgress>
{
    private readonly CancellationTokenSource stop = new();
    private volatile int done;
    private volatile int before;
    private volatile RehearsalState state = RehearsalState.Running;
    private volatile Comparison? comparison;

    /// <summary>What is rehearsed.</summary>
    public RehearsalOrder Order => order;

    /// <summary>How it stands.</summary>
    public RehearsalState State => state;

    /// <summary>Runs that are done.</summary>
    public int Done => before + done;

    /// <summary>Runs of all plans.</summary>
    public int Of => order.Against is null ? order.Runs : 2 * order.Runs;

    /// <summary>Asked to end.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>True once somebody stopped it.</summary>
    public bool IsStopped => stop.IsCancellationRequested;

    /// <summary>The comparison with the other plan; null without one.</summary>
    public Comparison? Comparison
    {
        get => comparison;
        set => comparison = value;
    }

    /// <summary>Stops it.</summary>
    public void Stop() => stop.Cancel();

    /// <summary>The other plan's turn.</summary>
    public void Turn() => (before, done) = (order.Runs, 0);

    /// <summary>It has ended.</summary>
    public void End(RehearsalState how) => state = how;

    /// <inheritdoc/>
    public void Report(RunProgress value) => done = value.Done;
}
