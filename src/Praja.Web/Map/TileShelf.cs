using System.Collections.Concurrent;
using System.IO.Compression;

namespace Praja.Web.Map;

/// <summary>A tile as it is sent.</summary>
/// <param name="Plain">As it is.</param>
/// <param name="Brotli">Compressed.</param>
internal sealed record Tile(byte[] Plain, byte[] Brotli);

/// <summary>Keeps tiles that were cut. Thread-safe.</summary>
internal sealed class TileShelf
{
    private const long MostBytes = 64L * 1024 * 1024;
    private const int Quality = 6;

    private readonly ConcurrentDictionary<(string Key, int Zoom, uint X, uint Y), Tile> tiles = [];
    private long bytes;

    /// <summary>A tile; cut when it is not there.</summary>
    public Tile Find(TileCut cut, string key, int zoom, uint x, uint y)
    {
        var place = (key, zoom, x, y);
        if (tiles.TryGetValue(place, out var known)) return known;
        var plain = cut.Cut(zoom, x, y);
        var tile = new Tile(plain, Compressed(plain));
        // Full, it begins anew: what is looked at now is cut again in a moment.
        if (Interlocked.Add(ref bytes, tile.Plain.Length + tile.Brotli.Length) > MostBytes)
        {
            tiles.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }
        tiles[place] = tile;
        return tile;
    }

    /// <summary>Bytes compressed as tiles are.</summary>
    public static byte[] Compressed(byte[] plain)
    {
        var to = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        Invariant.Holds(BrotliEncoder.TryCompress(plain, to, out var length, Quality, 22), "There is room.");
        return to[..length];
    }
}
