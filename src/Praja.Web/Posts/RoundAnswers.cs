using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Posts;

/// <summary>Tells what a durable round brought: the listeners first, then the senders.</summary>
internal sealed class RoundAnswers
{
    private long durable;

    /// <summary>Told of every segment that is durable, in order.</summary>
    public event Action<JournalSegment>? Folded;

    /// <summary>What is counted.</summary>
    public PostMeter Meter { get; } = new();

    /// <summary>Sequence of the newest durable entry.</summary>
    public long Durable
    {
        get => Volatile.Read(ref durable);
        set => Volatile.Write(ref durable, value);
    }

    /// <summary>Tells of a round.</summary>
    public void Tell(PostRound round, List<Waiting> senders)
    {
        foreach (var missed in round.Missed)
            Tell(missed);
        if (round.Appended is { } appended) Tell(appended);
        Meter.CountAnswers(round.Answers);
        Waiting.Answer(senders, round.Answers);
    }

    private void Tell(JournalSegment segment)
    {
        Durable = segment.Head.Sequence;
        Meter.CountEntries(segment.Count);
        Folded?.Invoke(segment);
    }
}
