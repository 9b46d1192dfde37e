using System.Runtime.InteropServices;
using Praja.Algorithms.Random;
using Praja.Journal;

namespace Praja.FaultSimulator.Disks;

/// <summary>
/// One file and the cache in front of it. Whatever is written can be read at once; only a sync makes it last. When a
/// sync fails, what it should have written may be forgotten for ever although it can still be read, as file systems
/// do: the next sync then succeeds and means nothing.
/// </summary>
internal sealed class SimulatedDisk
{
    private readonly List<byte> cache = [];
    private readonly List<byte> durable = [];
    private readonly List<Change> pending = [];

    /// <summary>True while it takes no more bytes.</summary>
    internal bool Full { get; set; }

    /// <summary>How many of the next syncs fail.</summary>
    internal int SyncFailures { get; set; }

    /// <summary>Deliberate bug: syncs do nothing.</summary>
    internal bool ForgetsSyncs { get; init; }

    /// <summary>What failures leave to chance.</summary>
    internal required Rng Chance { get; init; }

    /// <summary>What a reader sees.</summary>
    internal ReadOnlySpan<byte> Content => CollectionsMarshal.AsSpan(cache);

    /// <summary>Writes at the end.</summary>
    /// <exception cref="JournalException">The disk is full; a random part was written.</exception>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        var fits = Full ? Chance.Next(bytes.Length) : bytes.Length;
        Write(cache.Count, bytes[..fits]);
        if (Full) throw new JournalException("The disk is full", true);
    }

    /// <summary>Writes anew what can be read, so that the next sync makes it last.</summary>
    internal void Rewrite()
    {
        // In pieces: at a power cut some of them may be kept and others not.
        var content = Content.ToArray();
        const int Piece = 4096;
        for (var at = 0; at < content.Length; at += Piece)
            Write(at, content.AsSpan(at, Math.Min(Piece, content.Length - at)));
    }

    /// <summary>Cuts the file.</summary>
    internal void Truncate(int length)
    {
        cache.RemoveRange(length, cache.Count - length);
        pending.Add(new(length, null));
    }

    /// <summary>Makes last what was written.</summary>
    /// <exception cref="JournalException">It failed: what was written may be forgotten.</exception>
    internal void Sync()
    {
        if (ForgetsSyncs) return;
        if (SyncFailures > 0)
        {
            SyncFailures--;
            foreach (var change in pending.Where(_ => Chance.Next(2) == 0))
                Apply(change);
            pending.Clear();
            throw new JournalException("fsync: EIO", true);
        }
        foreach (var change in pending)
            Apply(change);
        pending.Clear();
    }

    /// <summary>A process dies in the middle of writing: a random part is in the cache.</summary>
    internal void Tear(ReadOnlySpan<byte> bytes) => Write(cache.Count, bytes[..Chance.Next(bytes.Length)]);

    /// <summary>Power is lost.</summary>
    internal void Cut()
    {
        var keep = Chance.Next(3);
        foreach (var change in pending)
        {
            if (keep == 0 || (keep == 1 && Chance.Next(2) == 0)) continue;
            var part = change.Bytes is { } bytes && Chance.Next(4) == 0 ? bytes[..Chance.Next(bytes.Length + 1)] : null;
            Apply(part is null ? change : change with { Bytes = part });
        }
        pending.Clear();
        cache.Clear();
        cache.AddRange(durable);
    }

    private void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        Put(cache, offset, bytes);
        pending.Add(new(offset, bytes.ToArray()));
    }

    private void Apply(Change change)
    {
        if (change.Bytes is { } bytes)
            Put(durable, change.Offset, bytes);
        else if (durable.Count > change.Offset)
            durable.RemoveRange(change.Offset, durable.Count - change.Offset);
    }

    private static void Put(List<byte> file, int offset, ReadOnlySpan<byte> bytes)
    {
        // What lies between the old end and the offset was never written: zeros.
        while (file.Count < offset + bytes.Length)
            file.Add(0);
        bytes.CopyTo(CollectionsMarshal.AsSpan(file)[offset..]);
    }

    /// <param name="Offset">Where bytes go, or the length cut to.</param>
    /// <param name="Bytes">Null for a cut.</param>
    private sealed record Change(int Offset, byte[]? Bytes);
}
