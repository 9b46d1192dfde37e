using System.Numerics;
using System.Runtime.InteropServices;

namespace Praja.CommandPost;

// Every entry has a client id, and entries are numbered without a gap: so the ids are kept in the order of the journal,
// sixteen bytes each, and the table holds numbers alone, each beside 32 bits of its id's hash so that nearly every look
// at an id is one that was looked for. Exact: the id itself decides. Eight bytes a slot, filled to three quarters at
// most.
//
// Those 32 bits also say where a slot belongs, the highest first. So a table of twice the size is the old one copied
// from front to back, without a look at an id. Ids themselves come scattered, each a miss of the cache: those of a
// replay are therefore put in a few at a time, all their slots asked for before the first is used.

/// <summary>Which entry has a client id: exact, and small enough for millions of them.</summary>
internal sealed class ClientIndex
{
    private const int BlockBits = 16;
    private const int BlockIds = 1 << BlockBits;
    private const int FewestSlots = 1 << 10;
    private const int AtOnce = 32;
    private const int IdBytes = 16;

    // Ids by sequence from 1, in blocks that never move.
    private readonly List<Guid[]> blocks = [];

    // The lower half of a slot is a sequence, 0 for a free one; the upper half, its mark, comes from its id's hash.
    private ulong[] slots = new ulong[FewestSlots];
    private int shift = ShiftOf(FewestSlots);

    /// <summary>How many entries.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the id of the next entry in; one that is there already keeps its first entry.</summary>
    public void Add(Guid id) => Add(new ReadOnlySpan<Guid>(in id));

    /// <summary>Takes the ids of the next entries in.</summary>
    public void Add(ReadOnlySpan<Guid> ids)
    {
        while (!ids.IsEmpty)
        {
            if (Count == (long)blocks.Count << BlockBits) blocks.Add(new Guid[BlockIds]);
            var free = blocks[^1].AsSpan((int)(Count & (BlockIds - 1)));
            var some = ids[..Math.Min(free.Length, ids.Length)];
            some.CopyTo(free);
            if (4 * (Count + some.Length) > 3L * slots.Length) Grow(Count + some.Length);
            Put(some, Count + 1);
            Count += some.Length;
            ids = ids[some.Length..];
        }
    }

    /// <summary>Sequence of the entry of an id; 0 when there is none.</summary>
    public long Find(Guid id) => (long)(slots[SlotOf(id, MarkOf(id))] & uint.MaxValue);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        blocks.Clear();
        slots = new ulong[FewestSlots];
        shift = ShiftOf(FewestSlots);
        Count = 0;
    }

    /// <summary>Writes all ids in the order of the journal, and where they are found: to find that out anew takes as
    /// long as all the rest of a snapshot.</summary>
    public void Write(PictureWriter writer)
    {
        writer.Write(Count);
        writer.Write(slots.Length);
        for (var block = 0; block < blocks.Count; block++)
            writer.Write(MemoryMarshal.AsBytes(InBlock(block)));
        writer.Write(MemoryMarshal.AsBytes(slots.AsSpan()));
    }

    /// <summary>Takes up what was written; false, and nothing is changed, when it is not that.</summary>
    public bool Read(PictureReader reader)
    {
        var (count, size) = (reader.Long(), reader.Int());
        if (count is < 0 or > int.MaxValue || !BitOperations.IsPow2(size) || size < FewestSlots) return false;
        if (4 * count > 3L * size || reader.Left != (count * IdBytes) + (size * (long)sizeof(ulong))) return false;
        blocks.Clear();
        Count = count;
        for (var block = 0; (long)block << BlockBits < count; block++)
        {
            blocks.Add(GC.AllocateUninitializedArray<Guid>(BlockIds));
            var ids = MemoryMarshal.AsBytes(InBlock(block));
            reader.Take(ids.Length).CopyTo(ids);
        }
        slots = GC.AllocateUninitializedArray<ulong>(size);
        shift = ShiftOf(size);
        reader.Take(reader.Left).CopyTo(MemoryMarshal.AsBytes(slots.AsSpan()));
        return true;
    }

    private static int ShiftOf(int size) => 32 - BitOperations.Log2((uint)size);

    private Span<Guid> InBlock(int block) =>
        blocks[block].AsSpan(0, (int)Math.Min(BlockIds, Count - ((long)block << BlockBits)));

    // Makes room for so many ids.
    private void Grow(long count)
    {
        var old = slots;
        slots = new ulong[BitOperations.RoundUpToPowerOf2((ulong)Math.Max(FewestSlots, (4 * count / 3) + 1))];
        shift = ShiftOf(slots.Length);
        foreach (var slot in old)
        {
            if (slot == 0) continue;
            var at = (int)(slot >> 32 >> shift);
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = slot;
        }
    }

    private void Put(ReadOnlySpan<Guid> ids, long first)
    {
        Span<uint> marks = stackalloc uint[AtOnce];
        for (; !ids.IsEmpty; first += AtOnce)
        {
            var some = ids[..Math.Min(AtOnce, ids.Length)];
            for (var i = 0; i < some.Length; i++)
            {
                marks[i] = MarkOf(some[i]);
                Prefetch.Of(ref slots[(int)(marks[i] >> shift)]);
            }
            for (var i = 0; i < some.Length; i++)
            {
                ref var slot = ref slots[SlotOf(some[i], marks[i])];
                if (slot == 0) slot = ((ulong)marks[i] << 32) | checked((uint)(first + i));
            }
            ids = ids[some.Length..];
        }
    }

    private int SlotOf(Guid id, uint mark)
    {
        unchecked
        {
            var table = slots;
            for (var at = (int)(mark >> shift); ; at = (at + 1) & (table.Length - 1))
            {
                var slot = table[at];
                if (slot == 0) return at;
                if ((uint)(slot >> 32) != mark) continue;
                var known = (uint)slot - 1;
                if (blocks[(int)(known >> BlockBits)][known & (BlockIds - 1)] == id) return at;
            }
        }
    }

    // The last 62 bits of a UUIDv7 are chance if its sender is honest; the multiplication spreads those that are not.
    private static uint MarkOf(Guid id)
    {
        unchecked
        {
            var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
            var hash = (halves[0] ^ BitOperations.RotateLeft(halves[1], 29)) * 0x9E3779B97F4A7C15UL;
            return (uint)((hash ^ (hash >> 32)) * 0xC4CEB9FE1A85EC53UL >> 32);
        }
    }
}
