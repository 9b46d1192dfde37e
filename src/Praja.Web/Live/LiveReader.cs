using System.IO.Pipelines;
using Praja.Web.Entries;

namespace Praja.Web.Live;

/// <summary>One open event stream. Whoever has taken it may write to it; it is held by one at a time.</summary>
/// <param name="writer">Where it is written to.</param>
/// <param name="sight">What its sender is shown.</param>
/// <param name="isKnown">Asked now and then: false ends the stream, since its sender's rights are no longer those it
/// was opened with.</param>
internal sealed class LiveReader(PipeWriter writer, LineSight sight, Func<bool> isKnown)
{
    private const int PatientTries = 500;

    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long sequence;
    private int taken;
    private long takenAt;

    /// <summary>True when it is told only how far the journal has come: pages ask for the rest themselves.</summary>
    public bool WantsHeads { get; init; }

    /// <summary>Where it is written to.</summary>
    public PipeWriter Writer => writer;

    /// <summary>What its sender is shown.</summary>
    public LineSight Sight => sight;

    /// <summary>True when it is told what all of its role are.</summary>
    public bool TakesFrames => WantsHeads || !sight.IsOfRegions;

    /// <summary>Completes when nothing more will be written.</summary>
    public Task End => end.Task;

    /// <summary>Sequence of the last entry it was given or is not shown.</summary>
    public long Sequence
    {
        get => Volatile.Read(ref sequence);
        set => Volatile.Write(ref sequence, value);
    }

    /// <summary>Takes it to write, unless somebody holds it.</summary>
    public bool TryTake(long now)
    {
        if (end.Task.IsCompleted || Interlocked.CompareExchange(ref taken, 1, 0) != 0) return false;
        Volatile.Write(ref takenAt, now);
        return true;
    }

    /// <summary>Gives it back.</summary>
    public void Release() => Volatile.Write(ref taken, 0);

    /// <summary>Ends it: nobody takes it any more.</summary>
    public void Close() => end.TrySetResult();

    /// <summary>Waits until nobody writes to it, and for ever after nobody will: its connection may serve another
    /// request from now on.</summary>
    /// <param name="abort">Breaks the connection off, when a write does not come through.</param>
    public async Task Retire(Action abort)
    {
        Close();
        for (var tries = 0; Interlocked.CompareExchange(ref taken, 1, 0) != 0; tries++)
        {
            if (tries == PatientTries) abort();
            await Task.Delay(1);
        }
    }

    /// <summary>True when a write has not come through since an instant, or its sender is not known any more.</summary>
    public bool IsLost(long since) =>
        (Volatile.Read(ref taken) == 1 && Volatile.Read(ref takenAt) < since) || !isKnown();
}
