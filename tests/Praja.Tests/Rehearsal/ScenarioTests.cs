using Praja.Operations;
using Praja.Rehearsal;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>What-ifs on the small country: what they change, and which are refused.</summary>
public sealed class ScenarioTests
{
    private const string Near = "10.01.01.2001/001";
    private const string Inland = "10.01.02.2001/001";
    private const string River = "10.01.03.2001/001";

    [Fact]
    public void A_closed_road_takes_away_the_way_by_land_both_ways_and_nothing_else()
    {
        var (open, closed) = Both(new() { ClosedRoads = [new("10.01.02", "10.01.01")] });
        var (muara, batu) = (open.Site(Near), open.Site(Inland));
        Assert.True(double.IsFinite(open.Travel.SiteToSite(muara, batu)));
        Assert.True(double.IsPositiveInfinity(closed.Travel.SiteToSite(muara, batu)));
        Assert.True(double.IsPositiveInfinity(closed.Travel.SiteToSite(batu, muara)));
        // The Polres stands in Muara; to the river district one goes by boat, and within Muara roads are open.
        Assert.True(double.IsPositiveInfinity(closed.Travel.HomeToSite(closed.Home("polres"), batu)));
        Assert.Equal(
            open.Travel.HomeToSite(open.Home("polres"), open.Site(River)),
            closed.Travel.HomeToSite(closed.Home("polres"), closed.Site(River)));
        Assert.Equal(
            open.Travel.HomeToSite(open.Home("polres"), muara), closed.Travel.HomeToSite(closed.Home("polres"), muara));
        Assert.DoesNotContain(closed.Home("polres"), closed.Travel.NearestHomes(batu).ToArray());
    }

    [Fact]
    public void In_a_flood_the_last_part_goes_by_boat_and_never_sooner()
    {
        var (dry, wet) = Both(new() { Floods = ["10.01.02"] });
        for (var home = 0; home < dry.Homes.Count; home++)
        {
            for (var site = 0; site < dry.Sites.Count; site++)
            {
                var (before, after) = (dry.Travel.HomeToSite(home, site), wet.Travel.HomeToSite(home, site));
                Assert.True(after >= before);
                if (!Region.Covers("10.01.02", dry.Homes[home].Region) && dry.Sites[site].District != 1)
                    Assert.Equal(before, after);
            }
        }

        // By road to Batu's centre, 100.6 E, then by boat: 10 minutes to load and 1.3 times the way at 30 km/h.
        var travel = new TravelModel(Countries.Usual().Operation(), Countries.Usual().Doctrine().Travel);
        var centre = new Coordinate(0, 100.6);
        var polres = dry.Home("polres");
        var expected = travel.ModelSeconds(new Coordinate(0, 100).MetersTo(centre), AccessMode.Road)
            + travel.ModelSeconds(centre.MetersTo(dry.Sites[dry.Site(Inland)].Position), AccessMode.River);
        Assert.Equal(expected, wet.Travel.HomeToSite(polres, wet.Site(Inland)));
        Assert.Equal(
            dry.Travel.HomeToSite(polres, dry.Site(River)), wet.Travel.HomeToSite(polres, wet.Site(River)));
    }

    [Fact]
    public void Signal_reserves_operators_and_policy_are_as_the_scenario_says()
    {
        var (before, after) = Both(new()
        {
            NoSignal = ["10.01.02"],
            AddedReserves = [new("polsek-batu", 12)],
            Operators = 7,
            Policy = DispatchPolicy.Zone,
        });
        Assert.Equal(before.Sites.Select(s => s.District != 1), after.Sites.Select(s => s.HasSignal));
        var added = after.Units.ExceptBy(before.Units.Select(u => u.Id), u => u.Id).ToList();
        Assert.Equal([6, 6], added.Select(u => u.People));
        Assert.All(added, u => Assert.Equal("polsek-batu", after.Homes[u.Home].Id));
        Assert.All(added, u => Assert.Equal(after.Sites[after.Site(Inland)].Zone, u.Zone));
        Assert.Equal((2, 7), (before.Operators, after.Operators));
        Assert.Equal((DispatchPolicy.Nearest, DispatchPolicy.Zone), (before.Policy, after.Policy));
    }

    [Fact]
    public void Impossible_what_ifs_are_refused_all_at_once()
    {
        var problems = Problems(new()
        {
            ClosedRoads =
            [
                new("polres", "10.01.02"), new("polsek-bat", "10.01.02"), new("10.01.02", "10.01.02"),
                new("10.01", Near), new("10.01.01", "polsek-muara"),
            ],
            Floods = ["10.01.02", "10.1.02", "10.01.01.2002"],
            NoSignal = ["99"],
            AddedReserves = [new("polres", 0), new("polsek-batu", 27), new("10.01.02", 5)],
            Operators = 0,
        });
        Assert.Equal(
            [
                "PRJ350 --add-platoon 10.01.02", "PRJ350 --close-road polsek-bat", "PRJ351 --close-road 10.01 " + Near,
                "PRJ351 --close-road 10.01.01 polsek-muara", "PRJ351 --close-road 10.01.02 10.01.02",
                "PRJ352 --flood 10.1.02", "PRJ352 --no-signal 99", "PRJ354 --add-platoon 0",
                "PRJ354 --add-platoon 27", "PRJ359 --operators 0",
            ],
            problems.Select(p => $"{p.Kind.Code} {p.Place} {p.Seen}").Order(StringComparer.Ordinal));
        var typo = problems.Single(p => p.Seen == "polsek-bat");
        Assert.Contains("polsek-batu", typo.Allowed(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_with_nothing_to_guard_is_refused()
    {
        var country = Countries.Usual();
        country.Regions.Add(country.Regions[^1] with { Code = "10.01.03.2009" });
        var problems = new ProblemList();
        ScenarioCheck.Check(country.Operation(), new() { Floods = ["10.01.03.2009"] }, problems);
        Assert.Equal("PRJ353", Assert.Single(problems.Sorted()).Kind.Code);
    }

    private static (RehearsalModel Before, RehearsalModel After) Both(Scenario scenario)
    {
        Assert.Empty(Problems(scenario));
        return (Countries.Usual().Model(), Countries.Usual().Model(scenario));
    }

    private static IReadOnlyList<Problem> Problems(Scenario scenario)
    {
        var problems = new ProblemList();
        ScenarioCheck.Check(Countries.Usual().Operation(), scenario, problems);
        return problems.Sorted();
    }
}
