using Praja.CommandPost.Frame;

namespace Praja.Web.Doors.Features;

// Three orders of the same stations, made once per frame, so that a page reads what it shows and not the country:
//   dossier   as they are
//   grid      by cell of a grid over their positions, row by row: a box is one or two runs of cells per row
//   region    by region code: an area with all below it is one run
// A page's cursor is a place in its order. Cost: sorting once, 12 bytes per station; a page looks at what lies in the
// cells or the area it asks for, from the cursor on.

/// <summary>Finds stations by place and area. Immutable.</summary>
internal sealed class StationGrid
{
    // Stations of a cell in the middle of it.
    private const int StationsPerCell = 4;

    private readonly StationTable stations;
    private readonly int side;
    private readonly GeoBox extent;
    private readonly int[] byCell;
    private readonly int[] cellStarts;
    private readonly int[] byRegion;

    /// <summary>Makes the orders.</summary>
    public StationGrid(StationTable stations)
    {
        this.stations = stations;
        byRegion = [.. Enumerable.Range(0, stations.Count)];
        Array.Sort(byRegion, (a, b) =>
        {
            var byCode = string.CompareOrdinal(stations[a].Region, stations[b].Region);
            return byCode != 0 ? byCode : a.CompareTo(b);
        });
        var placed = Enumerable.Range(0, stations.Count).Where(s => stations[s].Position is not null).ToArray();
        extent = ExtentOf(placed.Select(s => stations[s].Position!.Value));
        side = Math.Max(1, (int)Math.Sqrt((double)placed.Length / StationsPerCell));
        var cells = Array.ConvertAll(placed, s => CellOf(stations[s].Position!.Value));
        byCell = placed;
        Array.Sort(cells, byCell);
        SortWithin(cells, byCell);
        cellStarts = new int[side * side + 1];
        foreach (var cell in cells)
            cellStarts[cell + 1]++;
        for (var cell = 0; cell < side * side; cell++)
            cellStarts[cell + 1] += cellStarts[cell];
    }

    /// <summary>The box around all positions; null when no station has one.</summary>
    public GeoBox? Extent => byCell.Length > 0 ? extent : null;

    /// <summary>All stations from a place in the dossier's order on, each with its place.</summary>
    public IEnumerable<(int At, int Station)> All(int from)
    {
        for (var at = from; at < stations.Count; at++)
            yield return (at, at);
    }

    /// <summary>The stations in a box from a place in the grid's order on, each with its place.</summary>
    public IEnumerable<(int At, int Station)> Within(GeoBox box, int from)
    {
        if (byCell.Length == 0 || box.South > extent.North || box.North < extent.South) yield break;
        for (var row = Row(box.South); row <= Row(box.North); row++)
        {
            foreach (var (first, last) in Columns(box))
            {
                var end = cellStarts[row * side + last + 1];
                for (var at = Math.Max(from, cellStarts[row * side + first]); at < end; at++)
                {
                    if (box.Contains(stations[byCell[at]].Position!.Value)) yield return (at, byCell[at]);
                }
            }
        }
    }

    /// <summary>The stations of an area and all below it from a place in the regions' order on, each with its place.
    /// </summary>
    public IEnumerable<(int At, int Station)> Under(string region, int from)
    {
        // A code's own run and those below it: a dot comes before every digit, a slash right after the dot.
        var end = FirstAtOrAfter(region + "/");
        for (var at = Math.Max(from, FirstAtOrAfter(region)); at < end; at++)
            yield return (at, byRegion[at]);
    }

    private static GeoBox ExtentOf(IEnumerable<Coordinate> points)
    {
        var box = new GeoBox(180, 90, -180, -90);
        foreach (var point in points)
        {
            box = new(
                Math.Min(box.West, point.Longitude),
                Math.Min(box.South, point.Latitude),
                Math.Max(box.East, point.Longitude),
                Math.Max(box.North, point.Latitude));
        }
        return box;
    }

    // `Array.Sort` by keys does not keep the order of equal keys; within a cell the dossier's order holds.
    private static void SortWithin(int[] cells, int[] values)
    {
        for (var start = 0; start < cells.Length;)
        {
            var end = start + 1;
            while (end < cells.Length && cells[end] == cells[start])
                end++;
            Array.Sort(values, start, end - start);
            start = end;
        }
    }

    private IEnumerable<(int First, int Last)> Columns(GeoBox box)
    {
        if (box.West <= box.East)
        {
            if (box.West <= extent.East && box.East >= extent.West)
                yield return (Column(box.West), Column(box.East));
            yield break;
        }
        var (east, west) = (Column(box.East), Column(box.West));
        if (box.East >= extent.West) yield return (0, east);
        if (box.West > extent.East) yield break;
        if (box.East < extent.West)
            yield return (west, side - 1);
        else if (Math.Max(west, east + 1) < side)
            yield return (Math.Max(west, east + 1), side - 1);
    }

    private int FirstAtOrAfter(string code)
    {
        var (low, high) = (0, byRegion.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(stations[byRegion[middle]].Region, code) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int CellOf(Coordinate point) => Row(point.Latitude) * side + Column(point.Longitude);

    private int Row(double latitude) => Slot(latitude, extent.South, extent.North);

    private int Column(double longitude) => Slot(longitude, extent.West, extent.East);

    private int Slot(double value, double low, double high) =>
        high > low ? Math.Clamp((int)((value - low) / (high - low) * side), 0, side - 1) : 0;
}
