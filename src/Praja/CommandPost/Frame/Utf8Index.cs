using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Praja.CommandPost.Frame;

/// <summary>Finds the index of a name by its UTF-8 bytes, as a journal's line has it: an open-addressed table over one
/// block of bytes, without a string for each name. Immutable.</summary>
internal sealed class Utf8Index
{
    /// <summary>Most names that are found together.</summary>
    public const int AtOnce = 32;

    private const int LongestOnStack = 256;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly byte[] bytes;
    private readonly int[] ends;

    // The length of every name when all have the same, else 0.
    private readonly int length;

    // Index plus one of the name at a slot, 0 for a free one; beside it the upper half of its hash.
    private readonly (int Name, uint Mark)[] slots;

    /// <summary>Makes the table.</summary>
    /// <param name="names">Names; of equal ones the first counts.</param>
    public Utf8Index(IReadOnlyCollection<string> names)
    {
        ends = new int[names.Count];
        bytes = new byte[names.Sum(Encoding.UTF8.GetByteCount)];
        slots = new (int, uint)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * names.Count))];
        var (at, index) = (0, 0);
        foreach (var name in names)
        {
            at += Encoding.UTF8.GetBytes(name, bytes.AsSpan(at));
            ends[index++] = at;
        }
        if (index > 0 && ends.Index().All(e => e.Item == (e.Index + 1) * ends[0])) length = ends[0];
        for (var name = 0; name < index; name++)
        {
            var hash = HashOf(NameOf(name));
            var slot = SlotOf(NameOf(name), hash);
            if (slots[slot].Name == 0) slots[slot] = (name + 1, MarkOf(hash));
        }
    }

    /// <summary>How many names.</summary>
    public int Count => ends.Length;

    /// <summary>Index of a name; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> name) => slots[SlotOf(name, HashOf(name))].Name - 1;

    /// <summary>Finds several names. A large table is in no cache of the processor: so all slots are asked for before
    /// the first is looked at, and all names before the first is compared.</summary>
    /// <param name="text">The bytes in which they stand.</param>
    /// <param name="names">Where each begins and how long it is; at most <see cref="AtOnce"/>.</param>
    /// <param name="found">Takes the index of each; -1 when it is not there.</param>
    public void Find(ReadOnlySpan<byte> text, ReadOnlySpan<(int From, int Length)> names, Span<int> found)
    {
        Span<ulong> hashes = stackalloc ulong[AtOnce];
        for (var i = 0; i < names.Length; i++)
        {
            hashes[i] = HashOf(text.Slice(names[i].From, names[i].Length));
            Prefetch.Of(ref slots[FirstSlot(hashes[i])]);
        }
        for (var i = 0; i < names.Length && length > 0; i++)
        {
            var known = slots[FirstSlot(hashes[i])].Name - 1;
            if (known >= 0) Prefetch.Of(ref bytes[known * length]);
        }
        for (var i = 0; i < names.Length; i++)
            found[i] = slots[SlotOf(text.Slice(names[i].From, names[i].Length), hashes[i])].Name - 1;
    }

    /// <summary>Index of a name; -1 when it is not there.</summary>
    public int Find(string name)
    {
        if (name.Length > LongestOnStack) return Find(Encoding.UTF8.GetBytes(name));
        Span<byte> text = stackalloc byte[3 * LongestOnStack];
        return Find(text[..Encoding.UTF8.GetBytes(name, text)]);
    }

    private static uint MarkOf(ulong hash) => (uint)(hash >> 32);

    private int FirstSlot(ulong hash) => unchecked((int)((uint)hash & (uint)(slots.Length - 1)));

    private int SlotOf(ReadOnlySpan<byte> name, ulong hash)
    {
        for (var slot = FirstSlot(hash); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var (known, mark) = slots[slot];
            if (known == 0 || (mark == MarkOf(hash) && NameOf(known - 1).SequenceEqual(name))) return slot;
        }
    }

    private ReadOnlySpan<byte> NameOf(int name)
    {
        // Ids are mostly of one length: then where a name stands need not be looked up.
        if (length > 0) return bytes.AsSpan(name * length, length);
        var from = name == 0 ? 0 : ends[name - 1];
        return bytes.AsSpan(from, ends[name] - from);
    }

    // All bytes of a name of less than eight, some of them twice.
    private static ulong Short(ReadOnlySpan<byte> name)
    {
        if (name.Length < sizeof(uint))
            return name.IsEmpty ? 0 : name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16);
        var last = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        return BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)last << 32);
    }

    // Eight bytes at a time, the last eight once more where they do not come out even; finished as MurmurHash3 is
    // (Appleby 2011).
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            var hash = (ulong)name.Length * Spread;
            if (name.Length >= sizeof(ulong))
            {
                for (var rest = name; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
                {
                    var part = BinaryPrimitives.ReadUInt64LittleEndian(rest);
                    hash = BitOperations.RotateLeft((hash ^ part) * Spread, 29);
                }
                hash ^= BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
            }
            else
            {
                hash = (hash ^ Short(name)) * Spread;
            }
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
            return hash ^ (hash >> 33);
        }
    }
}
