using System.Collections.Concurrent;
using Praja.CommandPost;

namespace Praja.Web.Posts;

/// <summary>What a post counts, for the metrics. Written by the post, read by anybody.</summary>
internal sealed class PostMeter
{
    /// <summary>Upper ends of the classes of round sizes; the last class has none.</summary>
    public static readonly IReadOnlyList<double> Sizes = [1, 4, 16, 64, 256, 1024];

    /// <summary>Upper ends of the classes of seconds a round takes; the last class has none.</summary>
    public static readonly IReadOnlyList<double> Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

    private readonly ConcurrentDictionary<string, long> refusals = new(StringComparer.Ordinal);
    private long entries;
    private long repeats;
    private long falls;
    private long turnedAway;

    /// <summary>Rounds by size.</summary>
    public Histogram RoundSizes { get; } = new(Sizes);

    /// <summary>Rounds by seconds from their begin to the commit.</summary>
    public Histogram RoundSeconds { get; } = new(Seconds);

    /// <summary>Entries folded since the start.</summary>
    public long Entries => Volatile.Read(ref entries);

    /// <summary>Submissions that were there already.</summary>
    public long Repeats => Volatile.Read(ref repeats);

    /// <summary>How often the journal was lost.</summary>
    public long Falls => Volatile.Read(ref falls);

    /// <summary>Submissions that were turned away since the queue was full or the journal away.</summary>
    public long TurnedAway => Volatile.Read(ref turnedAway);

    /// <summary>Refusals by code.</summary>
    public IEnumerable<KeyValuePair<string, long>> Refusals => refusals.OrderBy(r => r.Key, StringComparer.Ordinal);

    /// <summary>Counts a round.</summary>
    public void Count(int submissions, TimeSpan took)
    {
        if (submissions == 0) return;
        RoundSizes.Add(submissions);
        RoundSeconds.Add(took.TotalSeconds);
    }

    /// <summary>Counts entries that are durable.</summary>
    public void CountEntries(int count) => Interlocked.Add(ref entries, count);

    /// <summary>Counts what was answered.</summary>
    public void CountAnswers(IReadOnlyList<PostAnswer> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (answer.End == AnswerEnd.AlreadyThere) Interlocked.Increment(ref repeats);
            if (answer.Refusal is { } refusal) refusals.AddOrUpdate(refusal.Code, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Counts submissions turned away.</summary>
    public void CountTurnedAway(int count) => Interlocked.Add(ref turnedAway, count);

    /// <summary>Counts a loss of the journal.</summary>
    public void CountFall() => Interlocked.Increment(ref falls);
}

/// <summary>Counts by class. Thread-safe; a reader may see a count of one class before its sum.</summary>
/// <param name="ends">Upper ends of the classes, rising; one more class takes the rest.</param>
internal sealed class Histogram(IReadOnlyList<double> ends)
{
    private readonly long[] counts = new long[ends.Count + 1];
    private double sum;

    /// <summary>Upper ends of the classes.</summary>
    public IReadOnlyList<double> Ends => ends;

    /// <summary>Sum of all values.</summary>
    public double Sum => Volatile.Read(ref sum);

    /// <summary>Count of a class.</summary>
    public long this[int at] => Volatile.Read(ref counts[at]);

    /// <summary>Counts a value.</summary>
    public void Add(double value)
    {
        var at = 0;
        while (at < ends.Count && value > ends[at])
            at++;
        Interlocked.Increment(ref counts[at]);
        double before;
        do
            before = Volatile.Read(ref sum);
        while (Interlocked.CompareExchange(ref sum, before + value, before) != before);
    }
}
