using Praja.CommandPost;

namespace Praja.Web.Posts;

/// <summary>Submissions of one sender that wait for their answer.</summary>
internal abstract class Waiting
{
    /// <summary>How many submissions.</summary>
    public abstract int Count { get; }

    /// <summary>Puts them into a round.</summary>
    public abstract void AddTo(List<Submission> round);

    /// <summary>Answers them.</summary>
    /// <param name="answers">Answers of the whole round.</param>
    /// <param name="from">Where theirs begin.</param>
    public abstract void Answer(IReadOnlyList<PostAnswer> answers, int from);

    /// <summary>Tells the sender that no answer will come.</summary>
    public abstract void Fail(Exception cause);

    /// <summary>Tells them all.</summary>
    public static void Fail(IEnumerable<Waiting> senders, Exception cause)
    {
        foreach (var sender in senders)
            sender.Fail(cause);
    }
}

/// <summary>One submission that waits.</summary>
internal sealed class WaitingOne(Submission submission) : Waiting
{
    private readonly TaskCompletionSource<PostAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its answer.</summary>
    public Task<PostAnswer> Task => answer.Task;

    public override int Count => 1;

    public override void AddTo(List<Submission> round) => round.Add(submission);

    public override void Answer(IReadOnlyList<PostAnswer> answers, int from) => answer.SetResult(answers[from]);

    public override void Fail(Exception cause) => answer.TrySetException(cause);
}

/// <summary>Several submissions of one sender that wait together.</summary>
internal sealed class WaitingMany(IReadOnlyList<Submission> submissions) : Waiting
{
    private readonly TaskCompletionSource<IReadOnlyList<PostAnswer>> answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Their answers, in order.</summary>
    public Task<IReadOnlyList<PostAnswer>> Task => answer.Task;

    public override int Count => submissions.Count;

    public override void AddTo(List<Submission> round) => round.AddRange(submissions);

    public override void Answer(IReadOnlyList<PostAnswer> answers, int from)
    {
        var own = new PostAnswer[submissions.Count];
        for (var i = 0; i < own.Length; i++)
            own[i] = answers[from + i];
        answer.SetResult(own);
    }

    public override void Fail(Exception cause) => answer.TrySetException(cause);
}
