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
    private const int Format = 4;

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
        Calls = new(frame);
        Incidents = new(frame);
        Units = new(frame);
        Routine = new();
        Plans = new(frame);
        parts = [Stations, Incidents, Units, Routine, Plans, Records, Breaches, Calls];
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

    /// <summary>Who was called of the stations not heard from.</summary>
    public StationCalls Calls { get; }

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

    /// <summary>Failures to protect personal data.</summary>
    public BreachBoard Breaches { get; } = new();

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

    /// <summary>What the fold has to do with lines of a kind. No entry changes it: any thread may ask, also while
    /// entries are folded.</summary>
    internal FoldWay WayOf(ReadOnlySpan<byte> kind)
    {
        if (kinds.Find(kind) is not (>= 0 and var known)) return FoldWay.Nothing;
        return ofStations[known] ? FoldWay.Report : FoldWay.Entry;
    }

    /// <summary>Goes on to the next entry, of which all that is to be folded was folded from its line.</summary>
    internal void GoTo(long sequence, long milliseconds, JournalMode mode, ReadOnlySpan<byte> lineHash)
    {
        Invariant.Holds(sequence == Sequence + 1, "Entries are folded in their order.");
        Mode ??= mode;
        (Sequence, time) = (sequence, milliseconds);
        lineHash.CopyTo(hash);
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
