using System.Globalization;
using System.IO.Compression;
using Praja.Algorithms.Routing;
using Praja.Operations;

namespace Praja.Documents.Roads;

/// <summary>Reads a road network from two CSV files, packed by gzip or not.</summary>
public static class RoadFiles
{
    /// <summary>Speeds by class of road, km/h, where neither times nor limits are stated.</summary>
    /// <remarks>Source: the car profile of OSRM (profiles/car.lua), the speeds for roads without a limit.</remarks>
    public static readonly IReadOnlyDictionary<string, double> SpeedsByClass =
        new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["living_street"] = 10,
            ["motorway"] = 90,
            ["motorway_link"] = 45,
            ["primary"] = 65,
            ["primary_link"] = 30,
            ["residential"] = 25,
            ["secondary"] = 55,
            ["secondary_link"] = 25,
            ["service"] = 15,
            ["tertiary"] = 40,
            ["tertiary_link"] = 20,
            ["trunk"] = 85,
            ["trunk_link"] = 40,
            ["unclassified"] = 25,
        };

    /// <summary>The network; null, with all problems of both files, when something is wrong.</summary>
    /// <param name="nodesFile">Nodes: <c>node</c> or <c>node_id</c>, <c>lat</c>, <c>lon</c>, and where only some
    /// nodes may be left <c>offroad_access</c> (1 or 0).</param>
    /// <param name="arcsFile">Directed arcs: <c>from_node</c>, <c>to_node</c>, and a column of seconds, or
    /// <c>length_m</c> with <c>maxspeed_kmh</c> or <c>highway</c>.</param>
    /// <param name="secondsColumn">Column of seconds; null for the first whose name begins so.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static RoadNetwork? Read(
        string nodesFile, string arcsFile, string? secondsColumn, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(nodesFile);
        ArgumentNullException.ThrowIfNull(arcsFile);
        ArgumentNullException.ThrowIfNull(problems);
        var nodeSheet = Sheet(nodesFile, problems);
        var arcSheet = Sheet(arcsFile, problems);
        if (nodeSheet is null || arcSheet is null) return null;
        var nodes = new RoadNodes(nodeSheet, problems);

        // Without a column of the nodes every arc would lead to an unknown one.
        if (!nodes.HasColumns) return null;
        var arcs = new RoadArcs(arcSheet, secondsColumn, nodes, problems).Read();
        return problems.HasErrors ? null : new(nodes.Positions, arcs, nodes.Joins);
    }

    private static Sheet? Sheet(string path, ProblemList problems)
    {
        var shown = Path.GetFileName(path);
        if (InputFile.Read(path, shown, Limits.CsvBytes, problems) is not { } bytes) return null;
        var plain = bytes is [0x1F, 0x8B, ..] ? Unpacked(bytes, shown, problems) : bytes;
        if (plain is null || CsvReader.Parse(plain, shown, problems) is not { } sheet) return null;
        if (sheet.Rows.Count > 0) return sheet;
        problems.Add(RoadProblems.NoRows, new(shown), "0");
        return null;
    }

    private static byte[]? Unpacked(byte[] packed, string shown, ProblemList problems)
    {
        using var plain = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var block = new byte[1 << 16];
            for (int read; (read = gzip.Read(block)) > 0 && plain.Length <= Limits.CsvBytes;)
                plain.Write(block, 0, read);
            if (plain.Length <= Limits.CsvBytes) return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            plain.SetLength(0);
        }
        var seen = (plain.Length >> 20).ToString(CultureInfo.InvariantCulture) + " MB";
        var limit = (Limits.CsvBytes >> 20).ToString(CultureInfo.InvariantCulture) + " MB";
        problems.Add(RoadProblems.PackedWrong, new(shown), plain.Length > 0 ? "> " + seen : "gzip?", limit);
        return null;
    }
}
