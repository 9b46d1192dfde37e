using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Units;
using Praja.Journal;
using Praja.Web.Replay;

namespace Praja.Web.Posts;

/// <summary>An operation's post as it runs: submissions in, answers out, looks at the picture. Thread-safe.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly PostQueue queue = new();
    private readonly PostGate gate = new();
    private readonly PostLoop loop;

    /// <summary>Starts the post; it opens its journal by itself.</summary>
    /// <param name="setup">What it is opened with.</param>
    /// <param name="clock">The node's clock.</param>
    /// <param name="log">The log.</param>
    public Post(PostSetup setup, TimeProvider clock, ILogger log)
    {
        (Setup, Clock) = (setup, setup.Clock ?? clock);
        loop = new(setup, Clock, log, queue, gate);
        (Past, Pace, Course) = (new(this), new(this), new(this));
    }

    /// <summary>Told of every segment that is durable and folded, in order and none twice, on a thread of the post:
    /// must be quick, and must not read. What other nodes wrote while the journal was away is not told.</summary>
    public event Action<JournalSegment>? Folded
    {
        add => loop.Answers.Folded += value;
        remove => loop.Answers.Folded -= value;
    }

    /// <summary>What it was opened with.</summary>
    public PostSetup Setup { get; }

    /// <summary>Its clock: all that is due or late at it goes by this one.</summary>
    public TimeProvider Clock { get; }

    /// <summary>How it stood before.</summary>
    public PastPictures Past { get; }

    /// <summary>How it stood every few minutes.</summary>
    public DayCourse Course { get; }

    /// <summary>How much was recorded when.</summary>
    public JournalPace Pace { get; }

    /// <summary>The frame it works by: that of the plan in force. Areas, stations and their indexes are the same in all
    /// of its frames.</summary>
    public PostFrame Frame => loop.Open?.Desk.Picture.Frame ?? Setup.Frame;

    /// <summary>Operation's id.</summary>
    public string Id => Setup.Id;

    /// <summary>True while its journal is open and takes entries.</summary>
    public bool IsHealthy => loop.Open is not null;

    /// <summary>Why it does not work by the plan in force; null while it does.</summary>
    public Problem? PlanProblem => loop.Plans.Problem;

    /// <summary>How many submissions wait.</summary>
    public int QueueLength => queue.Count;

    /// <summary>Sequence of the newest durable entry.</summary>
    public long Durable => loop.Answers.Durable;

    /// <summary>Sequence of the entry up to which a snapshot is kept; null while the journal is away.</summary>
    public long? SnapshotAt => loop.Open?.Kept;

    /// <summary>What the post counts.</summary>
    public PostMeter Meter => loop.Answers.Meter;

    /// <summary>Where its units said they are: held by this node alone, in memory, for a short time.</summary>
    public UnitPositions Positions { get; } = new();

    /// <summary>Held by the one what-if that is answered at a time. It keeps nothing that must be given back, and may
    /// still be held when the post is disposed of.</summary>
    public SemaphoreSlim WhatIfTurn { get; } = new(1);

    /// <summary>Completes when the journal has been opened for the first time.</summary>
    public Task Opened => loop.Opened;

    /// <summary>Hands a submission in; the answer comes when it is durable.</summary>
    /// <returns>Null when too many wait.</returns>
    /// <exception cref="JournalException">In the task: the journal is away; the same submission may be sent
    /// again.</exception>
    public Task<PostAnswer>? Submit(Submission submission)
    {
        var waiting = new WaitingOne(submission);
        if (IsHealthy && queue.TryAdd(waiting)) return waiting.Task;
        Meter.CountTurnedAway(1);
        return IsHealthy ? null : Task.FromException<PostAnswer>(Away());
    }

    /// <summary>Hands submissions in that are decided in one round, one after the other.</summary>
    /// <returns>Null when too many wait.</returns>
    /// <exception cref="JournalException">In the task: the journal is away.</exception>
    public Task<IReadOnlyList<PostAnswer>>? Submit(IReadOnlyList<Submission> several)
    {
        var waiting = new WaitingMany(several);
        if (IsHealthy && queue.TryAdd(waiting)) return waiting.Task;
        Meter.CountTurnedAway(several.Count);
        return IsHealthy ? null : Task.FromException<IReadOnlyList<PostAnswer>>(Away());
    }

    /// <summary>Looks at the picture while nothing changes it; must be quick and keep nothing of it. What it saw is
    /// durable when the method returns.</summary>
    /// <exception cref="JournalException">The journal is away.</exception>
    public T Read<T>(Func<Picture, T> look)
    {
        var (seen, answer) = gate.Read(() =>
            loop.Open is { } desk ? (loop.Newest, look(desk.Desk.Picture)) : throw Away());
        if (!seen.IsCompletedSuccessfully) seen.GetAwaiter().GetResult();
        return answer;
    }

    /// <summary>The journal's segments after a sequence; the first may begin before it.</summary>
    /// <exception cref="JournalException">The journal is away.</exception>
    public IEnumerable<JournalSegment> Segments(long after) => (loop.Open ?? throw Away()).Segments(after);

    /// <summary>Answers what waits, keeps a snapshot, and closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        await loop.DisposeAsync();
        gate.Dispose();
    }

    private static JournalException Away() => new("The journal is away", true);
}
