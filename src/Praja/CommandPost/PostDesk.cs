using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost;

// Decide, append, fold. A turn at the store is taken first, so that what other nodes appended is folded before anything
// is decided; then each submission is decided against the picture and folded at once, so that the next one of the same
// batch sees it; then all is appended as one segment. When anything of this fails, the picture may be ahead of the
// journal: until it was thrown away and folded anew from what the store really holds (`Reopen`) the desk refuses every
// round; the senders try again with the same ids.

/// <summary>What a round at the desk brought.</summary>
/// <param name="Answers">One per submission, in order; they hold once <paramref name="Durable"/> has completed.</param>
/// <param name="Missed">What other nodes had appended.</param>
/// <param name="Appended">What this round appended; null when nothing.</param>
/// <param name="Durable">Completes when all of it is durable.</param>
public sealed record PostRound(
    IReadOnlyList<PostAnswer> Answers, IReadOnlyList<JournalSegment> Missed, JournalSegment? Appended, Task Durable);

/// <summary>The one place where an operation's submissions are decided and its journal grows. It reads no clock and
/// starts no thread: whoever drives it does. Not thread-safe.</summary>
public sealed class PostDesk
{
    private readonly PostFrame frame;
    private readonly IJournalStore store;
    private readonly ClientIndex clients = new();

    // Set while a round is at work and left set when it fails; the other by a commit that fails later, on any thread.
    private bool isBroken;
    private volatile bool isLost;

    /// <summary>Opens the desk: the newest snapshot and all entries after it.</summary>
    /// <param name="frame">What is known beforehand.</param>
    /// <param name="store">Where the journal is kept.</param>
    /// <exception cref="JournalException">The store cannot be read.</exception>
    public PostDesk(PostFrame frame, IJournalStore store)
        : this(_ => frame ?? throw new ArgumentNullException(nameof(frame)), store)
    {
    }

    /// <summary>Opens the desk over the frame that suits the newest snapshot: it, and all entries after it. A snapshot
    /// is large, and read once for both.</summary>
    /// <param name="frameOf">The frame, by the files of the plans over which the snapshot was folded, as in
    /// <see cref="FramePlans"/>; by null when there is no snapshot.</param>
    /// <param name="store">Where the journal is kept.</param>
    /// <exception cref="JournalException">The store cannot be read.</exception>
    public PostDesk(Func<IReadOnlyList<string>?, PostFrame> frameOf, IJournalStore store)
    {
        ArgumentNullException.ThrowIfNull(frameOf);
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
        var snapshot = store.ReadSnapshot();
        frame = frameOf(snapshot is null ? null : DeskSnapshot.PlansOf(snapshot));
        Picture = Fold(snapshot);
    }

    /// <summary>What the post knows.</summary>
    public Picture Picture { get; private set; }

    /// <summary>Folds the store anew into a new picture, from its newest snapshot where that fits: after a failure it
    /// is unknown what was kept.</summary>
    /// <exception cref="JournalException">The store cannot be read, or what it holds is not a journal.</exception>
    public void Reopen()
    {
        isBroken = true;
        isLost = false;
        Picture = Fold(store.ReadSnapshot());
        isBroken = false;
    }

    /// <summary>A copy of what was folded; a store that was handed it need not replay it at the next opening.</summary>
    public JournalSnapshot Snapshot()
    {
        ThrowIfBroken();
        return DeskSnapshot.Of(Picture, clients);
    }

    /// <summary>Hands the store a snapshot.</summary>
    public void KeepSnapshot() => store.SaveSnapshot(Snapshot());

    /// <summary>Opens an empty journal with its header; does nothing when it has one.</summary>
    /// <param name="header">What the journal is of.</param>
    /// <param name="mode">Its mode, for ever.</param>
    /// <param name="actor">Post or role that opens it.</param>
    /// <param name="clientId">UUIDv7 of its first entry.</param>
    /// <param name="now">When.</param>
    public void OpenJournal(JournalHeader header, JournalMode mode, string actor, Guid clientId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(header);
        using var turn = Begin();
        isBroken = turn.Head.Sequence == 0;
        if (!isBroken) return;
        var pen = new SegmentPen(turn.Head);
        Take(pen.Add(new(now, mode, actor, JournalHeader.Kind, header.ToBody(), clientId)));
        turn.Commit(pen.ToSegment()).GetAwaiter().GetResult();
        isBroken = false;
    }

    /// <summary>Decides a batch, appends what is recorded and folds it.</summary>
    /// <param name="batch">Submissions in the order they came.</param>
    /// <param name="now">When, by the node's clock; the journal's time never runs back.</param>
    /// <param name="byClock">True to record also what is due by the clock.</param>
    /// <exception cref="JournalException">The store failed: call <see cref="Reopen"/> before the next
    /// round.</exception>
    public PostRound Process(IReadOnlyList<Submission> batch, DateTimeOffset now, bool byClock = false)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var turn = Begin();
        if (Picture.Mode is null) throw new JournalException("The journal has not been opened", false);
        var time = now > turn.Head.Time ? now : turn.Head.Time;
        var pen = new FactPen(turn.Head, Picture.Mode.Value, time, batch.Count);
        var answers = new PostAnswer[batch.Count];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = Answer(pen, batch[i]);
        if (byClock)
        {
            foreach (var fact in PostRules.Due(Picture, time).ToArray())
                Take(pen.AddByClock(fact));
        }
        var segment = pen.Count == 0 ? null : pen.ToSegment();
        var durable = segment is null ? Task.CompletedTask : Watched(turn.Commit(segment));
        isBroken = false;
        return new(answers, turn.Missed, segment, durable);
    }

    /// <summary>True when something is due by the clock: a round by the clock would record it.</summary>
    /// <param name="now">When, by the node's clock.</param>
    public bool IsDue(DateTimeOffset now) => Picture.Mode is not null && PostRules.Due(Picture, now).Any();

    /// <summary>Folds what other nodes have appended.</summary>
    public IReadOnlyList<JournalSegment> CatchUp()
    {
        using var turn = Begin();
        isBroken = false;
        return turn.Missed;
    }

    private Picture Fold(JournalSnapshot? snapshot)
    {
        var picture = new Picture(frame);
        clients.Clear();
        if (snapshot is null || !DeskSnapshot.TryTakeUp(snapshot, store, picture, clients))
        {
            picture = new(frame);
            clients.Clear();
        }
        JournalReplay.Run(store, picture, clients);
        return picture;
    }

    private void ThrowIfBroken()
    {
        if (isBroken || isLost)
            throw new JournalException("After a failure the journal must be opened anew", isTransient: true);
    }

    // Whoever begins a round says at its good end that the desk is whole again.
    private IJournalTurn Begin()
    {
        ThrowIfBroken();
        isBroken = true;
        var turn = store.Begin(Picture.Sequence);
        JournalReplay.Run(turn.Missed, Picture, clients);
        Invariant.Holds(turn.Head.Hash == Picture.Head.Hash, "The picture stands at the journal's head.");
        return turn;
    }

    private PostAnswer Answer(FactPen pen, Submission submission)
    {
        if (clients.Find(submission.ClientId) is > 0 and var known)
            return new(AnswerEnd.AlreadyThere, known, [], null);
        var decision = PostRules.Decide(Picture, submission, pen.Time);
        if (decision.Refusal is { } refusal) return new(AnswerEnd.Refused, 0, [], refusal);
        var first = Picture.Sequence + 1;
        for (var i = 0; i < decision.Facts.Count; i++)
            Take(pen.Add(decision.Facts[i], submission, i));
        return new(AnswerEnd.Recorded, first, decision.Facts, null);
    }

    private async Task Watched(Task durable)
    {
        try
        {
            await durable.ConfigureAwait(false);
        }
        catch
        {
            isLost = true;
            throw;
        }
    }

    private void Take(Entry entry)
    {
        Picture.Apply(entry);
        clients.Add(entry.Draft.ClientId);
    }
}
