using System.Buffers.Binary;
using Praja.Journal;

namespace Praja.FaultSimulator.Disks;

/// <summary>
/// A journal on a simulated disk: frames of length, checksum and lines, one per segment. It is what SQLite's log or a
/// database server is to the nodes: it may be written by one at a time, and after a failure it must be opened anew.
/// </summary>
/// <param name="disk">Its file.</param>
/// <param name="bugs">Deliberate bugs.</param>
internal sealed class JournalLog(SimulatedDisk disk, Bugs bugs)
{
    private const int FrameHead = 8;

    private readonly List<JournalSegment> segments = [];
    private readonly List<TaskCompletionSource> waiting = [];

    /// <summary>Counts openings: whoever was connected before must connect anew.</summary>
    internal int Epoch { get; private set; }

    /// <summary>Told when it closes.</summary>
    internal required Action Closed { get; init; }

    /// <summary>False after a failure, until it is opened again.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>What is in it, durable or not.</summary>
    internal IReadOnlyList<JournalSegment> Segments => segments;

    /// <summary>Who appended last.</summary>
    internal NodeLink? Writer { get; private set; }

    /// <summary>Its head.</summary>
    internal JournalHead Head => segments.Count == 0 ? JournalHead.None : segments[^1].Head;

    /// <summary>Reads what is there, cuts a torn tail off, and makes sure of the rest.</summary>
    /// <exception cref="JournalException">The disk fails.</exception>
    internal void Open()
    {
        segments.Clear();
        var good = 0;
        while (Frame(disk.Content[good..]) is { } lines)
        {
            segments.Add(ToSegment(lines));
            good += FrameHead + lines.Length;
        }
        if (bugs.LoseTail && segments.Count > 1)
        {
            good -= FrameHead + segments[^1].Lines.Length;
            segments.RemoveAt(segments.Count - 1);
        }
        disk.Truncate(good);
        // What was read may stand in the cache only, its failed sync forgotten: written again, it lasts.
        if (!bugs.TrustCache) disk.Rewrite();
        disk.Sync();
        IsOpen = true;
        Epoch++;
    }

    /// <summary>Appends a segment that follows the head.</summary>
    /// <returns>Completes with the next sync.</returns>
    /// <exception cref="JournalException">Another node was quicker, or the disk fails; then the log is
    /// closed.</exception>
    internal Task Append(JournalHead before, JournalSegment segment, NodeLink writer)
    {
        if (before.Hash != Head.Hash && !bugs.IgnoreRace)
            throw new JournalException("Another node was quicker", true);
        Writer = writer;
        try
        {
            disk.Append(ToFrame(segment));
        }
        catch (JournalException)
        {
            Close();
            throw;
        }
        segments.Add(segment);
        var durable = new TaskCompletionSource();
        waiting.Add(durable);
        return durable.Task;
    }

    /// <summary>A process died while it wrote a segment: its beginning is there.</summary>
    internal void Tear(JournalSegment segment)
    {
        disk.Tear(ToFrame(segment));
        Close();
    }

    /// <summary>Lets a node in that did not append last: it waits until all that others appended is durable, since what
    /// it reads it may answer for.</summary>
    internal void LetIn(NodeLink node)
    {
        if (node != Writer) Sync();
    }

    /// <summary>Syncs, and tells who waits; when it fails, the log is closed.</summary>
    internal void Sync()
    {
        if (waiting.Count == 0) return;
        try
        {
            disk.Sync();
        }
        catch (JournalException)
        {
            Close();
            return;
        }
        foreach (var durable in waiting)
            durable.SetResult();
        waiting.Clear();
    }

    /// <summary>Stops serving: whoever waits is told that it is unknown what was kept.</summary>
    internal void Close()
    {
        IsOpen = false;
        foreach (var durable in waiting)
            durable.SetException(new JournalException("The journal was closed", true));
        waiting.Clear();
        Closed();
    }

    /// <summary>All lines of a file, frames taken off, as an outsider reads them: up to the first that is
    /// torn.</summary>
    internal static byte[] Lines(ReadOnlySpan<byte> file)
    {
        var all = new List<byte>();
        for (var at = 0; Frame(file[at..]) is { } lines; at += FrameHead + lines.Length)
            all.AddRange(lines);
        return [.. all];
    }

    private static byte[] ToFrame(JournalSegment segment)
    {
        var frame = new byte[FrameHead + segment.Lines.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, segment.Lines.Length);
        segment.Lines.CopyTo(frame.AsMemory(FrameHead));
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), Checksum(segment.Lines.Span));
        return frame;
    }

    private static byte[]? Frame(ReadOnlySpan<byte> from)
    {
        if (from.Length < FrameHead) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(from);
        if (length <= 0 || length > from.Length - FrameHead) return null;
        var lines = from.Slice(FrameHead, length);
        return Checksum(lines) == BinaryPrimitives.ReadUInt32LittleEndian(from[4..]) ? lines.ToArray() : null;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a: enough against torn and mixed writes of a model.
        var sum = 2166136261u;
        foreach (var b in bytes)
            sum = unchecked((sum ^ b) * 16777619u);
        return sum;
    }

    private static JournalSegment ToSegment(byte[] lines)
    {
        var entries = Checks.OwnReader.Read(lines);
        return new(entries[0].Sequence, new(entries[^1].Sequence, entries[^1].Hash, entries[^1].Time), lines);
    }
}
