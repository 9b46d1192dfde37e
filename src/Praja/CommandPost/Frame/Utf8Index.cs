using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Praja.CommandPost.Frame;

/// <summary>Finds the index of a name by its UTF-8 bytes, as a journal's line has it: an open-addressed table over one
/// block of bytes, without a string for each name. Immutable.</summary>
internal sealed class Utf8Index
{
    private const int LongestOnStack = 256;

    private readonly byte[] bytes;
    private readonly int[] ends;

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
            var length = Encoding.UTF8.GetBytes(name, bytes.AsSpan(at));
            ends[index] = at + length;
            var slot = SlotOf(bytes.AsSpan(at, length), out var mark);
            if (slots[slot].Name == 0) slots[slot] = (index + 1, mark);
            (at, index) = (at + length, index + 1);
        }
    }

    /// <summary>How many names.</summary>
    public int Count => ends.Length;

    /// <summary>Index of a name; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> name) => slots[SlotOf(name, out _)].Name - 1;

    /// <summary>Index of a name; -1 when it is not there.</summary>
    public int Find(string name)
    {
        if (name.Length > LongestOnStack) return Find(Encoding.UTF8.GetBytes(name));
        Span<byte> text = stackalloc byte[3 * LongestOnStack];
        return Find(text[..Encoding.UTF8.GetBytes(name, text)]);
    }

    private int SlotOf(ReadOnlySpan<byte> name, out uint mark)
    {
        unchecked
        {
            var hash = HashOf(name);
            mark = (uint)(hash >> 32);
            for (var slot = (int)((uint)hash & (uint)(slots.Length - 1)); ; slot = (slot + 1) & (slots.Length - 1))
            {
                var (known, itsMark) = slots[slot];
                if (known == 0 || (itsMark == mark && NameOf(known - 1).SequenceEqual(name))) return slot;
            }
        }
    }

    private ReadOnlySpan<byte> NameOf(int name)
    {
        var from = name == 0 ? 0 : ends[name - 1];
        return bytes.AsSpan(from, ends[name] - from);
    }

    // Eight bytes at a time, mixed by a multiplication and a shift (the finish of MurmurHash3, Appleby 2011).
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        unchecked
        {
            var hash = (ulong)name.Length;
            for (; name.Length >= 8; name = name[8..])
                hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name));
            ulong last = 0;
            foreach (var part in name)
                last = (last << 8) | part;
            return Mixed(hash ^ last);
        }
    }

    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccdUL;
            hash ^= hash >> 33;
            hash *= 0xc4ceb9fe1a85ec53UL;
            return hash ^ (hash >> 33);
        }
    }
}
