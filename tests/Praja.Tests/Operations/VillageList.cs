using System.Globalization;
using System.IO.Compression;
using Praja.Operations;

namespace Praja.Tests.Operations;

/// <summary>The real villages of 2024 with their estimated numbers of stations, from the shared data.</summary>
internal static class VillageList
{
    /// <summary>The villages of a region; skips the test where the data is not on this machine.</summary>
    public static IReadOnlyList<StationSource> Of(string region)
    {
        var path = SharedData.Need("data", "admin", "villages.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var sources = new List<StationSource>();
        for (var row = 1; reader.ReadLine() is { } line; row++)
        {
            if (!Region.Covers(region, line[..line.IndexOf(',', StringComparison.Ordinal)])) continue;
            sources.Add(Source(line.Split(','), row));
        }
        return sources;
    }

    private static StationSource Source(string[] cells, int row) => new()
    {
        Code = cells[0],
        Name = cells[1],
        Kind = cells[2] == "kelurahan" ? SettlementKind.Urban : SettlementKind.Rural,
        Weight = Number(cells[4]),
        Stations = int.Parse(cells[6], CultureInfo.InvariantCulture),
        Centre = new(Number(cells[7]), Number(cells[8])),
        AreaKm2 = cells[10].Length > 0 ? Number(cells[10]) : null,
        Place = new("villages.csv", row),
    };

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
