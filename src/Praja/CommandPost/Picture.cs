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
    private const int Format = 1;

    private readonly IPicturePart[] parts;
    private readonly Dictionary<string, IPicturePart[]> partsOf;

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
        partsOf = parts
            .SelectMany(part => part.Kinds, (part, kind) => (part, kind))
            .GroupBy(p => p.kind, p => p.part, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What was known beforehand.</summary>
    public PostFrame Frame { get; }

    /// <summary>Head of the journal folded so far.</summary>
    public JournalHead Head { get; private set; } = JournalHead.None;

    /// <summary>Sequence of the last entry folded; 0 before the first.</summary>
    public long Sequence => Head.Sequence;

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
        foreach (var part in partsOf.GetValueOrDefault(entry.Draft.Kind, []))
            part.Apply(entry);
        Head = new(entry.Sequence, entry.Hash, entry.Draft.Time);
    }

    /// <summary>All it holds as bytes; equal pictures give equal bytes.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var writer = new PictureWriter();
        writer.Write(Format);
        writer.Write(Head.Sequence);
        writer.Write(Head.Hash);
        writer.Write(Head.Time);
        writer.Write(Mode is null ? -1 : (int)Mode);
        foreach (var part in parts)
            part.Write(writer);
        return writer.Bytes;
    }

    /// <summary>Takes up what <see cref="ToBytes"/> wrote over an equal frame.</summary>
    /// <returns>False, and nothing is changed, when the bytes are of another version.</returns>
    public bool TryRead(ReadOnlyMemory<byte> bytes)
    {
        var reader = new PictureReader(bytes);
        if (bytes.Length < sizeof(int) || reader.Int() != Format) return false;
        Head = new(reader.Long(), reader.Text(), reader.Instant());
        Mode = reader.Int() is var mode and >= 0 ? (JournalMode)mode : null;
        foreach (var part in parts)
            part.Read(reader);
        return true;
    }
}
