using System.Runtime.InteropServices;
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
    private readonly ReadOnlyMemory<byte> text;

    private FoldSegment(JournalSegment segment)
    {
        text = segment.Lines;
        lines = new((int)Math.Clamp(segment.Head.Sequence - segment.First + 1, 0, text.Length / ShortestLine));
    }

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
        var (sequence, from) = (segment.First, 0);
        for (var rest = segment.Lines.Span; !rest.IsEmpty; sequence++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            if (sequence > after)
            {
                chain.Take(line, sequence);
                ready.Add(from, line, picture);
            }
            from += line.Length + 1;
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        return ready;
    }

    /// <summary>The bytes of a line.</summary>
    public ReadOnlyMemory<byte> TextOf(in FoldLine line) => text.Slice(line.From, line.Length);

    private void Add(int from, ReadOnlySpan<byte> line, Picture picture)
    {
        var ready = new FoldLine { From = from, Length = line.Length };
        var scan = new LineScan();
        if (scan.TryRead(line))
        {
            ready.Way = picture.WayOf(scan.Kind);
            (ready.Sequence, ready.Milliseconds) = (scan.Sequence, scan.Milliseconds);
            (ready.Mode, ready.Client) = (scan.Mode, scan.Client);
            if (ready.Way == FoldWay.Report) AddReport(ref ready, scan, picture);
        }
        lines.Add(ready);
    }

    private void AddReport(ref FoldLine ready, in LineScan line, Picture picture)
    {
        if (!StationSaid.TryOf(picture.Frame, line, out var said) || said.IsWithdrawal)
            ready.Way = FoldWay.Entry;
        else if (said.Station < 0)
            ready.Way = FoldWay.Nothing;
        else
            ready.Report = StationRow.Of(line.Sequence, said, Texts);
    }
}
