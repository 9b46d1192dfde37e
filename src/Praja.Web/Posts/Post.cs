using Microsoft.Extensions.Logging;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>An operation's post as it runs: submissions in, answers out, looks at the picture. Thread-safe.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly PostQueue queue = new();
    private readonly PostGate gate = new();
    private readonly PostLoop loop;

    /// <summary>Starts the post; it opens its journal by itself.</summary>
    public Post(PostSetup setup, TimeProvider clock, ILogger log)
    {
        Setup = setup;
        loop = new(setup, clock, log, queue, gate);
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

    /// <summary>What the post counts.</summary>
    public PostMeter Meter => loop.Answers.Meter;

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
