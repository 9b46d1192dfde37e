using System.Globalization;
using Praja.Operations;

namespace Praja.Documents.Roads;

/// <summary>The nodes of a road network as read from their file.</summary>
internal sealed class RoadNodes
{
    private readonly Dictionary<string, (int Index, int Row)> known = new(StringComparer.Ordinal);

    public RoadNodes(Sheet sheet, ProblemList problems)
    {
        File = sheet.File;
        var columns = new RoadColumns(sheet, problems);
        var id = columns.Find(true, "node", "node_id");
        var latitude = columns.Find(true, "lat", "latitude");
        var longitude = columns.Find(true, "lon", "longitude");
        var access = columns.Find(false, "offroad_access");
        HasColumns = id >= 0 && latitude >= 0 && longitude >= 0;
        if (!HasColumns) return;
        var joins = new List<bool>();
        foreach (var row in sheet.Rows)
        {
            var name = RoadColumns.Text(row, id);
            if (name.Length == 0 || !known.TryAdd(name, (Positions.Count, row.Row)))
            {
                var before = name.Length == 0 ? "-" : known[name].Row.ToString(CultureInfo.InvariantCulture);
                problems.Add(RoadProblems.NodeTwice, columns.PlaceOf(row, id), RoadColumns.Short(name), before);
                continue;
            }
            Positions.Add(new(columns.Number(row, latitude, -90, 90), columns.Number(row, longitude, -180, 180)));
            joins.Add(access < 0 || columns.Number(row, access, 0, 1) == 1);
        }
        if (access >= 0) Joins = joins;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>True when the file has the columns it needs.</summary>
    public bool HasColumns { get; }

    /// <summary>Where they are, in the order of the file.</summary>
    public List<Coordinate> Positions { get; } = [];

    /// <summary>Where a way may leave the network; null for everywhere.</summary>
    public IReadOnlyList<bool>? Joins { get; }

    /// <summary>Index of a node; -1 when the file does not have it.</summary>
    public int IndexOf(string name) => known.TryGetValue(name, out var node) ? node.Index : -1;
}
