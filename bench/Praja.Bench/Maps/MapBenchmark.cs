using System.Diagnostics;
using System.Text.RegularExpressions;
using Praja.Bench.Reports;
using Praja.Documents.Print;

namespace Praja.Bench.Maps;

/// <summary>The map of all stations of the country beside one GeoJSON of them, in a browser without a graphics card;
/// and how soon a tile is answered.</summary>
internal sealed partial class MapBenchmark : IBenchmark
{
    private const int LastZoom = 14;

    public string Name => "map";

    public int Run(string[] args)
    {
        if (BrowserSearch.Find(null) is not { } browser)
        {
            Console.Error.WriteLine("map: no browser was found.");
            return 2;
        }
        var small = args.Contains("small");
        using var server = ServerChild.Start(
            "Praja, SQLite", BenchServer.Map, stations: small ? 20_000 : BenchFrame.Nation);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", "praja=" + server.Token);
        var board = client.GetStringAsync(Page("/operations/bench")).GetAwaiter().GetResult();
        var tiles = TilesOf().Match(board).Groups[1].Value;
        Tiles(client, tiles, small ? 200 : 3_000);
        Maps(server, client, browser, small ? 1 : 3);
        return 0;
    }

    private static Uri Page(string path) => new(path, UriKind.Relative);

    private static void Maps(ServerChild server, HttpClient client, string browser, int turns)
    {
        var plain = long.Parse(Text(client, "/bench/plain"), Repository.Plain);
        (string Name, string Page)[] maps =
        [
            ("one GeoJSON (reference)", "/bench/reference"),
            ("Praja, board of the country", "/operations/bench"),
            ("Praja, one regency (areas)", "/operations/bench/stations?region=10.10"),
            ("Praja, one district (single stations)", "/operations/bench/stations?region=10.10.01"),
        ];
        var seconds = maps.Select(_ => new List<double>()).ToArray();
        var bytes = new long[maps.Length];
        for (var turn = 0; turn < turns; turn++)
        {
            for (var map = 0; map < maps.Length; map++)
            {
                using var chromium = new MapBrowser(browser);
                Text(client, "/bench/bytes");
                seconds[map].Add(chromium.Open(new(server.Address, maps[map].Page), server.Token) / 1000);
                bytes[map] = long.Parse(Text(client, "/bench/bytes"), Repository.Plain);
            }
        }
        Console.WriteLine($"The GeoJSON has {plain:N0} bytes; all are sent compressed (brotli). Median of {turns}.");
        Console.WriteLine("| map | bytes | of the reference's | seconds to first idle | of the reference's |");
        Console.WriteLine("|---|---|---|---|---|");
        var reference = Median(seconds[0]);
        for (var map = 0; map < maps.Length; map++)
        {
            Console.WriteLine(string.Create(Repository.Plain,
                $"| {maps[map].Name} | {bytes[map]:N0} | 1/{(double)bytes[0] / bytes[map]:F0} "
                + $"| {Median(seconds[map]):F2} | 1/{reference / Median(seconds[map]):F1} |"));
        }
    }

    private static void Tiles(HttpClient client, string tiles, int count)
    {
        Console.WriteLine("| tiles | answered, ms | p95 | most | bytes | p95 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        string[] places = [.. Spread(count).Select(t => $"{tiles}/{t.Zoom}/{t.X}/{t.Y}")];
        foreach (var turn in new[] { "cut first", "again" })
        {
            var (times, bytes) = (new List<double>(), new List<double>());
            foreach (var place in places)
            {
                var start = Stopwatch.GetTimestamp();
                var tile = client.GetByteArrayAsync(Page(place)).GetAwaiter().GetResult();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                bytes.Add(tile.Length);
            }
            times.Sort();
            bytes.Sort();
            Console.WriteLine(string.Create(Repository.Plain,
                $"| {count:N0}, {turn} | {Median(times):F2} | {times[count * 95 / 100]:F2} | {times[^1]:F1} "
                + $"| {Median(bytes):N0} | {bytes[count * 95 / 100]:N0} |"));
        }
    }

    // Tiles over Indonesia, of every zoom that a map of it asks for.
    private static IEnumerable<(int Zoom, int X, int Y)> Spread(int count) =>
        Enumerable.Range(0, count).Select(n =>
        {
            var (zoom, east, south) = (4 + (n % (LastZoom - 3)), n * 0.61803 % 1, n * 0.41421 % 1);
            var side = 1 << zoom;
            return (zoom, (int)((0.764 + (0.125 * east)) * side), (int)((0.47 + (0.06 * south)) * side));
        });

    private static string Text(HttpClient client, string path) =>
        client.GetStringAsync(Page(path)).GetAwaiter().GetResult();

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex("data-tiles=\"([^\"]*)\"")]
    private static partial Regex TilesOf();
}
