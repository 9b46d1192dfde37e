using Praja.Doctrine;
using Praja.Operations;
using Praja.Risk;
using static Praja.Tests.Risk.RiskBooks;
using static Praja.Tests.Risk.RiskCases;

namespace Praja.Tests.Risk;

public class IndicatorMatrixTests
{
    private static readonly Place Nowhere = new("test");

    [Fact]
    public void The_nearest_level_of_an_observation_wins()
    {
        var operation = Operation(
            [Station("t0", "64.08.01.2001"), Station("t1", "64.08.01.2001"), Station("t2", "64.08.01.2002"), Station(
                "t3", "64.08.02.2001"), Station("t4", "64.09.01.2001")],
            [Seen("64.08", "a", 1), Seen("64.08.01", "a", 2), Seen("64.08.01.2001", "a", 3), Seen("t0", "a", 4)]);
        Assert.Equal([4, 3, 2, 1, double.NaN], IndicatorMatrix.Of(operation, Book(Observed("a", 1))).Columns[0]);
    }

    [Fact]
    public void The_latest_observation_wins()
    {
        var operation = Operation(
            [Station("t0"), Station("t1"), Station("t2")],
            [
                Seen("t0", "a", 5, date: new(2024, 11, 1)), Seen("t0", "a", 6, date: new(2024, 10, 1)), Seen(
                    "t0", "a", 7),
                Seen("t1", "a", 8), Seen("t1", "a", 9),
                Seen("t2", "a", 1), Seen("t2", "a", 2, date: new(2020, 1, 1)),
            ]);
        Assert.Equal([5.0, 9.0, 2.0], IndicatorMatrix.Of(operation, Book(Observed("a", 1))).Columns[0]);
    }

    [Fact]
    public void Flags_voters_and_access_come_from_the_site()
    {
        var book = Book(
            Observed("tanpa_sinyal", 1) with { Origin = IndicatorOrigin.Flag },
            Observed("pemilih", 1) with { Origin = IndicatorOrigin.Voters },
            Observed("akses", 1) with { Origin = IndicatorOrigin.Access });
        var operation = Operation(
            [
                Station("t0") with { Flags = ["banjir", "tanpa_sinyal"], Voters = 321, Access = AccessMode.River },
                Station("t1", "64.08.02.2001") with { Voters = null },
                Station("t2"),
                Station("ppk") with { Kind = SiteKind.Ppk, Flags = ["tanpa_sinyal"] },
            ],
            [Seen("64.08.02", "tanpa_sinyal", 1)]);
        var matrix = IndicatorMatrix.Of(operation, book);
        Assert.Equal(["t0", "t1", "t2"], matrix.Stations.Select(s => s.Id));
        Assert.Equal([1.0, 1.0, 0.0], matrix.Columns[0]);
        Assert.Equal([321, double.NaN, 400], matrix.Columns[1]);
        Assert.Equal([2.0, 0.0, 0.0], matrix.Columns[2]);
    }

    [Fact]
    public void Help_comes_from_the_nearest_command_with_people_that_answers_there()
    {
        // At 30 km/h and circuity 1.5 a straight kilometre takes 3 minutes; 0.1 degrees of latitude are 11.12 km.
        var operation = Operation([Station("t0")], []) with
        {
            Commands =
            [
                Post("dekat", 0.51, "64.08.02"),
                Post("kosong", 0.5, "64.08.01"),
                Post("polsek", 0.6, "64.08.01"),
                Post("polres", 0.8, "64.08"),
            ],
            Forces = [People("dekat"), People("polsek"), People("polres"), People("kosong") with { Role = "posko" }],
        };
        Assert.Equal(33.4, MinutesToHelp(operation), 1);
        Assert.Equal(3.35, MinutesToHelp(operation with { Sites = [Station("t0", "64.09.01.2001")] }), 2);
        Assert.Equal(100.1, MinutesToHelp(operation with { Forces = [People("dekat"), People("polres")] }), 1);
        Assert.Equal(
            double.NaN, MinutesToHelp(operation with { Forces = [People("polsek") with { Agency = Agency.Tni }] }));
    }

    [Fact]
    public void A_station_without_a_position_stands_at_its_village_or_district_but_not_at_its_regency()
    {
        var operation = Operation([Station("t0") with { Position = null }], []) with
        {
            Commands = [Post("polres", 0.6, "64.08")],
            Forces = [People("polres")],
        };
        var village = Area("64.08.01.2001", RegionLevel.Village, null);
        var district = Area("64.08.01", RegionLevel.District, null);
        var regency = Area("64.08", RegionLevel.Regency, 0.5);
        Assert.Equal(double.NaN, MinutesToHelp(operation));
        Assert.Equal(double.NaN, MinutesToHelp(operation with { Regions = [village, district, regency] }));
        district = district with { Centre = new(0.5, 117.5) };
        Assert.Equal(33.4, MinutesToHelp(operation with { Regions = [village, district, regency] }), 1);
    }

    private static double MinutesToHelp(Operation operation) =>
        IndicatorMatrix.Of(operation, Book(Observed("bantuan", 1) with { Origin = IndicatorOrigin.MinutesToHelp }))
            .Columns[0][0];

    private static Command Post(string id, double latitude, string jurisdiction) =>
        new(id, id, "Polsek", Agency.Polri, "", new(latitude, 117.5), [jurisdiction], "", Nowhere);

    private static Force People(string command) =>
        new(command, command, Agency.Polri, "pam", 10, null, null, "", [], "test", Nowhere);

    private static Region Area(string code, RegionLevel level, double? latitude)
    {
        Coordinate? centre = latitude is { } north ? new(north, 117.5) : null;
        return new(code, code, level, centre, null, null, null, null, "test", Nowhere);
    }
}
