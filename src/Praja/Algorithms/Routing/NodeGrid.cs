namespace Praja.Algorithms.Routing;

/// <summary>Nodes in cells of a grid of degrees, about two a cell, so that the nearest is found among a few.</summary>
internal sealed class NodeGrid
{
    private readonly Coordinate[] nodes;
    private readonly Dictionary<(int Row, int Column), List<int>> cells = [];
    private readonly double south;
    private readonly double west;
    private readonly double side;
    private readonly double metersOfSide;
    private readonly int rows;
    private readonly int columns;

    public NodeGrid(Coordinate[] nodes, IReadOnlyList<int> members)
    {
        this.nodes = nodes;
        (south, west) = (members.Min(n => nodes[n].Latitude), members.Min(n => nodes[n].Longitude));
        var height = members.Max(n => nodes[n].Latitude) - south;
        var width = members.Max(n => nodes[n].Longitude) - west;
        side = Math.Max(Math.Sqrt(height * width * 2 / members.Count), Math.Max(height, width) / 4096);
        if (side == 0) side = 1;
        (rows, columns) = ((int)(height / side) + 1, (int)(width / side) + 1);
        foreach (var node in members)
        {
            var cell = CellOf(nodes[node]);
            if (!cells.TryGetValue(cell, out var list)) cells[cell] = list = [];
            list.Add(node);
        }

        // A degree of longitude is shortest farthest from the equator.
        var far = Math.Min(89, Math.Max(Math.Abs(south), Math.Abs(south + height)) + 1);
        var degree = Coordinate.EarthRadiusMeters * Math.PI / 180;
        metersOfSide = side * degree * Math.Cos(double.DegreesToRadians(far)) * 0.99;
    }

    public (int Node, double Meters) Nearest(Coordinate place)
    {
        var (row, column) = CellOf(place);
        var best = (Node: -1, Meters: double.PositiveInfinity);
        var first = Math.Max(Outside(row, rows), Outside(column, columns));
        var last = Math.Max(Math.Max(row, rows - 1 - row), Math.Max(column, columns - 1 - column));
        for (var ring = first; ring <= last; ring++)
        {
            // Whatever lies in this ring is at least ring - 1 whole cells away.
            if ((ring - 1) * metersOfSide > best.Meters) break;
            Search(place, row, column, ring, ref best);
        }
        return best;
    }

    private void Search(Coordinate place, int row, int column, int ring, ref (int Node, double Meters) best)
    {
        for (var r = Math.Max(row - ring, 0); r <= Math.Min(row + ring, rows - 1); r++)
        {
            var edge = r == row - ring || r == row + ring;
            var step = edge || ring == 0 ? 1 : 2 * ring;
            for (var c = column - ring; c <= column + ring; c += step)
            {
                if (c < 0 || c >= columns || !cells.TryGetValue((r, c), out var list)) continue;
                foreach (var node in list)
                {
                    var meters = nodes[node].MetersTo(place);
                    if (meters < best.Meters || (meters == best.Meters && node < best.Node)) best = (node, meters);
                }
            }
        }
    }

    private static int Outside(int index, int count) => index < 0 ? -index : Math.Max(0, index - count + 1);

    private (int Row, int Column) CellOf(Coordinate place) =>
        ((int)Math.Floor((place.Latitude - south) / side), (int)Math.Floor((place.Longitude - west) / side));
}
