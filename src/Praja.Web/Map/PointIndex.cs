using Praja.Documents.Maps;

namespace Praja.Web.Map;

// Points sorted along the Z-order curve (Morton, "A computer oriented geodetic data base", 1966): the bits of x and y
// taken in turns. A tile of any zoom is then one stretch of the list, found by two binary searches, and where a point
// lies in it is read off its key: nothing else is kept. 12 bytes a point.

/// <summary>Points by where they lie; a tile's points are found without looking at the others. Immutable.</summary>
internal sealed class PointIndex
{
    private readonly ulong[] keys;
    private readonly int[] points;

    /// <summary>Makes the index; what has no position is left out.</summary>
    /// <param name="spots">By number of the point.</param>
    public PointIndex(IReadOnlyList<Spot?> spots)
    {
        points = [.. Enumerable.Range(0, spots.Count).Where(p => spots[p] is not null)];
        keys = [.. points.Select(p => Key(Mercator.Whole(spots[p]!.Value.X), Mercator.Whole(spots[p]!.Value.Y)))];
        Array.Sort(keys, points);
    }

    /// <summary>Numbers of a tile's points.</summary>
    public ReadOnlySpan<int> In(int zoom, uint x, uint y)
    {
        var (from, to) = Range(zoom, x, y);
        return points.AsSpan(from, to - from);
    }

    /// <summary>A tile's points with where they lie in it.</summary>
    /// <param name="zoom">Zoom of the tile.</param>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <param name="bits">Bits of the tile's own grid, a side.</param>
    public IEnumerable<(int Point, int X, int Y)> Placed(int zoom, uint x, uint y, int bits)
    {
        var (from, to) = Range(zoom, x, y);
        var (mask, shift) = ((1u << (Mercator.Bits - zoom)) - 1, Mercator.Bits - zoom - bits);
        for (var at = from; at < to; at++)
        {
            yield return (
                points[at], (int)((Even(keys[at]) & mask) >> shift), (int)((Even(keys[at] >> 1) & mask) >> shift));
        }
    }

    /// <summary>The first zoom at which no tile has more than so many points; the last one when none is.</summary>
    public int ZoomOf(int most, int last)
    {
        for (var zoom = 0; zoom < last; zoom++)
        {
            if (MostIn(zoom) <= most) return zoom;
        }
        return last;
    }

    /// <summary>Points of the fullest tile of a zoom.</summary>
    public int MostIn(int zoom)
    {
        var (most, run, shift) = (0, 0, 2 * (Mercator.Bits - zoom));
        for (var at = 0; at < keys.Length; at++)
        {
            run = at > 0 && keys[at] >> shift == keys[at - 1] >> shift ? run + 1 : 1;
            most = Math.Max(most, run);
        }
        return most;
    }

    private (int From, int To) Range(int zoom, uint x, uint y)
    {
        var (key, shift) = (Key(x, y), 2 * (Mercator.Bits - zoom));
        return (First(key << shift), First((key + 1) << shift));
    }

    // Place of the first key that is no smaller.
    private int First(ulong key)
    {
        var (from, to) = (0, keys.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (keys[middle] < key)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static ulong Key(uint x, uint y) => Spread(x) | (Spread(y) << 1);

    // The bits of a number with a gap behind each, and back (Warren, "Hacker's Delight", 2nd edition, 7-2).
    private static ulong Spread(uint number)
    {
        var bits = (ulong)number;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }

    private static uint Even(ulong bits)
    {
        bits &= 0x5555555555555555;
        bits = (bits | (bits >> 1)) & 0x3333333333333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
        return (uint)((bits | (bits >> 16)) & 0x00000000FFFFFFFF);
    }
}
