namespace Praja.Rehearsal.Engine;

// Sites in square cells of a plane (equirectangular about the mean latitude), so that those within some kilometres of
// one are found without looking at all.

/// <summary>Finds the sites near a site.</summary>
internal sealed class Neighbourhood
{
    private const double MetersPerDegree = Coordinate.EarthRadiusMeters * Math.PI / 180;

    private readonly IReadOnlyList<ModelSite> sites;
    private readonly double cellMeters;
    private readonly double metersPerLongitude;
    private readonly double south;
    private readonly double west;
    private readonly int columns;
    private readonly int rows;
    private readonly int[] starts;
    private readonly int[] items;

    public Neighbourhood(IReadOnlyList<ModelSite> sites, double reachMeters)
    {
        this.sites = sites;
        south = sites.Min(s => s.Position.Latitude);
        west = sites.Min(s => s.Position.Longitude);
        var north = sites.Max(s => s.Position.Latitude);
        var east = sites.Max(s => s.Position.Longitude);
        // At the pole side of the country a degree of longitude is shortest; cells must not be shorter than the reach.
        metersPerLongitude = MetersPerDegree
            * Math.Cos(double.DegreesToRadians(Math.Max(Math.Abs(south), Math.Abs(north))));
        var widest = Math.Max((north - south) * MetersPerDegree, (east - west) * metersPerLongitude);
        // No more than about a thousand cells a side, whatever the reach.
        cellMeters = Math.Max(reachMeters * 1.01, Math.Max(widest / 1000, 1));
        columns = (int)((east - west) * metersPerLongitude / cellMeters) + 1;
        rows = (int)((north - south) * MetersPerDegree / cellMeters) + 1;
        (starts, items) = CompiledModel.Grouped(sites.Select(s => CellOf(s.Position)), columns * rows);
    }

    /// <summary>Fills a list with the sites within a distance of a site, itself too, in a fixed order.</summary>
    public void Find(int site, double meters, List<int> found)
    {
        found.Clear();
        var centre = sites[site].Position;
        var cell = CellOf(centre);
        var (row, column) = (cell / columns, cell % columns);
        for (var r = Math.Max(0, row - 1); r <= Math.Min(rows - 1, row + 1); r++)
        {
            for (var c = Math.Max(0, column - 1); c <= Math.Min(columns - 1, column + 1); c++)
            {
                for (var at = starts[(r * columns) + c]; at < starts[(r * columns) + c + 1]; at++)
                {
                    if (sites[items[at]].Position.MetersTo(centre) <= meters) found.Add(items[at]);
                }
            }
        }
    }

    private int CellOf(Coordinate at)
    {
        var row = (int)((at.Latitude - south) * MetersPerDegree / cellMeters);
        var column = (int)((at.Longitude - west) * metersPerLongitude / cellMeters);
        return (row * columns) + column;
    }
}
