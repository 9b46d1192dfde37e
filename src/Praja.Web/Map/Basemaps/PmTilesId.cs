namespace Praja.Web.Map.Basemaps;

/// <summary>Numbers of tiles in a PMTiles archive: zoom by zoom, in each along the Hilbert curve (specification, "Tile
/// IDs"), so that neighbours lie together in the file.</summary>
internal static class PmTilesId
{
    /// <summary>The last zoom whose numbers are used here.</summary>
    public const int LastZoom = 26;

    /// <summary>Number of a tile.</summary>
    public static ulong Of(int zoom, uint x, uint y)
    {
        // All tiles of the zooms before: 1 + 4 + 16 ...
        var number = ((1UL << (2 * zoom)) - 1) / 3;
        for (var bit = zoom - 1; bit >= 0; bit--)
        {
            var (east, south) = ((x >> bit) & 1, (y >> bit) & 1);
            number += ((3 * east) ^ south) * (1UL << (2 * bit));
            if (south == 1) continue;
            if (east == 1) (x, y) = (~x, ~y);
            (x, y) = (y, x);
        }
        return number;
    }
}
