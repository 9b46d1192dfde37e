using System.Numerics;
using System.Runtime.InteropServices;

namespace Praja.CommandPost;

// Every entry has a client id, and entries are numbered without a gap: so the ids are kept in the order of the journal,
// sixteen bytes each, and the table holds numbers alone, each beside 32 bits of its id's hash so that nearly every look
// at an id is one that was looked for. Exact: the id itself decides. Eight bytes a slot, filled to three quarters at
// most.

/// <summary>Which entry has a client id: exact, and small enough for millions of them.</summary>
internal sealed class ClientIndex
{
    private const int BlockBits = 16;
    private const int BlockIds = 1 << BlockBits;
    private const int FewestSlots = 1 << 10;

    // Ids by sequence from 1, in blocks that never move.
    private readonly List<Guid[]> blocks = [];

    // The lower half of a slot is a sequence, 0 for a free one; the upper half comes from its id's hash.
    private ulong[] slots = new ulong[FewestSlots];

    /// <summary>How many entries.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the id of the next entry in; one that is there already keeps its first entry.</summary>
    public void Add(Guid id)
    {
        if (Count == (long)blocks.Count << BlockBits) blocks.Add(new Guid[BlockIds]);
        blocks[^1][Count & (BlockIds - 1)] = id;
        Count++;
        if (4 * Count > 3L * slots.Length)
            Fill(2 * slots.Length);
        else
            Put(id, Count);
    }

    /// <summary>Sequence of the entry of an id; 0 when there is none.</summary>
    public long Find(Guid id)
    {
        var hash = HashOf(id);
        return (long)(slots[SlotOf(id, hash)] & uint.MaxValue);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        blocks.Clear();
        slots = new ulong[FewestSlots];
        Count = 0;
    }

    /// <summary>Writes all ids in the order of the journal.</summary>
    public void Write(PictureWriter writer)
    {
        writer.Write(Count);
        for (var block = 0; block < blocks.Count; block++)
            writer.Write(MemoryMarshal.AsBytes(InBlock(block)));
    }

    /// <summary>Takes up what was written.</summary>
    public void Read(PictureReader reader)
    {
        Clear();
        Count = reader.Long();
        for (var left = Count; left > 0; left -= BlockIds)
        {
            var ids = new Guid[BlockIds];
            var bytes = MemoryMarshal.AsBytes(ids.AsSpan(0, (int)Math.Min(BlockIds, left)));
            reader.Take(bytes.Length).CopyTo(bytes);
            blocks.Add(ids);
        }
        Fill((int)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(FewestSlots, (4 * Count / 3) + 1)));
    }

    private Span<Guid> InBlock(int block) =>
        blocks[block].AsSpan(0, (int)Math.Min(BlockIds, Count - ((long)block << BlockBits)));

    private void Fill(int size)
    {
        slots = new ulong[size];
        long sequence = 0;
        for (var block = 0; block < blocks.Count; block++)
        {
            foreach (var id in InBlock(block))
                Put(id, ++sequence);
        }
    }

    private void Put(Guid id, long sequence)
    {
        var hash = HashOf(id);
        ref var slot = ref slots[SlotOf(id, hash)];
        if (slot == 0) slot = (hash & ~(ulong)uint.MaxValue) | checked((uint)sequence);
    }

    private int SlotOf(Guid id, ulong hash)
    {
        unchecked
        {
            var mask = slots.Length - 1;
            for (var at = (int)hash & mask; ; at = (at + 1) & mask)
            {
                var slot = slots[at];
                if (slot == 0) return at;
                if ((uint)(slot >> 32) != (uint)(hash >> 32)) continue;
                var known = (uint)slot - 1;
                if (blocks[(int)(known >> BlockBits)][known & (BlockIds - 1)] == id) return at;
            }
        }
    }

    // The last 62 bits of a UUIDv7 are chance if its sender is honest; the multiplication spreads those that are not.
    private static ulong HashOf(Guid id)
    {
        unchecked
        {
            var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
            var hash = (halves[0] ^ BitOperations.RotateLeft(halves[1], 29)) * 0x9E3779B97F4A7C15UL;
            return hash ^ (hash >> 32);
        }
    }
}
