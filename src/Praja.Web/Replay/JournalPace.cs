using System.Collections.Concurrent;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Replay;

/// <summary>How many entries were recorded in each minute. What was there before is counted when somebody first asks,
/// beside the work; until that is done the answer grows. Thread-safe.</summary>
internal sealed class JournalPace
{
    private const long MillisecondsPerMinute = 60_000;

    private readonly Post post;
    private readonly ConcurrentDictionary<long, int> byMinute = new();
    private readonly Lock counting = new();
    private Task? before;
    private long first = long.MaxValue;

    /// <summary>Begins to count what a post records.</summary>
    public JournalPace(Post post)
    {
        this.post = post;
        post.Folded += Hear;
    }

    /// <summary>Entries in each stretch of so many minutes from an instant on.</summary>
    /// <param name="from">Begin of the first stretch.</param>
    /// <param name="minutes">Minutes of a stretch.</param>
    /// <param name="count">How many stretches.</param>
    public IReadOnlyList<int> Of(DateTimeOffset from, int minutes, int count)
    {
        CountBefore();
        var start = from.ToUnixTimeMilliseconds() / MillisecondsPerMinute;
        var counts = new int[count];
        for (var i = 0; i < count * minutes; i++)
            counts[i / minutes] += byMinute.GetValueOrDefault(start + i);
        return counts;
    }

    /// <summary>When the journal's first entry was recorded; null while nobody knows.</summary>
    public DateTimeOffset? First
    {
        get
        {
            CountBefore();
            return byMinute.IsEmpty
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(byMinute.Keys.Min() * MillisecondsPerMinute);
        }
    }

    // All entries of a segment are counted in the minute of the last: they were recorded in one round.
    private void Hear(JournalSegment segment)
    {
        lock (counting)
        {
            if (first == long.MaxValue) first = segment.First;
            if (segment.First >= first) Count(segment);
        }
    }

    private void Count(JournalSegment segment) => byMinute.AddOrUpdate(
        segment.Head.Time.ToUnixTimeMilliseconds() / MillisecondsPerMinute, segment.Count,
        (_, count) => count + segment.Count);

    private void CountBefore()
    {
        lock (counting)
        {
            if (before is not null || !post.IsHealthy) return;
            // What is appended from here on is heard of.
            if (first == long.MaxValue) first = post.Durable + 1;
            before = Task.Run(ReadBefore);
        }
    }

    private void ReadBefore()
    {
        try
        {
            foreach (var segment in post.Segments(0))
            {
                if (segment.First >= first) break;
                Count(segment);
            }
        }
        catch (JournalException)
        {
            lock (counting)
            {
                byMinute.Clear();
                (before, first) = (null, long.MaxValue);
            }
        }
    }
}
