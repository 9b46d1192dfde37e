using System.Buffers.Binary;

namespace Praja.Web.Map.Basemaps;

/// <summary>Head of a PMTiles archive: 127 bytes, little-endian (specification of version 3, "Header").</summary>
internal sealed record PmTilesHeader
{
    /// <summary>Its length, bytes.</summary>
    public const int Length = 127;

    private const byte Version = 3;
    private const double Degree = 10_000_000;

    /// <summary>Where the first directory is.</summary>
    public required Stretch Root { get; init; }

    /// <summary>Where the description of the tiles is.</summary>
    public required Stretch Metadata { get; init; }

    /// <summary>Where further directories are.</summary>
    public required Stretch Leaves { get; init; }

    /// <summary>Where the tiles are.</summary>
    public required Stretch Tiles { get; init; }

    /// <summary>How directories and description are packed.</summary>
    public required Packing Packing { get; init; }

    /// <summary>How tiles are packed.</summary>
    public required Packing TilePacking { get; init; }

    /// <summary>What the tiles are.</summary>
    public required TileForm Form { get; init; }

    /// <summary>The first zoom that has tiles.</summary>
    public required int FirstZoom { get; init; }

    /// <summary>The last one.</summary>
    public required int LastZoom { get; init; }

    /// <summary>West, south, east and north of the tiles, degrees.</summary>
    public required IReadOnlyList<double> Bounds { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="bytes">The file's first bytes.</param>
    /// <param name="size">The file's size.</param>
    /// <exception cref="InvalidDataException">It is none that is used here; says why.</exception>
    public static PmTilesHeader Read(ReadOnlySpan<byte> bytes, long size)
    {
        if (bytes.Length < Length || !bytes.StartsWith("PMTiles"u8)) throw new InvalidDataException("PMTiles?");
        if (bytes[7] != Version) throw new InvalidDataException($"PMTiles version {bytes[7]}");
        var header = new PmTilesHeader
        {
            Root = Part(bytes, 8, size),
            Metadata = Part(bytes, 24, size),
            Leaves = Part(bytes, 40, size),
            Tiles = Part(bytes, 56, size),
            Packing = PackingOf(bytes[97]),
            TilePacking = PackingOf(bytes[98]),
            Form = bytes[99] is >= (byte)TileForm.Vector and <= (byte)TileForm.Avif
                ? (TileForm)bytes[99]
                : throw new InvalidDataException($"tile type {bytes[99]}"),
            FirstZoom = bytes[100],
            LastZoom = bytes[101],
            Bounds = [Side(bytes, 102), Side(bytes, 106), Side(bytes, 110), Side(bytes, 114)],
        };
        return header.FirstZoom <= header.LastZoom && header.LastZoom <= PmTilesId.LastZoom
            ? header
            : throw new InvalidDataException($"zoom {header.FirstZoom}..{header.LastZoom}");
    }

    private static Packing PackingOf(byte code) => code switch
    {
        1 => Packing.None,
        2 => Packing.Gzip,
        3 => Packing.Brotli,
        4 => throw new InvalidDataException("zstd"),
        _ => throw new InvalidDataException($"compression {code}"),
    };

    private static Stretch Part(ReadOnlySpan<byte> bytes, int at, long size)
    {
        var (from, length) = (
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at + 8)..]));
        return from <= (ulong)size && length <= (ulong)size - from
            ? new((long)from, (long)length)
            : throw new InvalidDataException($"{size} bytes, of {(UInt128)from + length}");
    }

    private static double Side(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) / Degree;
}

/// <summary>A stretch of a file.</summary>
/// <param name="From">Its first byte.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct Stretch(long From, long Length);

/// <summary>How bytes are packed.</summary>
internal enum Packing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>RFC 7932.</summary>
    Brotli,
}

/// <summary>What the tiles of an archive are, by its code.</summary>
internal enum TileForm
{
    /// <summary>Mapbox Vector Tile.</summary>
    Vector = 1,

    /// <summary>PNG.</summary>
    Png = 2,

    /// <summary>JPEG.</summary>
    Jpeg = 3,

    /// <summary>WebP.</summary>
    Webp = 4,

    /// <summary>AVIF.</summary>
    Avif = 5,
}
