using Praja.Algorithms.Random;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.FaultSimulator.Disks;
using Praja.Journal;

namespace Praja.FaultSimulator;

/// <summary>
/// One server: it gathers what arrives, takes it through the desk as many at once as wait, and answers when it is
/// durable. When the journal fails it answers that it cannot take reports, and opens the desk again.
/// </summary>
internal sealed class Node
{
    private const int LargestRound = 40;
    private const int TickMilliseconds = 240_000;
    private const int ShortestWaitMilliseconds = 1_000;
    private const int LongestWaitMilliseconds = 120_000;

    private readonly World world;
    private readonly Rng rng;
    private readonly SkewedClock clock;
    private readonly PostFrame frame;
    private readonly Func<IJournalStore> connect;
    private readonly Checks.Ledger ledger;
    private readonly Bugs bugs;
    private readonly Queue<(Submission Submission, Phone Phone)> queue = new();
    private readonly Queue<(PostRound Round, (Submission Submission, Phone Phone)[] Batch)> rounds = new();
    private readonly HashSet<Guid> seen = [];
    private bool drains;
    private (Submission Submission, Phone Phone)[]? inHand;
    private bool reopens;
    private string closedBy = "";
    private int wait = ShortestWaitMilliseconds;

    internal Node(
        World world, Scenario scenario, int number, PostFrame frame, NodeLink link, Func<IJournalStore> connect,
        Checks.Ledger ledger)
    {
        (this.world, this.frame, this.connect, this.ledger) = (world, frame, connect, ledger);
        (Number, Link, bugs) = (number, link, new(scenario.Break));
        rng = Rng.For(scenario.Seed, "node", number);
        clock = new(rng.Next(240_000) - 120_000, rng.Next(400) - 200);
        Start();
        world.After(rng.Next(60_000), Tick);
    }

    internal int Number { get; }

    internal NodeLink Link { get; }

    /// <summary>The desk; null while the node is down or cannot open the journal.</summary>
    internal PostDesk? Desk { get; private set; }

    /// <summary>What the node shows for its picture; itself, unless a deliberate bug is in it.</summary>
    internal Func<Picture, Picture> Shows { get; init; } = picture => picture;

    /// <summary>False while the process is dead.</summary>
    internal bool Up { get; private set; }

    /// <summary>Starts the process.</summary>
    internal void Start()
    {
        Up = true;
        Open();
    }

    /// <summary>Kills the process; it comes back after a while.</summary>
    internal void Die(long downtime)
    {
        if (!Up) return;
        world.Note($"node {Number} dies");
        (Up, Desk) = (false, null);
        Link.DiesAtCommit = null;
        queue.Clear();
        rounds.Clear();
        world.After(downtime, () =>
        {
            world.Note($"node {Number} starts again");
            Start();
        });
    }

    /// <summary>Lets its clock jump.</summary>
    internal void StepClock(long milliseconds) => clock.Step(milliseconds);

    /// <summary>Submissions arrive.</summary>
    internal void Receive(IReadOnlyList<Submission> batch, Phone phone)
    {
        if (!Up) return;
        foreach (var submission in batch)
            queue.Enqueue((submission, phone));
        if (drains) return;
        drains = true;
        world.After(rng.Next(20), Drain);
    }

    /// <summary>Answers the rounds that are durable.</summary>
    internal void Settle()
    {
        while (rounds.TryPeek(out var first) && (first.Round.Durable.IsCompleted || bugs.AnswerEarly))
        {
            rounds.Dequeue();
            if (first.Round.Durable.IsFaulted && !bugs.AnswerEarly)
            {
                Fail(first.Batch);
                Reopen(first.Round.Durable.Exception.InnerException!.Message);
                continue;
            }
            for (var i = 0; i < first.Batch.Length; i++)
                Answer(first.Batch[i].Submission, first.Batch[i].Phone, first.Round.Answers[i]);
        }
    }

    /// <summary>Folds what others appended; true when it could.</summary>
    internal bool CatchUp()
    {
        if (!Up || Desk is null) return false;
        try
        {
            Desk.CatchUp();
            ledger.Look(Number, Shows(Desk.Picture));
            return true;
        }
        catch (JournalException e)
        {
            Reopen(e.Message);
            return false;
        }
    }

    /// <summary>Goes before a node that stands still in its turn: with the same reports, since their senders lost
    /// patience and turned to this one.</summary>
    internal void Overtake(Node other)
    {
        if (Up && Desk is not null && inHand is null && other.inHand is { } batch) Round(batch, byClock: true);
    }

    private void Drain()
    {
        drains = false;
        if (!Up || queue.Count == 0) return;
        var batch = new List<(Submission Submission, Phone Phone)>();
        while (batch.Count < LargestRound && queue.TryDequeue(out var waiting))
            batch.Add(waiting);
        Round([.. batch], byClock: false);
        if (queue.Count == 0 || drains) return;
        drains = true;
        world.After(1, Drain);
    }

    private void Tick()
    {
        world.After(TickMilliseconds, Tick);
        if (Up && Desk is not null) Round([], byClock: true);
        // Also while commits are on their way: then it is of entries that the journal may never hold.
        if (Up && Desk is not null && rng.Next(30) == 0) KeepSnapshot();
    }

    private void KeepSnapshot()
    {
        try
        {
            Desk!.KeepSnapshot();
            world.Note($"node {Number} keeps a snapshot at {Desk.Picture.Sequence}");
        }
        catch (JournalException e)
        {
            Reopen(e.Message);
        }
    }

    private void Round((Submission Submission, Phone Phone)[] batch, bool byClock)
    {
        if (Desk is null)
        {
            Fail(batch);
            return;
        }
        inHand = batch;
        try
        {
            var round = Desk.Process([.. batch.Select(b => Taken(b.Submission))], clock.At(world.Now), byClock);
            if (round.Appended is { } appended)
                world.Note($"node {Number} appends {appended.First}..{appended.Head.Sequence}");
            rounds.Enqueue((round, batch));
            var isNew = round.Appended is not null || round.Missed.Count > 0;
            if (isNew && rng.Next(3) == 0) ledger.Look(Number, Shows(Desk.Picture));
            Settle();
        }
        catch (JournalException e)
        {
            Fail(batch);
            Reopen(e.Message);
        }
        catch (NodeDied)
        {
            Die(ShortestWaitMilliseconds + rng.Next(5_000));
        }
        finally
        {
            inHand = null;
        }
    }

    private Submission Taken(Submission submission)
    {
        if (!bugs.IgnoreIds || seen.Add(submission.ClientId)) return submission;
        return submission with { ClientId = Uuid7.Of(clock.At(world.Now), rng.NextBits(), rng.NextBits()) };
    }

    private void Answer(Submission submission, Phone phone, PostAnswer answer)
    {
        world.Note($"node {Number} answers {submission.Kind} {Checks.Ledger.Short(submission.ClientId)}: "
            + (answer.Refusal?.Code ?? $"{answer.End} {answer.Sequence}"));
        ledger.Answered(submission, answer);
        world.CarryAnswer(Number, () => phone.Hear(submission, answer));
    }

    private void Fail(IEnumerable<(Submission Submission, Phone Phone)> batch)
    {
        foreach (var (submission, phone) in batch)
            world.CarryAnswer(Number, () => phone.Hear(submission, null));
    }

    private void Open()
    {
        try
        {
            Desk = new PostDesk(frame, connect());
            (closedBy, wait) = ("", ShortestWaitMilliseconds);
            world.Note($"node {Number} opens at {Desk.Picture.Sequence}");
            ledger.Look(Number, Shows(Desk.Picture));
        }
        catch (JournalException e)
        {
            LetReopen(e.Message);
        }
    }

    private void Reopen(string why)
    {
        if (Desk is null) return;
        world.Note($"node {Number} cannot go on: {why}");
        try
        {
            Desk.Reopen();
            world.Note($"node {Number} reopens at {Desk.Picture.Sequence}");
            ledger.Look(Number, Shows(Desk.Picture));
        }
        catch (JournalException e)
        {
            Desk = null;
            LetReopen(e.Message);
        }
    }

    private void LetReopen(string why)
    {
        if (reopens) return;
        if (why != closedBy) world.Note($"node {Number} cannot open: {why}");
        closedBy = why;
        wait = Math.Min(LongestWaitMilliseconds, wait * 2);
        reopens = true;
        world.After(rng.Next(wait), () =>
        {
            reopens = false;
            if (Up && Desk is null) Open();
        });
    }
}
