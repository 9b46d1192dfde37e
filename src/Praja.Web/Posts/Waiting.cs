using Praja.CommandPost;

namespace Praja.Web.Posts;

// Whoever is told goes on at once, on the thread that tells: writes the answer to the socket. So the post's thread must
// not tell; it hands the whole round to the thread pool in a few pieces. One piece of work per sender would wake a
// thread for nearly every report.

/// <summary>Submissions of one sender that wait for their answer.</summary>
internal abstract class Waiting
{
    /// <summary>How many submissions.</summary>
    public abstract int Count { get; }

    /// <summary>Puts them into a round.</summary>
    public abstract void AddTo(List<Submission> round);

    /// <summary>Answers them all, on threads of the pool.</summary>
    /// <param name="senders">All senders of a round, in order; not kept.</param>
    /// <param name="answers">The round's answers.</param>
    public static void Answer(List<Waiting> senders, IReadOnlyList<PostAnswer> answers) => Tell(senders, answers, null);

    /// <summary>Tells them all, on threads of the pool, that no answer will come.</summary>
    /// <param name="senders">The senders; not kept.</param>
    /// <param name="cause">Why.</param>
    public static void Fail(List<Waiting> senders, Exception cause) => Tell(senders, [], cause);

    /// <summary>Answers the sender, who goes on on this thread.</summary>
    /// <param name="answers">Answers of the whole round.</param>
    /// <param name="from">Where theirs begin.</param>
    protected abstract void Answer(IReadOnlyList<PostAnswer> answers, int from);

    /// <summary>Tells the sender, who goes on on this thread, that no answer will come.</summary>
    protected abstract void Fail(Exception cause);

    private static void Tell(List<Waiting> senders, IReadOnlyList<PostAnswer> answers, Exception? cause)
    {
        for (int at = 0, from = 0; at < senders.Count; at += Telling.Most)
        {
            var some = senders.GetRange(at, Math.Min(Telling.Most, senders.Count - at));
            ThreadPool.UnsafeQueueUserWorkItem(new Telling(some, answers, from, cause), preferLocal: false);
            foreach (var sender in some)
                from += sender.Count;
        }
    }

    /// <summary>Some of a round's senders.</summary>
    private sealed class Telling(List<Waiting> senders, IReadOnlyList<PostAnswer> answers, int from, Exception? cause)
        : IThreadPoolWorkItem
    {
        /// <summary>Most senders of a piece: enough to be worth a thread's waking, few enough to share among
        /// processors.</summary>
        public const int Most = 16;

        public void Execute()
        {
            foreach (var sender in senders)
            {
                if (cause is null) sender.Answer(answers, from);
                else sender.Fail(cause);
                from += sender.Count;
            }
        }
    }
}

/// <summary>One submission that waits.</summary>
internal sealed class WaitingOne(Submission submission) : Waiting
{
    private readonly TaskCompletionSource<PostAnswer> answer = new();

    /// <summary>Its answer.</summary>
    public Task<PostAnswer> Task => answer.Task;

    public override int Count => 1;

    public override void AddTo(List<Submission> round) => round.Add(submission);

    protected override void Answer(IReadOnlyList<PostAnswer> answers, int from) => answer.SetResult(answers[from]);

    protected override void Fail(Exception cause) => answer.TrySetException(cause);
}

/// <summary>Several submissions of one sender that wait together.</summary>
internal sealed class WaitingMany(IReadOnlyList<Submission> submissions) : Waiting
{
    private readonly TaskCompletionSource<IReadOnlyList<PostAnswer>> answer = new();

    /// <summary>Their answers, in order.</summary>
    public Task<IReadOnlyList<PostAnswer>> Task => answer.Task;

    public override int Count => submissions.Count;

    public override void AddTo(List<Submission> round) => round.AddRange(submissions);

    protected override void Answer(IReadOnlyList<PostAnswer> answers, int from)
    {
        var own = new PostAnswer[submissions.Count];
        for (var i = 0; i < own.Length; i++)
            own[i] = answers[from + i];
        answer.SetResult(own);
    }

    protected override void Fail(Exception cause) => answer.TrySetException(cause);
}
