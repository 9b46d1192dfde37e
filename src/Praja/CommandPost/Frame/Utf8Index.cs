using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Praja.CommandPost.Frame;

/// <summary>Finds the index of a name by its UTF-8 bytes, as a journal's line has it: an open-addressed table over one
/// block of bytes, without a string for each name. Immutable.</summary>
internal sealed class Utf8Index
{
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
            var slot = SlotOf(NameOf(name), out var mark);
            if (slots[slot].Name == 0) slots[slot] = (name + 1, mark);
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
        // Ids are mostly of one length: then where a name stands need not be looked up.
        if (length > 0) return bytes.AsSpan(name * length, length);
        var from = name == 0 ? 0 : ends[name - 1];
        return bytes.AsSpan(from, ends[name] - from);
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
                foreach (var part in name)
                    hash = (hash ^ part) * Spread;
            }
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
            return hash ^ (hash >> 33);
        }
    }
}
