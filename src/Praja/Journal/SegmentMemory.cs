using System.Numerics;
using System.Runtime.InteropServices;

namespace Praja.Journal;

/// <summary>Memory that segments are read into, and that is used again once nobody needs them: whoever reads gigabytes
/// would else spend more on getting and clearing memory than on reading. Not thread-safe.</summary>
public sealed class SegmentMemory
{
    // What is shorter costs little; what is longer is hardly met twice.
    private const int Shortest = 1 << 16;
    private const int Longest = 1 << 26;

    private readonly HashSet<byte[]> lent = [];
    private readonly Stack<byte[]> free = [];

    /// <summary>Memory for a segment; what stands in it is chance.</summary>
    /// <param name="length">Bytes.</param>
    public Memory<byte> Lend(int length)
    {
        if (length is < Shortest or > Longest) return new byte[length];
        if (!free.TryPop(out var memory) || memory.Length < length)
            memory = GC.AllocateUninitializedArray<byte>((int)BitOperations.RoundUpToPowerOf2((uint)length));
        lent.Add(memory);
        return memory.AsMemory(0, length);
    }

    /// <summary>Takes back what was lent for a segment that nobody uses any more; what others own is left to them.
    /// </summary>
    /// <param name="segment">The segment.</param>
    public void TakeBack(JournalSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (!MemoryMarshal.TryGetArray(segment.Lines, out var lines)) return;
        if (lent.Remove(lines.Array!)) free.Push(lines.Array!);
    }
}
