using Praja.Operations;

namespace Praja.Tests.Operations;

public sealed class StationGeneratorTests
{
    private static readonly StationSource Muara = new()
    {
        Code = "99.01.01.2001",
        Name = "Muara Selasih",
        Stations = 12,
        Voters = 5_123,
        Centre = new(0.5, 117.5),
        AreaKm2 = 88,
        Place = new("villages.csv", 2),
    };

    private static readonly StationSource Kota = Muara with
    {
        Code = "99.01.01.1002",
        Name = "Kota Selasih",
        Stations = 30,
        Voters = null,
        AreaKm2 = 3,
        Kind = SettlementKind.Urban,
    };

    [Fact]
    public void A_village_becomes_numbered_stations_with_every_voter()
    {
        var sites = Generate([Muara], new());
        Assert.Equal(12, sites.Count);
        Assert.Equal("99.01.01.2001/001", sites[0].Id);
        Assert.Equal("TPS 001 Muara Selasih", sites[0].Name);
        Assert.Equal("99.01.01.2001/012", sites[^1].Id);
        Assert.Equal(5_123, sites.Sum(s => s.Voters));
        Assert.All(sites, s => Assert.Equal(PositionQuality.Generated, s.Quality));
        Assert.All(sites, s => Assert.Equal("99.01.01.2001", s.Region));
    }

    [Fact]
    public void Rolls_vary_by_eight_percent_and_no_more()
    {
        var voters = Generate([Muara], new()).Select(s => s.Voters!.Value).ToArray();
        var mean = voters.Average();
        Assert.True(voters.Distinct().Count() > 6, "rolls should differ");
        Assert.All(voters, v => Assert.InRange(v, (mean * 0.85) - 1, (mean * 1.15) + 1));
    }

    [Fact]
    public void A_roll_is_shared_over_villages_and_kept_exactly()
    {
        var settings = new GeneratorSettings { Rolls = new Dictionary<string, int> { ["99"] = 20_001 } };
        var sites = Generate([Muara, Kota], settings);
        Assert.Equal(20_001, sites.Sum(s => s.Voters));
        Assert.Equal(5_123, sites.Where(s => s.Region == Muara.Code).Sum(s => s.Voters));
    }

    [Fact]
    public void No_station_exceeds_the_cap_unless_the_total_does()
    {
        var full = Generate([Muara with { Voters = 7_190 }], new());
        Assert.All(full, s => Assert.InRange(s.Voters!.Value, 560, 600));
        var problems = new ProblemList();
        var over = StationGenerator.Generate([Muara with { Voters = 8_000 }], new(), problems);
        Assert.Equal(8_000, over.Sum(s => s.Voters));
        Assert.Equal(["PRJ103"], problems.Sorted().Select(p => p.Kind.Code));
    }

    [Fact]
    public void A_village_is_the_same_whatever_stands_beside_it()
    {
        var alone = Generate([Muara], new() { Seed = 7 });
        var among = Generate([Kota, Muara], new() { Seed = 7 }).Where(s => s.Region == Muara.Code).ToArray();
        Assert.Equal(alone.Select(s => (s.Position, s.Voters)), among.Select(s => (s.Position, s.Voters)));
        var other = Generate([Muara], new() { Seed = 8 });
        Assert.NotEqual(alone.Select(s => s.Position), other.Select(s => s.Position));
    }

    [Fact]
    public void Small_villages_are_filled_evenly()
    {
        // A uniform disc has its median distance at 0.71 radii; 900 draws put it within 0.05 of that.
        var sites = Generate([Kota with { Stations = 900 }], new());
        var radius = Math.Sqrt(3 / Math.PI) * 1000;
        var shares = sites.Select(s => s.Position!.Value.MetersTo(Kota.Centre!.Value) / radius).Order().ToArray();
        Assert.InRange(shares[450], 0.66, 0.76);
        Assert.InRange(shares[^1], 0.95, 1.001);
    }

    [Fact]
    public void Large_villages_are_settled_in_clusters()
    {
        // 12 stations make 2 clusters of 0.8 km: the nearest neighbour is far nearer than over 88 km2 evenly (about 1.4
        // km).
        var positions = Generate([Muara], new()).Select(s => s.Position!.Value).ToArray();
        var nearest = positions.Select(a => positions.Where(b => b != a).Min(a.MetersTo)).Order().ToArray();
        Assert.InRange(nearest[6], 1, 900);
        Assert.All(positions, p => Assert.InRange(p.MetersTo(Muara.Centre!.Value), 0, 5_400));
    }

    [Fact]
    public void An_outline_keeps_every_station_inside()
    {
        // A strip ten times as long as wide: a disc of the same area would leave it.
        Coordinate[] ring = [new(0.45, 117.495), new(0.55, 117.495), new(0.55, 117.505), new(0.45, 117.505),
            new(0.45, 117.495)];
        var boundary = new Boundary(Muara.Code, [ring]);
        var sites = Generate(
            [Muara with { Stations = 200, AreaKm2 = 12.3, Voters = null }],
            new() { Boundaries = new Dictionary<string, Boundary> { [Muara.Code] = boundary } });
        Assert.All(sites, s => Assert.InRange(s.Position!.Value.Longitude, 117.495, 117.505));
        Assert.All(sites, s => Assert.InRange(s.Position!.Value.Latitude, 0.45, 0.55));
    }

    [Fact]
    public void A_row_with_a_position_and_no_count_is_a_station_as_it_stands()
    {
        var station = Muara with
        {
            Code = "99.01.01.2001/007",
            Name = "TPS 007 Balai Desa",
            Stations = null,
            Voters = 411,
        };
        var site = Assert.Single(Generate([station], new()));
        Assert.Equal("99.01.01.2001/007", site.Id);
        Assert.Equal("99.01.01.2001", site.Region);
        Assert.Equal(PositionQuality.Stated, site.Quality);
        Assert.Equal(new Coordinate(0.5, 117.5), site.Position);
        Assert.Equal(411, site.Voters);
    }

    [Theory]
    [InlineData("99.01.01", "PRJ100", "code")]
    [InlineData("99.1.1.2001", "PRJ100", "code")]
    [InlineData("99.01.01.2001/007", "PRJ100", "code")]
    public void A_code_that_is_no_village_is_told(string code, string expected, string field) =>
        Refuses(Muara with { Code = code }, expected, field);

    [Fact]
    public void Numbers_that_cannot_be_are_told()
    {
        Refuses(Muara with { Stations = 0 }, "PRJ101", "stations");
        Refuses(Muara with { Stations = 1_000 }, "PRJ101", "stations");
        Refuses(Muara with { Voters = -1 }, "PRJ101", "voters");
        Refuses(Muara with { AreaKm2 = 0 }, "PRJ101", "area_km2");
        Refuses(Muara with { AreaKm2 = double.NaN }, "PRJ101", "area_km2");
        Refuses(Muara with { Weight = -2 }, "PRJ101", "weight");
        Refuses(Muara with { Centre = null }, "PRJ102", "latitude");
        Refuses(Muara with { Centre = new(117.5, 0.5) }, "PRJ057", "latitude");
        Refuses(Muara with { Centre = new(48.8, 2.3) }, "PRJ056", "latitude");
    }

    [Fact]
    public void A_village_twice_is_told_at_its_second_row()
    {
        var problems = new ProblemList();
        var sites = StationGenerator.Generate([Muara, Muara with { Place = new("villages.csv", 3) }], new(), problems);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(("PRJ051", 3), (problem.Kind.Code, problem.Place.Row));
        Assert.Equal(12, sites.Count);
    }

    [Fact]
    public void A_whole_province_keeps_its_stations_and_its_roll()
    {
        // Kalimantan Timur, 27 November 2024: 6,274 stations and 2,821,202 voters as published.
        var sources = VillageList.Of("64");
        var rolls = new Dictionary<string, int> { ["64"] = 2_821_202, ["64.08"] = 297_994 };
        var sites = Generate(sources, new() { Rolls = rolls });
        Assert.Equal(1_038, sources.Count);
        Assert.Equal(6_274, sites.Count);
        Assert.Equal(297_994, sites.Where(s => Region.Covers("64.08", s.Region)).Sum(s => s.Voters));
        Assert.Equal(2_821_202, sites.Sum(s => s.Voters));
        Assert.All(sites, s => Assert.InRange(s.Voters!.Value, 60, 600));
        Assert.Equal(6_274, sites.Select(s => s.Id).Distinct().Count());
        Assert.Equal(701, sites.Count(s => Region.Covers("64.08", s.Region)));
    }

    private static IReadOnlyList<Site> Generate(IReadOnlyList<StationSource> sources, GeneratorSettings settings)
    {
        var problems = new ProblemList();
        var sites = StationGenerator.Generate(sources, settings, problems);
        Assert.Empty(problems.Sorted().Select(p => p.Kind.Code + " " + p.Seen));
        return sites;
    }

    private static void Refuses(StationSource source, string code, string field)
    {
        var problems = new ProblemList();
        Assert.Empty(StationGenerator.Generate([source], new(), problems));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal((code, field, 2), (problem.Kind.Code, problem.Place.Field, problem.Place.Row));
    }
}
