using Praja.Algorithms.Routing;
using Praja.Operations;

namespace Praja.Documents.Roads;

/// <summary>Reads the arcs of a road network.</summary>
internal sealed class RoadArcs
{
    private const double LongestSeconds = 86_400;
    private const double LongestMeters = 1e6;

    private readonly Sheet sheet;
    private readonly RoadNodes nodes;
    private readonly ProblemList problems;
    private readonly RoadColumns columns;
    private readonly int from;
    private readonly int to;
    private readonly int seconds;
    private readonly int length;
    private readonly int limit;
    private readonly int highway;

    public RoadArcs(Sheet sheet, string? secondsColumn, RoadNodes nodes, ProblemList problems)
    {
        (this.sheet, this.nodes, this.problems) = (sheet, nodes, problems);
        columns = new(sheet, problems);
        from = columns.Find(true, "from_node", "from");
        to = columns.Find(true, "to_node", "to");
        var named = secondsColumn ?? sheet.Header.FirstOrDefault(
            h => h.StartsWith("seconds", StringComparison.OrdinalIgnoreCase));
        seconds = named is null ? -1 : columns.Find(true, named);
        length = columns.Find(seconds < 0, "length_m");
        limit = columns.Find(false, "maxspeed_kmh");
        highway = columns.Find(false, "highway");
    }

    /// <summary>The arcs; those that are wrong become problems.</summary>
    public List<RoadArc> Read()
    {
        var arcs = new List<RoadArc>(sheet.Rows.Count);
        if (from < 0 || to < 0 || (seconds < 0 && length < 0)) return arcs;
        foreach (var row in sheet.Rows)
        {
            var (start, end) = (NodeOf(row, from), NodeOf(row, to));
            var time = SecondsOf(row);
            if (start >= 0 && end >= 0 && time >= 0) arcs.Add(new(start, end, time));
        }
        return arcs;
    }

    private int NodeOf(SheetRow row, int column)
    {
        var name = RoadColumns.Text(row, column);
        var node = nodes.IndexOf(name);
        if (node < 0)
            problems.Add(RoadProblems.NodeUnknown, columns.PlaceOf(row, column), RoadColumns.Short(name), nodes.File);
        return node;
    }

    private double SecondsOf(SheetRow row)
    {
        if (seconds >= 0) return columns.Number(row, seconds, 0, LongestSeconds);
        var meters = columns.Number(row, length, 0, LongestMeters);
        var stated = RoadColumns.Text(row, limit);
        if (stated.Length > 0) return meters / (columns.Number(row, limit, 1, 200) / 3.6);
        var kind = RoadColumns.Text(row, highway);
        if (RoadFiles.SpeedsByClass.TryGetValue(kind, out var speed)) return meters / (speed / 3.6);
        problems.Add(
            RoadProblems.ClassUnknown,
            highway < 0 ? new(sheet.File, row.Row) : columns.PlaceOf(row, highway),
            RoadColumns.Short(kind),
            string.Join(' ', RoadFiles.SpeedsByClass.Keys));
        return double.NaN;
    }
}
