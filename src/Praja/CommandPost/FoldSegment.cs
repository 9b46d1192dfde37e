using System.Runtime.InteropServices;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.CommandPost;

// What can be done with a line before those ahead of it are folded: its hash is held against it, since what is hashed
// is the hash that stands in the line before and the line itself; and a report of a station is read, since what it says
// depends on the frame alone. So segments are made ready several at once, on other threads, and the fold, which must go
// in order, has little more to do than to count.

/// <summary>A segment of a journal made ready for the fold: its lines are read.</summary>
internal sealed class FoldSegment
{
    private const int ShortestLine = 200;

    private readonly List<FoldLine> lines;

    private FoldSegment(JournalSegment segment)
    {
        Whole = segment;
        var count = segment.Head.Sequence - segment.First + 1;
        lines = new((int)Math.Clamp(count, 0, segment.Lines.Length / ShortestLine));
    }

    /// <summary>The segment.</summary>
    public JournalSegment Whole { get; }

    /// <summary>Its lines that were not folded yet.</summary>
    public ReadOnlySpan<FoldLine> Lines => CollectionsMarshal.AsSpan(lines);

    /// <summary>Words of its reports.</summary>
    public StationTexts Texts { get; } = new();

    /// <summary>Makes a segment ready.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="after">Sequence of the last entry folded; lines up to it are left out.</param>
    /// <param name="chain">Stands at the line before the first that is not left out; takes them all, to be finished
    /// before the fold.</param>
    /// <param name="picture">The picture it is for; only what never changes of it is used.</param>
    /// <exception cref="JournalException">A hash does not fit.</exception>
    public static FoldSegment Of(JournalSegment segment, long after, ChainCheck chain, Picture picture)
    {
        var ready = new FoldSegment(segment);
        var stations = new StationSearch(picture.Frame);
        var (sequence, from) = (segment.First, 0);
        for (var rest = segment.Lines.Span; !rest.IsEmpty; sequence++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            if (sequence > after)
            {
                chain.Take(line, sequence);
                ready.Add(from, line, picture, stations);
            }
            from += line.Length + 1;
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        stations.Finish(ready);
        return ready;
    }

    /// <summary>The bytes of a line.</summary>
    public ReadOnlyMemory<byte> TextOf(in FoldLine line) => Whole.Lines.Slice(line.From, line.Length);

    private void Add(int from, ReadOnlySpan<byte> line, Picture picture, StationSearch stations)
    {
        var ready = new FoldLine { From = from, Length = line.Length };
        var scan = new LineScan();
        if (scan.TryRead(line))
        {
            ready.Way = picture.WayOf(scan.Kind);
            (ready.Sequence, ready.Milliseconds) = (scan.Sequence, scan.Milliseconds);
            (ready.Mode, ready.Client) = (scan.Mode, scan.Client);
            if (ready.Way == FoldWay.Report) AddReport(ref ready, line, scan, stations);
        }
        lines.Add(ready);
        if (stations.IsFull) stations.Finish(this);
    }

    private void AddReport(ref FoldLine ready, ReadOnlySpan<byte> line, in LineScan scan, StationSearch stations)
    {
        if (!StationSaid.TryOf(stations.Frame, scan, out var said) || said.IsWithdrawal)
        {
            ready.Way = FoldWay.Entry;
            return;
        }
        ready.Report = StationRow.Of(scan.Sequence, said, Texts);
        line.Overlaps(said.StationId, out var at);
        stations.Add(lines.Count, ready.From + at, said.StationId.Length);
    }

    // Reports whose stations are still to be found: some together, since the memory they lie in is far away.
    private sealed class StationSearch(PostFrame frame)
    {
        private readonly int[] reports = new int[Utf8Index.AtOnce];
        private readonly (int From, int Length)[] ids = new (int, int)[Utf8Index.AtOnce];
        private int count;

        public PostFrame Frame => frame;

        public bool IsFull => count == Utf8Index.AtOnce;

        /// <summary>Takes a report.</summary>
        /// <param name="line">Index of its line.</param>
        /// <param name="from">Where the id of its station begins in the segment.</param>
        /// <param name="length">How long that is.</param>
        public void Add(int line, int from, int length)
        {
            reports[count] = line;
            ids[count++] = (from, length);
        }

        /// <summary>Finds the stations of all that were taken.</summary>
        public void Finish(FoldSegment segment)
        {
            Span<int> found = stackalloc int[Utf8Index.AtOnce];
            frame.Stations.IndicesOf(segment.Whole.Lines.Span, ids.AsSpan(0, count), found);
            var lines = CollectionsMarshal.AsSpan(segment.lines);
            for (var i = 0; i < count; i++)
            {
                ref var line = ref lines[reports[i]];
                if (found[i] < 0)
                    line.Way = FoldWay.Nothing;
                else
                    line.Report.Station = found[i];
            }
            count = 0;
        }
    }
}
