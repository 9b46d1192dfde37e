using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Operations;
using Praja.Tests.CommandPost;
using Praja.Web.Places;

namespace Praja.Tests.Web.Places;

/// <summary>Places are found by what people say of them.</summary>
public sealed class PlaceIndexTests
{
    private static readonly Sender Everywhere = new("posko/operator-1", PostRole.PostOperator, []);

    private static readonly Lazy<PostFrame> Country = new(() => Nation(435_296));

    private static string Found(string typed, Sender? sender = null, bool areasOnly = false) => string.Join(
        ' ', PlaceIndex.Of(SmallPost.Frame).Find(typed, sender ?? Everywhere, areasOnly, 30).Select(p => p.Id));

    [Theory]
    [InlineData("1 teluk sirih", "99.01.01.2001/001")]
    [InlineData("TPS 001 Teluk Sirih", "99.01.01.2001/001")]
    [InlineData("TELUK  sir 3", "99.01.01.2001/003")]
    [InlineData("99.01.01.2001/2", "99.01.01.2001/002")]
    [InlineData("9901012001/002", "99.01.01.2001/002")]
    [InlineData("1 uara", "")]
    [InlineData("teluk sunyi", "")]
    [InlineData("99.01.77", "")]
    [InlineData("12", "")]
    [InlineData("", "")]
    public void A_place_is_found_by_its_name_number_or_code(string typed, string ids) =>
        Assert.Equal(ids, Found(typed));

    [Fact]
    public void A_village_brings_its_stations_and_a_code_what_is_below()
    {
        Assert.StartsWith(
            "99.01.01.2001 99.01.01.2001/001 99.01.01.2001/002", Found("teluk sirih"), StringComparison.Ordinal);
        Assert.StartsWith("99.01.01 99.01.01.2001", Found("99.01.01"), StringComparison.Ordinal);
        Assert.Equal("99.01.01.2001", Found("teluk sirih", areasOnly: true));
    }

    [Fact]
    public void Words_of_the_areas_around_say_which_is_meant()
    {
        var district = SmallPost.Frame.Regions.NameOf(SmallPost.Frame.Regions.IndexOf("99.01.01"));
        Assert.StartsWith("99.01.01.2001 ", Found("teluk " + district), StringComparison.Ordinal);
        Assert.Equal("", Found("teluk tempat-lain"));
    }

    [Fact]
    public void Nothing_outside_of_somebodys_areas_is_found()
    {
        var sender = new Sender("posko/sektor-2", PostRole.SectorChief, ["99.01.02"]);
        Assert.NotEqual("", Found("teluk sirih"));
        Assert.Equal("", Found("teluk sirih", sender));
        Assert.Equal("", Found("99.01.01.2001/001", sender));
        Assert.StartsWith("99.01.02", Found("99.01.02", sender), StringComparison.Ordinal);
        Assert.DoesNotContain("99.01.01", Found(Position(SmallPost.First), sender), StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_finds_the_stations_nearest_to_it()
    {
        var places = PlaceIndex.Of(SmallPost.Frame).Find(Position(SmallPost.First), Everywhere, false, 30);
        Assert.Equal(SmallPost.First, places[0].Id);
        Assert.True(places[0].Meters < 2);
        Assert.Equal(places.Select(p => p.Meters).Order(), places.Select(p => p.Meters));
    }

    [Theory]
    [InlineData("Ma'u-Téluk  (Baru)", "mau teluk baru")]
    [InlineData("II", "ii")]
    public void Names_are_compared_without_marks(string name, string folded) =>
        Assert.Equal(folded, PlaceQuery.Folded(name));

    [Theory]
    [InlineData("3 maju 12-4-5-9", "12.04.05.2009/003")]
    [InlineData("12.04.05.2009/3", "12.04.05.2009/003")]
    public void One_station_of_a_country_is_found_first(string typed, string id) =>
        Assert.Equal(id, InCountry(typed)[0].Id);

    private static IReadOnlyList<FoundPlace> InCountry(string typed) =>
        PlaceIndex.Of(Country.Value).Find(typed, Everywhere, areasOnly: false, most: 30);

    private static string Position(string station)
    {
        var at = SmallPost.Frame.Stations[SmallPost.Frame.Stations.IndexOf(station)].Position!.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:F5}, {at.Longitude:F5}");
    }

    // 38 provinces of 13 regencies of 14 districts of 12 villages, about 83,000 villages.
    private static PostFrame Nation(int stations)
    {
        var (regions, sites) = (new List<Region>(), new List<Site>());
        var small = SmallPost.Frame.Operation;
        var (region, site) = (small.Regions[0], small.Sites.First(s => s.Kind == SiteKind.Tps));
        void Area(string code, string name) => regions.Add(region with { Code = code, Name = name });
        for (var village = 0; village < 38 * 13 * 14 * 12; village++)
        {
            var (p, k, d, v) = (village / 2184 + 11, village / 168 % 13 + 1, village / 12 % 14 + 1, village % 12 + 1);
            var code = $"{p:00}.{k:00}.{d:00}.{2000 + v}";
            if (v == 1 && d == 1 && k == 1) Area($"{p:00}", $"Provinsi {p}");
            if (v == 1 && d == 1) Area($"{p:00}.{k:00}", $"Kabupaten {p} {k}");
            if (v == 1) Area($"{p:00}.{k:00}.{d:00}", $"Kecamatan {k} {d}");
            Area(code, $"Maju {p}-{k}-{d}-{v}");
            var wanted = (int)((long)(village + 1) * stations / 82_992) - (int)((long)village * stations / 82_992);
            for (var s = 1; s <= wanted; s++)
            {
                sites.Add(site with
                {
                    Id = $"{code}/{s:000}",
                    Name = $"TPS {s:000} Maju {p}-{k}-{d}-{v}",
                    Region = code,
                    Position = new(p - 35 + (s / 100.0), 90 + k + (d / 20.0) + (v / 300.0)),
                });
            }
        }
        var operation = small with { Regions = regions, Sites = sites, Boundaries = [], Commands = [] };
        return new(operation, SmallPost.Frame.Doctrine, null);
    }
}
