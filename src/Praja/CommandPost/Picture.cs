using System.Text;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Records;
using Praja.CommandPost.Routine;
using Praja.CommandPost.Stations;
using Praja.CommandPost.Units;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>
/// What the post knows: the fold of a journal's entries over a frame. Deterministic: equal frames and entries give
/// equal <see cref="ToBytes"/> on every machine. Not thread-safe.
/// </summary>
public sealed class Picture
{
    /// <summary>Version of the snapshot's bytes; another version is not read.</summary>
    private const int Format = 2;

    private readonly IPicturePart[] parts;
    private readonly Utf8Index kinds;
    private readonly IPicturePart[][] partsOf;

    // By kind: true where the stations alone fold it; then a line is enough, and no entry is made of it.
    private readonly bool[] ofStations;
    private readonly byte[] hash = Encoding.ASCII.GetBytes(EntryJson.NoHash);
    private long time;
    private JournalHead? head = JournalHead.None;

    /// <summary>The picture before the first entry.</summary>
    public Picture(PostFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Frame = frame;
        Stations = new(frame);
        Incidents = new(frame);
        Units = new(frame);
        Routine = new();
        Plans = new(frame);
        parts = [Stations, Incidents, Units, Routine, Plans, Records];
        string[] folded = [.. parts.SelectMany(part => part.Kinds).Distinct(StringComparer.Ordinal)];
        kinds = new(folded);
        partsOf = [.. folded.Select(kind => parts.Where(part => part.Kinds.Contains(kind)).ToArray())];
        ofStations = [.. partsOf.Select(own => own is [StationBoard])];
    }

    /// <summary>What was known beforehand.</summary>
    public PostFrame Frame { get; }

    /// <summary>Head of the journal folded so far.</summary>
    public JournalHead Head => head ??= new(
        Sequence, Encoding.ASCII.GetString(hash), DateTimeOffset.FromUnixTimeMilliseconds(time));

    /// <summary>Sequence of the last entry folded; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>The journal's mode; null before its first entry.</summary>
    public JournalMode? Mode { get; private set; }

    /// <summary>Polling stations.</summary>
    public StationBoard Stations { get; }

    /// <summary>Incidents.</summary>
    public IncidentBoard Incidents { get; }

    /// <summary>Units.</summary>
    public UnitBoard Units { get; }

    /// <summary>The post's routine.</summary>
    public RoutineBoard Routine { get; }

    /// <summary>The published plan.</summary>
    public PlanBoard Plans { get; }

    /// <summary>Attachments and signatures.</summary>
    public RecordBoard Records { get; } = new();

    /// <summary>Takes the next entry in.</summary>
    /// <exception cref="ArgumentException">It does not follow the last one.</exception>
    public void Apply(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence != Sequence + 1)
            throw new ArgumentException($"Entry {entry.Sequence} does not follow {Sequence}", nameof(entry));
        Mode ??= entry.Draft.Mode;
        if (kinds.Find(entry.Draft.Kind) is >= 0 and var kind)
        {
            foreach (var part in partsOf[kind])
                part.Apply(entry);
        }
        (Sequence, time) = (entry.Sequence, entry.Draft.Time.ToUnixTimeMilliseconds());
        Ascii.FromUtf16(entry.Hash, hash, out _);
        head = null;
    }

    /// <summary>All it holds as bytes; equal pictures give equal bytes.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var writer = new PictureWriter();
        Write(writer);
        return writer.Bytes;
    }

    /// <summary>Takes up what <see cref="ToBytes"/> wrote over an equal frame.</summary>
    /// <returns>False, and nothing is changed, when the bytes are of another version.</returns>
    public bool TryRead(ReadOnlyMemory<byte> bytes) => TryRead(new PictureReader(bytes));

    /// <summary>Makes a line ready for the fold. It uses only what no entry changes, so that any thread may ask, also
    /// while entries are folded.</summary>
    /// <param name="line">The line.</param>
    /// <param name="texts">Takes the words of a report.</param>
    internal FoldLine Ready(in LineScan line, StationTexts texts)
    {
        var ready = new FoldLine
        {
            Way = FoldWay.Nothing,
            Mode = line.Mode,
            Sequence = line.Sequence,
            Milliseconds = line.Milliseconds,
            Client = line.Client,
        };
        if (kinds.Find(line.Kind) is not (>= 0 and var kind)) return ready;
        if (!ofStations[kind] || !StationSaid.TryOf(Frame, line, out var said) || said.IsWithdrawal)
        {
            ready.Way = FoldWay.Entry;
        }
        else if (said.Station >= 0)
        {
            ready.Way = FoldWay.Report;
            ready.Report = StationRow.Of(line.Sequence, said, texts);
        }
        return ready;
    }

    /// <summary>Takes the next entry in from its line.</summary>
    /// <param name="line">The line as <see cref="Ready"/> made it.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="texts">Words of the report.</param>
    internal void Apply(in FoldLine line, ReadOnlySpan<byte> text, StationTexts texts)
    {
        Invariant.Holds(line.Sequence == Sequence + 1, "Entries are folded in their order.");
        if (line.Way == FoldWay.Report) Stations.Take(line.Report, texts);
        Mode ??= line.Mode;
        (Sequence, time) = (line.Sequence, line.Milliseconds);
        ChainCheck.HashIn(text).CopyTo(hash);
        head = null;
    }

    /// <summary>Writes all it holds.</summary>
    internal void Write(PictureWriter writer)
    {
        writer.Write(Format);
        writer.Write(Sequence);
        writer.Write(hash);
        writer.Write(time);
        writer.Write(Mode is null ? -1 : (int)Mode);
        foreach (var part in parts)
            part.Write(writer);
    }

    /// <summary>Takes up what was written; false, and nothing is changed, when it is of another version.</summary>
    internal bool TryRead(PictureReader reader)
    {
        if (reader.Left < sizeof(int) || reader.Int() != Format) return false;
        Sequence = reader.Long();
        reader.Take(hash.Length).CopyTo(hash);
        time = reader.Long();
        head = null;
        Mode = reader.Int() is var mode and >= 0 ? (JournalMode)mode : null;
        foreach (var part in parts)
            part.Read(reader);
        return true;
    }
}
