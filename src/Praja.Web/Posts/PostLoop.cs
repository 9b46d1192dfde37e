using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Posts;

// One thread per operation. It takes what waits, decides, appends and folds it in one round at the desk, and answers
// when the round is durable. A store may make a round durable after it gave the turn back; then the next round is
// decided meanwhile, and whoever reads waits for the rounds they saw. After a failure it is unknown what was kept: the
// post takes nothing in, opens store and desk anew with growing pauses, and is well again without anybody's help.

/// <summary>The thread of a post.</summary>
internal sealed class PostLoop : IAsyncDisposable
{
    private static readonly TimeSpan ClockPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Copying the picture stops the post for a moment: so it is done when little is reported, and during a rush only
    // when opening the journal again would begin to take long.
    private const long EntriesBetweenSnapshots = 250_000;
    private const long EntriesInRush = 2_000_000;
    private const long CalmSecond = 500;

    private readonly PostSetup setup;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly PostQueue queue;
    private readonly PostGate gate;
    private readonly RoundsInFlight flights;
    private readonly Thread thread;
    private readonly List<Waiting> batch = [];
    private readonly ManualResetEventSlim stopping = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile OpenDesk? open;
    private long? lastTick;
    private long sequenceAtTick;
    private TimeSpan pause = FirstPause;

    /// <summary>Starts the thread.</summary>
    public PostLoop(PostSetup setup, TimeProvider clock, ILogger log, PostQueue queue, PostGate gate)
    {
        (this.setup, this.clock, this.log, this.queue, this.gate) = (setup, clock, log, queue, gate);
        flights = new(Answers.Tell, queue.Nudge);
        Plans = new(setup, clock, log, gate, flights, Answers, queue.Nudge);
        thread = new(Run) { IsBackground = true, Name = "post " + setup.Id };
        thread.Start();
    }

    /// <summary>Tells what a round brought.</summary>
    public RoundAnswers Answers { get; } = new();

    /// <summary>The desk; null while the journal is away. To be looked into under the gate.</summary>
    public OpenDesk? Open => open;

    /// <summary>Completes when all that was decided so far is durable.</summary>
    public Task Newest => flights.Newest;

    /// <summary>Completes when the journal has been opened for the first time.</summary>
    public Task Opened => opened.Task;

    /// <summary>Holds it to the plan in force.</summary>
    public PlanFollower Plans { get; }

    /// <summary>Answers what waits and ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        stopping.Set();
        queue.Close();
        await Task.Run(thread.Join);
        stopping.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            if (open is null && !TryOpen() && !stopping.Wait(pause))
            {
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
                continue;
            }
            if (!queue.Take(batch, Patience())) break;
            if (open is { } desk) Round(desk);
            else Waiting.Fail(batch, new JournalException("The journal is away", true));
            batch.Clear();
        }
        Close();
    }

    [SuppressMessage("Design", "CA1031", Justification = "The outermost loop: it logs, and tries again.")]
    private bool TryOpen()
    {
        try
        {
            var desk = new OpenDesk(setup, clock.GetUtcNow());
            Answers.Durable = desk.Desk.Picture.Sequence;
            desk.Watch(queue.Nudge);
            open = desk;
            pause = FirstPause;
            PostLog.Opened(log, setup.Id, Answers.Durable);
            opened.TrySetResult();
            return true;
        }
        catch (Exception e)
        {
            PostLog.NotOpened(log, setup.Id, e);
            return false;
        }
    }

    private TimeSpan Patience()
    {
        // A wait is cut to whole milliseconds: rounded up, so that the last of them is not spent turning in circles.
        var due = ClockPeriod - SinceTick();
        return due <= TimeSpan.Zero ? TimeSpan.Zero : due + TimeSpan.FromMilliseconds(1);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The outermost loop: it logs, fails the senders, reopens.")]
    private void Round(OpenDesk desk)
    {
        try
        {
            flights.Land();
            var now = clock.GetUtcNow();
            Plans.Follow(desk);
            var byClock = SinceTick() >= ClockPeriod;
            if (byClock) Tick(desk);
            if (batch.Count == 0 && !desk.IsBehind && !(byClock && desk.Desk.IsDue(now))) return;
            var submissions = new List<Submission>(batch.Count);
            foreach (var waiting in batch)
                waiting.AddTo(submissions);
            var start = clock.GetTimestamp();
            var durable = gate.Write(() => Process(desk, submissions, now, byClock));
            Answers.Meter.Count(submissions.Count, clock.GetElapsedTime(start));
            if (durable is not null) Answers.Tell(durable, batch);
            desk.Watch(queue.Nudge);
            desk.Keep(EntriesInRush);
        }
        catch (Exception e)
        {
            Fall(desk, e);
        }
    }

    // What is due goes by the post's clock; how often it is looked for, by the machine's, whatever the pace.
    private TimeSpan SinceTick() => lastTick is { } last ? clock.GetElapsedTime(last) : ClockPeriod;

    private void Tick(OpenDesk desk)
    {
        var sequence = desk.Desk.Picture.Sequence;
        if (sequence - sequenceAtTick < CalmSecond) desk.Keep(EntriesBetweenSnapshots);
        (lastTick, sequenceAtTick) = (clock.GetTimestamp(), sequence);
    }

    /// <summary>The round when it is durable at once; null when it is in flight.</summary>
    private PostRound? Process(OpenDesk desk, List<Submission> submissions, DateTimeOffset now, bool byClock)
    {
        var round = desk.Desk.Process(submissions, now, byClock);
        if (!flights.Add(round, batch)) return round;
        batch.Clear();
        return null;
    }

    private void Fall(OpenDesk desk, Exception cause)
    {
        if (cause is JournalException) PostLog.Fell(log, setup.Id, cause);
        else PostLog.Broke(log, setup.Id, cause);
        Answers.Meter.CountFall();
        gate.Write(() => open = null);
        flights.Drain();
        // Those of this round do not know whether they were recorded; those that wait behind it were not.
        Answers.Meter.CountTurnedAway(batch.Sum(w => w.Count));
        Waiting.Fail(batch, cause);
        batch.Clear();
        while (queue.Take(batch, TimeSpan.Zero) && batch.Count > 0)
        {
            Waiting.Fail(batch, new JournalException("The journal is away", true));
            batch.Clear();
        }
        desk.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "A snapshot is a cache; the journal is closed either way.")]
    private void Close()
    {
        flights.Drain();
        try
        {
            open?.KeepLast();
        }
        catch (Exception e)
        {
            PostLog.Fell(log, setup.Id, e);
        }
        gate.Write(() => open)?.Dispose();
        open = null;
        opened.TrySetCanceled();
    }
}
