using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Win32.SafeHandles;

namespace Praja.Web.Map.Basemaps;

/// <summary>A PMTiles archive, version 3: all tiles of a map in one file
/// (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). Thread-safe.</summary>
internal sealed class PmTilesArchive : IDisposable
{
    // The specification has the first directory in the first 16 KiB, and leaves of about that. The other limits are
    // choices of ours, unsourced: wide for any file of a map, and no danger to the server's memory.
    private const int LargestPacked = 16 * 1024 * 1024;
    private const int LargestUnpacked = 64 * 1024 * 1024;
    private const int LargestTile = 16 * 1024 * 1024;
    private const int MostLeaves = 256;
    private const int Deepest = 4;

    private readonly SafeFileHandle file;
    private readonly PmTilesDirectory root;
    private readonly ConcurrentDictionary<long, PmTilesDirectory> leaves = [];

    private PmTilesArchive(SafeFileHandle file)
    {
        this.file = file;
        var size = RandomAccess.GetLength(file);
        Header = PmTilesHeader.Read(Bytes(new(0, Math.Min(size, PmTilesHeader.Length))), size);
        root = PmTilesDirectory.Read(Unpacked(Header.Root));
        Metadata = Header.Metadata.Length == 0 ? [] : Unpacked(Header.Metadata);
    }

    /// <summary>Its head.</summary>
    public PmTilesHeader Header { get; }

    /// <summary>What it says of its tiles, JSON.</summary>
    public byte[] Metadata { get; }

    /// <summary>Opens one.</summary>
    /// <exception cref="InvalidDataException">It is none that is used here.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static PmTilesArchive Open(string path)
    {
        var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        try
        {
            return new(file);
        }
        catch (Exception)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A tile, packed as the head says; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is broken there.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[]? Find(int zoom, uint x, uint y)
    {
        var (tile, directory) = (PmTilesId.Of(zoom, x, y), root);
        for (var depth = 0; depth < Deepest; depth++)
        {
            if (directory.Find(tile) is not { } found) return null;
            if (!found.IsLeaf) return Bytes(Within(Header.Tiles, found.At, LargestTile));
            directory = Leaf(Within(Header.Leaves, found.At, LargestPacked));
        }
        throw new InvalidDataException("directory");
    }

    /// <summary>Bytes out of their packing.</summary>
    /// <exception cref="InvalidDataException">They are not packed so.</exception>
    public static byte[] Unpack(byte[] bytes, Packing packing)
    {
        if (packing == Packing.None) return bytes;
        using var packed = new MemoryStream(bytes);
        using Stream stream = packing == Packing.Gzip
            ? new GZipStream(packed, CompressionMode.Decompress)
            : new BrotliStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var block = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(block)) > 0;)
            {
                plain.Write(block, 0, read);
                if (plain.Length > LargestUnpacked) throw new InvalidDataException("too large");
            }
        }
        catch (InvalidOperationException e)
        {
            // What brotli's reader throws.
            throw new InvalidDataException("packing", e);
        }
        return plain.ToArray();
    }

    public void Dispose() => file.Dispose();

    private static Stretch Within(Stretch all, Stretch part, int most) =>
        part.From >= 0 && part.Length <= most && part.From <= all.Length - part.Length
            ? new(all.From + part.From, part.Length)
            : throw new InvalidDataException("directory");

    private PmTilesDirectory Leaf(Stretch at)
    {
        if (leaves.TryGetValue(at.From, out var known)) return known;
        var leaf = PmTilesDirectory.Read(Unpacked(at));
        if (leaves.Count >= MostLeaves) leaves.Clear();
        return leaves[at.From] = leaf;
    }

    private byte[] Unpacked(Stretch at) => at.Length <= LargestPacked
        ? Unpack(Bytes(at), Header.Packing)
        : throw new InvalidDataException("directory");

    private byte[] Bytes(Stretch at)
    {
        var bytes = new byte[at.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), at.From + read);
            if (more == 0) throw new InvalidDataException("cut off");
            read += more;
        }
        return bytes;
    }
}
