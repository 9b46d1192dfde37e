using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Praja.Web.Map.Basemaps;

namespace Praja.SystemTests.Map;

/// <summary>Writes small PMTiles archives, after the specification and not after our reader: gzip, leaves of a few
/// entries, runs of equal tiles.</summary>
internal sealed class PmTilesWriter
{
    private const int LeafEntries = 5;

    private readonly SortedDictionary<ulong, byte[]> tiles = [];

    /// <summary>What the archive says of itself.</summary>
    public string Metadata { get; init; } = """
        {"attribution":"<a href=\"https://example.org/copyright\">\u00a9 Peta &amp; Uji</a>",
        "vector_layers":[{"id":"earth"}]}
        """;

    /// <summary>Code of the tiles' form.</summary>
    public byte Form { get; init; } = 1;

    /// <summary>Puts a tile in.</summary>
    public void Add(int zoom, uint x, uint y, string text) =>
        tiles[PmTilesId.Of(zoom, x, y)] = Gzip(Encoding.UTF8.GetBytes(text));

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var (data, entries) = Entries();
        var leaves = new MemoryStream();
        var root = new List<(ulong, uint, long, int)>();
        foreach (var some in entries.Chunk(LeafEntries))
        {
            var leaf = Gzip(Directory(some));
            root.Add((some[0].Tile, 0, leaves.Length, leaf.Length));
            leaves.Write(leaf);
        }
        byte[][] parts = [Gzip(Directory(root)), Gzip(Encoding.UTF8.GetBytes(Metadata)), leaves.ToArray(), data];
        var head = new byte[127];
        "PMTiles"u8.CopyTo(head);
        head[7] = 3;
        var at = (long)head.Length;
        for (var part = 0; part < parts.Length; part++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(8 + (16 * part)), at);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16 + (16 * part)), parts[part].Length);
            at += parts[part].Length;
        }
        (head[97], head[98], head[99], head[100], head[101]) = (2, 2, Form, 0, 6);
        int[] sides = [1_164_000_000, -12_500_000, 1_191_250_000, 21_000_000];
        for (var side = 0; side < sides.Length; side++)
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(102 + (4 * side)), sides[side]);
        return [.. head, .. parts.SelectMany(p => p)];
    }

    private (byte[] Data, List<(ulong Tile, uint Run, long From, int Length)> Entries) Entries()
    {
        var data = new MemoryStream();
        var entries = new List<(ulong Tile, uint Run, long From, int Length)>();
        byte[]? last = null;
        foreach (var (tile, bytes) in tiles)
        {
            if (last is not null && entries[^1].Tile + entries[^1].Run == tile && last.AsSpan().SequenceEqual(bytes))
            {
                entries[^1] = entries[^1] with { Run = entries[^1].Run + 1 };
                continue;
            }
            entries.Add((tile, 1, data.Length, bytes.Length));
            data.Write(last = bytes);
        }
        return (data.ToArray(), entries);
    }

    private static byte[] Directory(IReadOnlyList<(ulong Tile, uint Run, long From, int Length)> entries)
    {
        var bytes = new List<byte>();
        Varint(bytes, (ulong)entries.Count);
        for (var at = 0; at < entries.Count; at++)
            Varint(bytes, at == 0 ? entries[at].Tile : entries[at].Tile - entries[at - 1].Tile);
        foreach (var entry in entries)
            Varint(bytes, entry.Run);
        foreach (var entry in entries)
            Varint(bytes, (ulong)entry.Length);
        for (var at = 0; at < entries.Count; at++)
        {
            var follows = at > 0 && entries[at].From == entries[at - 1].From + entries[at - 1].Length;
            Varint(bytes, follows ? 0 : (ulong)entries[at].From + 1);
        }
        return [.. bytes];
    }

    private static void Varint(List<byte> bytes, ulong value)
    {
        for (; value > 127; value >>= 7)
            bytes.Add((byte)((value & 127) | 128));
        bytes.Add((byte)value);
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
