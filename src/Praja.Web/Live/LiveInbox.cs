using System.Threading.Channels;
using Praja.Journal;

namespace Praja.Web.Live;

/// <summary>Segments that a feed has heard of and not passed on. When it is full the newest are dropped: the gap then
/// sends the streams to the store.</summary>
internal sealed class LiveInbox
{
    private readonly Channel<JournalSegment> segments = Channel.CreateBounded<JournalSegment>(
        new BoundedChannelOptions(1024) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => segments.Reader.Count == 0;

    /// <summary>Puts a segment in.</summary>
    public void Put(JournalSegment segment) => segments.Writer.TryWrite(segment);

    /// <summary>True when something waits; false after so long without.</summary>
    public async Task<bool> Wait(TimeSpan patience, CancellationToken stop)
    {
        using var tick = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tick.CancelAfter(patience);
        try
        {
            return await segments.Reader.WaitToReadAsync(tick.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Takes all out that wait.</summary>
    /// <param name="after">The last sequence that was passed on.</param>
    /// <param name="last">The last sequence taken.</param>
    /// <returns>The segments after it; null when they do not follow on it and one another.</returns>
    public List<JournalSegment>? Take(long after, out long last)
    {
        var (together, follows) = (new List<JournalSegment>(), true);
        last = after;
        while (segments.Reader.TryRead(out var segment))
        {
            if (segment.Head.Sequence <= last) continue;
            follows &= segment.First == last + 1;
            last = segment.Head.Sequence;
            together.Add(segment);
        }
        return follows ? together : null;
    }
}
