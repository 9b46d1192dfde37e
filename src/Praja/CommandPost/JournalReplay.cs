using System.Runtime.InteropServices;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Folds the lines of a journal, and holds each against the hash of the one before. Lines are made ready on
/// other threads, some megabytes ahead of the fold; nothing is folded before its hash was found to fit.</summary>
internal static class JournalReplay
{
    private const int BatchBytes = 1 << 20;
    private const int MostAhead = 8;

    /// <summary>Folds what a store has after what was folded.</summary>
    /// <param name="store">The store.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="clients">Takes the client ids.</param>
    /// <exception cref="JournalException">The store cannot be read, or what it holds is not a journal.</exception>
    public static void Run(IJournalStore store, Picture picture, ClientIndex clients)
    {
        var memory = new SegmentMemory();
        Run(store.Read(picture.Sequence, memory), picture, clients, memory);
    }

    /// <summary>Folds segments that follow what was folded; entries already folded are left out.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="clients">Takes the client ids; null where nothing will be decided.</param>
    /// <exception cref="JournalException">A line is no entry, entries are missing, or a hash does not fit.</exception>
    public static void Run(IEnumerable<JournalSegment> segments, Picture picture, ClientIndex? clients) =>
        Run(segments, picture, clients, null);

    private static void Run(
        IEnumerable<JournalSegment> segments, Picture picture, ClientIndex? clients, SegmentMemory? memory)
    {
        // A round at the desk asks each time, and mostly there is nothing.
        if (segments is IReadOnlyCollection<JournalSegment> { Count: 0 }) return;
        var fold = new LineFold(picture, clients, memory);
        var ahead = new Queue<Task<List<FoldSegment>>>();
        try
        {
            foreach (var batch in Batches(segments, picture))
            {
                ahead.Enqueue(batch.Bytes < BatchBytes ? Task.FromResult(batch.Ready()) : Task.Run(batch.Ready));
                if (ahead.Count > MostAhead) fold.Take(ahead.Dequeue().GetAwaiter().GetResult());
            }
            while (ahead.TryDequeue(out var next))
                fold.Take(next.GetAwaiter().GetResult());
        }
        finally
        {
            // What cannot be read or folded may come of a line whose hash does not fit: then that is what is said.
            while (ahead.TryDequeue(out var left))
                left.GetAwaiter().GetResult();
        }
    }

    private static IEnumerable<ReplayBatch> Batches(IEnumerable<JournalSegment> segments, Picture picture)
    {
        var head = picture.Head;
        var batch = new ReplayBatch(picture, head.Sequence, ChainCheck.HashOf(head));
        foreach (var segment in segments)
        {
            batch.Add(segment);
            if (batch.Bytes < BatchBytes) continue;
            yield return batch;
            batch = batch.Next();
        }
        yield return batch;
    }
}

/// <summary>Segments that are made ready together.</summary>
/// <param name="picture">The picture they are for.</param>
/// <param name="after">Sequence of the last entry folded before all of them.</param>
/// <param name="before">The hash before the first line that is not folded yet.</param>
internal sealed class ReplayBatch(Picture picture, long after, byte[] before)
{
    private readonly List<JournalSegment> segments = [];

    /// <summary>Bytes of all its lines.</summary>
    public long Bytes { get; private set; }

    /// <summary>The batch that follows, empty still. It begins after the hash that the last line here says it has,
    /// unless all were folded already.</summary>
    public ReplayBatch Next() => new(
        picture, after,
        segments.FindLast(s => s.Head.Sequence > after && !s.Lines.IsEmpty) is { } last
            ? ChainCheck.HashOf(last.Lines.Span)
            : before);

    /// <summary>Takes one more.</summary>
    public void Add(JournalSegment segment)
    {
        segments.Add(segment);
        Bytes += segment.Lines.Length;
    }

    /// <summary>Makes them ready.</summary>
    /// <exception cref="JournalException">A hash does not fit.</exception>
    public List<FoldSegment> Ready()
    {
        var chain = new ChainCheck(before);
        var ready = segments.ConvertAll(segment => FoldSegment.Of(segment, after, chain, picture));
        chain.Finish();
        return ready;
    }
}

/// <summary>Folds lines into a picture.</summary>
/// <param name="picture">The picture.</param>
/// <param name="clients">Takes the client ids; null where nothing will be decided.</param>
/// <param name="memory">Takes back the memory of segments that were folded.</param>
internal sealed class LineFold(Picture picture, ClientIndex? clients, SegmentMemory? memory)
{
    private const int AtOnce = 32;

    private readonly LineReading reading = new();
    private readonly List<Guid> ids = [];

    /// <summary>Folds segments.</summary>
    /// <exception cref="JournalException">A line is no entry, or entries are missing.</exception>
    public void Take(List<FoldSegment> segments)
    {
        foreach (var segment in segments)
        {
            Take(segment);
            memory?.TakeBack(segment.Whole);
        }
    }

    private void Take(FoldSegment segment)
    {
        ids.Clear();
        for (var rest = segment.Lines; !rest.IsEmpty;)
        {
            var some = rest[..Math.Min(AtOnce, rest.Length)];
            picture.Stations.Touch(some);
            foreach (ref readonly var line in some)
                Take(line, segment);
            rest = rest[some.Length..];
        }
        clients?.Add(CollectionsMarshal.AsSpan(ids));
    }

    private void Take(in FoldLine line, FoldSegment segment)
    {
        var text = segment.TextOf(line);
        if (line.Way == FoldWay.Entry || line.Sequence != picture.Sequence + 1)
        {
            TakeEntry(text);
            return;
        }
        if (line.Way == FoldWay.Report) picture.Stations.Take(line.Report, segment.Texts);
        picture.GoTo(line.Sequence, line.Milliseconds, line.Mode, ChainCheck.HashIn(text.Span));
        ids.Add(line.Client);
    }

    private void TakeEntry(ReadOnlyMemory<byte> line)
    {
        var entry = reading.Read(line, out var reason)
            ?? throw new JournalException($"A line after entry {picture.Sequence} is not an entry: {reason}", false);
        if (entry.Sequence <= picture.Sequence) return;
        if (entry.Sequence != picture.Sequence + 1)
            throw new JournalException($"Entry {entry.Sequence} follows {picture.Sequence}", false);
        picture.Apply(entry);
        ids.Add(entry.Draft.ClientId);
    }
}
