using Praja.Algorithms.Random;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Web.Doors.Features;

namespace Praja.Tests.Web.Doors;

public sealed class StationGridTests
{
    private static readonly Place Here = new("test");

    // Random stations and boxes against looking at every station: the same stations, each once, in a stable order, and
    // page after page the same as at once.
    [Fact]
    public void A_box_holds_what_a_look_at_every_station_finds()
    {
        var rng = new CounterRng(7, 0);
        var stations = Table(2_000, ref rng);
        var grid = new StationGrid(stations);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Between(ref rng, 90, 150), Between(ref rng, 90, 150));
            var (c, d) = (Between(ref rng, -15, 12), Between(ref rng, -15, 12));
            var box = round % 10 == 9
                ? new GeoBox(Math.Max(a, b), Math.Min(c, d), Math.Min(a, b), Math.Max(c, d))
                : new GeoBox(Math.Min(a, b), Math.Min(c, d), Math.Max(a, b), Math.Max(c, d));
            var expected = Enumerable.Range(0, stations.Count)
                .Where(s => stations[s].Position is { } p && box.Contains(p));
            var found = grid.Within(box, 0).ToArray();
            Assert.Equal(expected, found.Select(f => f.Station).Order());
            Assert.Equal(found.Select(f => f.At), found.Select(f => f.At).Order());
            if (found.Length < 2) continue;
            var half = found.Length / 2;
            Assert.Equal(found[half..], grid.Within(box, found[half - 1].At + 1).ToArray());
        }
    }

    [Fact]
    public void An_area_holds_its_own_and_all_below_and_no_neighbour_whose_code_begins_alike()
    {
        var rng = new CounterRng(8, 0);
        var stations = Table(500, ref rng);
        var grid = new StationGrid(stations);
        foreach (var region in new[] { "10", "10.1", "10.1.2", "10.10", "10.2.3", "11" })
        {
            var expected = Enumerable.Range(0, stations.Count)
                .Where(s => Region.Covers(region, stations[s].Region)).ToArray();
            var found = grid.Under(region, 0).ToArray();
            Assert.Equal(expected, found.Select(f => f.Station).Order());
            Assert.Equal(found.Skip(3), grid.Under(region, found.Length > 2 ? found[2].At + 1 : int.MaxValue));
        }
        Assert.NotEmpty(grid.Under("10.1", 0));
        Assert.Empty(grid.Under("99", 0));
    }

    [Fact]
    public void No_station_and_one_station_and_stations_on_one_spot()
    {
        var none = new StationGrid(TableOf([]));
        Assert.Empty(none.Within(new(-180, -90, 180, 90), 0));
        Assert.Empty(none.All(0));
        var spot = new StationGrid(TableOf([Tps(0, "10", new(1, 110)), Tps(1, "10", new(1, 110)), Tps(2, "10", null)]));
        Assert.Equal([0, 1], spot.Within(new(110, 1, 110, 1), 0).Select(f => f.Station));
        Assert.Empty(spot.Within(new(111, 1, 112, 1), 0));
        Assert.Equal(3, spot.All(0).Count());
    }

    private static StationTable Table(int count, ref CounterRng rng)
    {
        string[] regions = ["10", "10.1", "10.1.1", "10.1.2", "10.10.1", "10.10", "10.2.3", "11.1"];
        var sites = new List<Site>();
        for (var i = 0; i < count; i++)
        {
            Coordinate? at = i % 17 == 0 ? null : new(Between(ref rng, -11, 6), Between(ref rng, 95, 141));
            sites.Add(Tps(i, regions[(int)(rng.NextBits() % 8)], at));
        }
        return TableOf(sites);
    }

    private static StationTable TableOf(IReadOnlyList<Site> sites) =>
        new(sites, new([], sites.Select(s => s.Region)), [], null);

    private static Site Tps(int number, string region, Coordinate? at) =>
        new($"{region}/{number:D4}", SiteKind.Tps, $"TPS {number}", region, at, default, 400, default, [], Here);

    private static double Between(ref CounterRng rng, double low, double high) =>
        low + (rng.NextBits() >> 11) * Math.ScaleB(1, -53) * (high - low);
}
