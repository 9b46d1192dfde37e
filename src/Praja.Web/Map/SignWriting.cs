using System.Buffers.Binary;
using Praja.CommandPost.Frame;

namespace Praja.Web.Map;

// praja-signs, version 1; whole numbers are little-endian, of four bytes where nothing is said.
//   1 byte   version
//   1 byte   1: all stations follow; 0: those that changed
//   2 bytes  nothing
//   n, a     how many stations (0 for who asks for areas alone) and areas follow
//   a times  area (its index), stations late, stations silent, highest level from 1
//   n times  station (its index from 1); left out when all follow
//   n bytes  signs of the stations (StationSign); 255 for one that the reader is not shown

/// <summary>Writes signs as map-signs.js reads them.</summary>
internal static class SignWriting
{
    /// <summary>The sign of a station that is not shown.</summary>
    public const byte Hidden = 255;

    private const byte Version = 1;
    private const int Head = 12;

    /// <summary>What somebody may see of the signs that changed after a reading; all when that is 0.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="sight">What may be seen.</param>
    /// <param name="signs">The signs.</param>
    /// <param name="after">The reading.</param>
    /// <param name="withStations">False for areas alone: a map of the country shows no single station.</param>
    public static byte[] Write(PostFrame frame, MapSight sight, Signs signs, int after, bool withStations = true)
    {
        var deepest = Math.Min(sight.DeepestArea, MapGround.Of(frame).Areas.Count - 1);
        int[] areas =
        [
            .. signs.AreasSince.Where(a => a.Value > after && sight.Covers(a.Key)
                && MapGround.DepthOf(frame.Regions.CodeOf(a.Key)) <= deepest).Select(a => a.Key),
        ];
        int[] stations = !withStations ? [] : after == 0
            ? [.. Enumerable.Range(0, signs.Stations.Length)]
            : [.. Enumerable.Range(0, signs.Stations.Length).Where(s => signs.Since[s] > after && Shows(s))];
        var bytes = new byte[Head + (16 * areas.Length) + (stations.Length * (after == 0 ? 1 : 5))];
        var at = bytes.AsSpan();
        (at[0], at[1]) = (Version, (byte)(after == 0 ? 1 : 0));
        Put(ref at, stations.Length, 4);
        Put(ref at, areas.Length, 0);
        foreach (var area in areas)
        {
            var sum = signs.Areas[area];
            Put(ref at, area, 0);
            Put(ref at, sum.Late, 0);
            Put(ref at, sum.Silent, 0);
            Put(ref at, sum.Level, 0);
        }
        foreach (var station in after == 0 ? [] : stations)
            Put(ref at, station + 1, 0);
        for (var place = 0; place < stations.Length; place++)
            at[place] = Shows(stations[place]) ? signs.Stations[stations[place]] : Hidden;
        return bytes;

        bool Shows(int station) => sight.Stations && sight.Covers(frame.Stations.RegionOf(station));
    }

    private static void Put(ref Span<byte> at, int number, int skipped)
    {
        BinaryPrimitives.WriteInt32LittleEndian(at[skipped..], number);
        at = at[(skipped + 4)..];
    }
}
