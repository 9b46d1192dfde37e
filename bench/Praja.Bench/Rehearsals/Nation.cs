using System.Globalization;
using System.IO.Compression;
using Praja.Algorithms.Random;

namespace Praja.Bench.Rehearsals;

// Every village of the country with its stations, and the posts of its districts. Villages come from the shared data
// where it is there, else from a grid of the same size. Stations lie about their village's centre within its area.

/// <summary>435,296 stations and the bases of 12,000 units.</summary>
internal sealed class Nation
{
    /// <summary>Polling stations of November 2024.</summary>
    public const int StationCount = 435_296;

    /// <summary>Units that answer.</summary>
    public const int UnitCount = 12_000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private Nation(List<Village> villages)
    {
        var listed = villages.Sum(v => v.Stations);
        var stations = new List<Coordinate>(StationCount);
        var village = new List<int>(StationCount);
        var districts = new List<Coordinate>();
        var districtOf = new List<int>(StationCount);
        var (last, taken) = ("", 0L);
        for (var v = 0; v < villages.Count; v++)
        {
            if (villages[v].District != last) districts.Add(villages[v].Centre);
            last = villages[v].District;
            // The list's stations are estimated; together they are scaled to the official number.
            var wanted = (taken + villages[v].Stations) * StationCount / listed - (taken * StationCount / listed);
            taken += villages[v].Stations;
            var rng = Rng.For(1, "village", v);
            var spread = Math.Sqrt(villages[v].AreaKm2) / 4 / 111;
            for (var s = 0; s < wanted; s++)
            {
                stations.Add(new(
                    villages[v].Centre.Latitude + (spread * rng.NextNormal()),
                    villages[v].Centre.Longitude + (spread * rng.NextNormal())));
                village.Add(v);
                districtOf.Add(districts.Count - 1);
            }
        }
        Stations = [.. stations];
        VillageOf = [.. village];
        DistrictOf = [.. districtOf];
        Districts = [.. districts];
    }

    /// <summary>Where the stations are.</summary>
    public Coordinate[] Stations { get; }

    /// <summary>By station: its village.</summary>
    public int[] VillageOf { get; }

    /// <summary>By station: its district.</summary>
    public int[] DistrictOf { get; }

    /// <summary>By district: where its post is.</summary>
    public Coordinate[] Districts { get; }

    public static Nation Read() => new(Real() ?? Grid());

    /// <summary>District of each unit, by stations.</summary>
    public int[] UnitHomes() =>
        [.. Enumerable.Range(0, UnitCount).Select(unit => DistrictOf[(int)((long)unit * StationCount / UnitCount)])];

    private static List<Village>? Real()
    {
        if (Repository.SharedFolder("data", "admin") is not { } folder) return null;
        using var packed = File.OpenRead(Path.Combine(folder, "villages.csv.gz"));
        using var file = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        reader.ReadLine();
        var villages = new List<Village>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (!double.TryParse(cells[^4], Plain, out var latitude)) continue;
            if (!double.TryParse(cells[^3], Plain, out var longitude)) continue;
            if (!int.TryParse(cells[^5], Plain, out var stations)) continue;
            var area = double.TryParse(cells[^1], Plain, out var known) ? known : 20;
            villages.Add(new(cells[^8], new(latitude, longitude), stations, area));
        }
        return villages;
    }

    private static List<Village> Grid() =>
    [
        .. from district in Enumerable.Range(0, 7_280)
           from village in Enumerable.Range(0, 11)
           select new Village(
               district.ToString(Plain),
               new(-9 + (district / 140 * 0.28) + (village * 0.01), 95 + (district % 140 * 0.3)), 5, 20),
    ];

    private sealed record Village(string District, Coordinate Centre, int Stations, double AreaKm2);
}
