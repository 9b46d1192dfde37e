namespace Praja.Web.Map.Basemaps;

/// <summary>A directory of a PMTiles archive (specification, "Directories"): where tiles are, or further directories.
/// Immutable.</summary>
internal sealed class PmTilesDirectory
{
    private readonly ulong[] tiles;
    private readonly uint[] runs;
    private readonly Stretch[] stretches;

    private PmTilesDirectory(int count) =>
        (tiles, runs, stretches) = (new ulong[count], new uint[count], new Stretch[count]);

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PmTilesDirectory Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ReadNumbers(bytes);
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException("directory", e);
        }
    }

    /// <summary>Where a tile is, or the directory that knows; null when it has none.</summary>
    public (Stretch At, bool IsLeaf)? Find(ulong tile)
    {
        var at = Array.BinarySearch(tiles, tile);
        // Without an entry of its own it may be in the run of the one before.
        if (at < 0) at = ~at - 1;
        return at < 0 ? null
            : runs[at] == 0 ? (stretches[at], true)
            : tile - tiles[at] < runs[at] ? (stretches[at], false)
            : null;
    }

    private static PmTilesDirectory ReadNumbers(ReadOnlySpan<byte> bytes)
    {
        var count = Varint(ref bytes);
        // Each entry has four numbers of a byte at least.
        if (count > (ulong)bytes.Length / 4) throw new InvalidDataException("directory");
        var made = new PmTilesDirectory((int)count);
        for (var (at, tile) = (0, 0UL); at < made.tiles.Length; at++)
            made.tiles[at] = tile += Varint(ref bytes);
        for (var at = 0; at < made.tiles.Length; at++)
            made.runs[at] = (uint)Varint(ref bytes);
        var lengths = new long[made.tiles.Length];
        for (var at = 0; at < lengths.Length; at++)
            lengths[at] = (uint)Varint(ref bytes);
        for (var at = 0; at < lengths.Length; at++)
        {
            // 0 says: right behind the one before.
            var from = Varint(ref bytes);
            if (from == 0 && at == 0) throw new InvalidDataException("directory");
            var start = from > 0 ? (long)(from - 1) : made.stretches[at - 1].From + made.stretches[at - 1].Length;
            made.stretches[at] = new(start, lengths[at]);
        }
        return made;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        for (var (at, shift) = (0, 0); at < bytes.Length && shift < 64; at++, shift += 7)
        {
            number |= (ulong)(bytes[at] & 127) << shift;
            if (bytes[at] > 127) continue;
            bytes = bytes[(at + 1)..];
            return number;
        }
        throw new InvalidDataException("directory");
    }
}
