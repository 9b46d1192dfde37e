using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>From plan and doctrine to what the simulator runs on, on the small country.</summary>
public sealed class ModelBuilderTests
{
    [Fact]
    public void Places_with_rates_are_there_with_their_beat_band_district_and_command()
    {
        var country = Countries.Usual();
        country.Risks.AddRange(country.Sites.Where(s => s.Kind == SiteKind.Tps)
            .Select((s, i) => SmallRisk.Of(s.Id, i == 0 ? 50 : 10)));
        var model = country.Flagged("10.01.01.2001/002", "tanpa_sinyal", "rawan_banjir").Model();
        Assert.Equal(14, model.Sites.Count);
        Assert.Equal(["10.01.01", "10.01.02", "10.01.03"], model.Districts.Select(d => d.Id));
        Assert.Equal([1 / 8.0, 0, 0], model.Districts.Select(d => d.FloodShare));
        var first = model.Sites[model.Site("10.01.01.2001/001")];
        Assert.Equal((SiteKind.Tps, 0, 1), (first.Kind, first.District, first.Band));
        Assert.Equal((50.0, 0), (first.Weight, first.GuardPeople));
        var beat = country.Plan().Beats.Single(b => b.Stations.Contains(first.Id));
        Assert.Equal(beat.Id, model.Beats[first.Beat]);
        var wet = model.Sites[model.Site("10.01.01.2001/002")];
        Assert.Equal((true, true, false, true), (first.HasSignal, !first.FloodProne, wet.HasSignal, wet.FloodProne));
        var far = model.Sites[model.Site("10.01.03.2001/001")];
        Assert.NotEqual(first.Zone, far.Zone);
        Assert.Equal(model.Sites[model.Site("10.01.02.2001/001")].Zone, far.Zone);
        var kpu = model.Sites[model.Site("kpu")];
        Assert.Equal((2, -1, 0), (kpu.GuardPeople, kpu.Beat, kpu.Band));
    }

    [Fact]
    public void Expected_incidents_follow_rate_band_flag_and_false_calls()
    {
        var country = Countries.Usual();
        country.Risks.AddRange(country.Sites.Where(s => s.Kind == SiteKind.Tps)
            .Select((s, i) => SmallRisk.Of(s.Id, i == 0 ? 50 : 10)));
        var model = country.Flagged("10.01.01.2001/002", "tanpa_sinyal").Model();
        Assert.Equal(["cekcok", "api"], model.Types.Select(t => t.Id));
        Assert.Equal(0.2 / 0.8, Expected(model, "10.01.01.2001/001")[0], 12);
        Assert.Equal(0.4 / 0.8, Expected(model, "10.01.01.2001/002")[0], 12);
        Assert.Equal(0.1 / 0.8, Expected(model, "10.01.01.2001/003")[0], 12);
        Assert.Equal([0, 0.05], Expected(model, "kpu"));
        // All of the first rate falls into the three hours after six; the second is even.
        Assert.Equal((21_600, 64_800), (model.StartSecond, model.EndSecond));
        var plain = Shares(model, "10.01.01.2001/003");
        Assert.Equal([1 / 3.0, 2 / 3.0, 1], plain.Take(3));
        Assert.Equal(12, plain.Count);
        Assert.Equal((0.25 / 3) + (0.75 / 12), Shares(model, "10.01.01.2001/002")[0], 12);
    }

    [Fact]
    public void Units_are_the_people_the_plan_assigned()
    {
        var country = Countries.Usual();
        country.AddRule("patroli", "pungut", "district", 6, priority: 3, kind: DemandKind.Patrol, agency: "tni");
        var plan = country.Plan();
        var model = country.Model();
        var voting = plan.VotingDay;
        var teams = model.Units.Where(u => u.Kind == UnitKind.Team).ToList();
        Assert.NotEmpty(teams);
        foreach (var team in teams)
        {
            var beat = plan.Beats.Single(b => b.Id == team.Id);
            Assert.Equal(
                voting.Assignments.Where(a => a.Demand.StartsWith(beat.Id + "/", StringComparison.Ordinal))
                    .Sum(a => a.People),
                team.People);
            Assert.Equal((beat.Centre, team.Id), (model.Homes[team.Home].Position, model.Beats[team.Beat]));
        }

        // Six TNI of one district ride in two cars.
        Assert.Equal([3, 3], model.Units.Where(u => u.Kind == UnitKind.Patrol).Take(2).Select(u => u.People));
        var squads = model.Units.Where(u => u.Kind == UnitKind.Reserve).ToList();
        Assert.Equal(plan.Reserves.Units.Sum(u => u.People), squads.Sum(u => u.People));
        Assert.All(squads, s => Assert.InRange(s.People, 3, 7));
        Assert.Equal(
            [UnitKind.Neighbour, UnitKind.Neighbour, UnitKind.Army],
            model.Units.Where(u => u.Kind > UnitKind.Reserve).Select(u => u.Kind));
        Assert.Equal("polres", model.Homes[model.Units[^1].Home].Id);
        Assert.Equal([0b1001, 0b1011000], model.Levels.Select(l => l.Kinds));
    }

    [Fact]
    public void Another_stage_takes_the_day_with_the_most_demands()
    {
        var country = Countries.Usual();
        country.AddRule("rekap-kpu", "rekap", "kpu", 1, priority: 1, shifts: 3);
        country.AddRule("rekap-cadangan", "rekap", "operation", 4, priority: 3, kind: DemandKind.Reserve);
        var doctrine = country.Doctrine().Rehearsed();
        var rates = doctrine.Rehearsal!.Rates;
        doctrine = doctrine with
        {
            Rehearsal = doctrine.Rehearsal with { Rates = [.. rates, rates[2] with { Stage = "rekap", Per1000 = 5 }] },
        };
        var plan = country.Plan();
        Assert.Equal(["pungut", "rekap"], ModelBuilder.StagesOf(doctrine, plan));
        var model = ModelBuilder.Build(
            country.Operation(), doctrine, plan, "rekap", Scenario.None, Assumptions.AsStated);
        Assert.Equal((new DateOnly(2024, 11, 28), 0, 86_400), (model.Day, model.StartSecond, model.EndSecond));
        var kpu = Assert.Single(model.Sites);
        // Two rules guard it: 2 around the clock, and 1 of 3 in three shifts.
        Assert.Equal(3, kpu.GuardPeople);
        Assert.Equal(0.055, model.RateClasses[kpu.RateClass].Expected.Sum(), 12);
        Assert.DoesNotContain(model.Units, u => u.Kind == UnitKind.Team);
        Assert.Equal(4, model.Units.Where(u => u.Kind == UnitKind.Reserve).Sum(u => u.People));
        Assert.Throws<ArgumentException>(() => ModelBuilder.Build(
            country.Operation(), doctrine, plan, "kampanye", Scenario.None, Assumptions.AsStated));
    }

    [Fact]
    public void Travel_is_the_plans_travel_and_nearest_homes_are_in_order()
    {
        var country = Countries.Usual();
        var model = country.Model();
        var ground = new TravelModel(country.Operation(), country.Doctrine().Travel);
        var operation = country.Operation();
        var polres = TravelPoint.Of(operation.Commands[0], operation.Commands[0].Position!.Value);
        for (var s = 0; s < model.Sites.Count; s++)
        {
            var site = operation.Sites.Single(x => x.Id == model.Sites[s].Id);
            var seconds = ground.Between(polres, TravelPoint.Of(site, site.Position!.Value)).Seconds;
            Assert.Equal(seconds, model.Travel.HomeToSite(model.Home("polres"), s));
            var nearest = model.Travel.NearestHomes(s).ToArray();
            Assert.Equal(
                Enumerable.Range(0, model.Homes.Count).OrderBy(h => model.Travel.HomeToSite(h, s)).ThenBy(h => h),
                nearest);
            Assert.True(double.IsFinite(model.Travel.ToEvacuation(s)));
            Assert.Equal(0, model.Travel.SiteToSite(s, s));
        }

        Assert.True(model.Travel.HoldsAllHomes);
    }

    [Fact]
    public void Times_made_when_asked_for_are_those_that_are_kept()
    {
        var operation = Countries.Usual().Operation();
        var ground = new Ground(operation, Countries.Usual().Doctrine());
        TravelPoint[] sites = [.. operation.Sites.Select(s => TravelPoint.Of(s, ground.PositionOf(s)))];
        TravelPoint[] homes =
            [.. operation.Commands.Select(c => TravelPoint.Of(c, ground.PositionOf(c)!.Value)), .. sites.Take(3)];
        var ways = new ScenarioWays(ground, new() { ClosedRoads = [new("10.01.01", "10.01.02")] });
        var kept = new ModelTravel(new(ways, sites, EvacuationPlaces.Of(ground)), homes, 1.5);
        var asked = new ModelTravel(new(ways, sites, EvacuationPlaces.Of(ground), mostPairs: 0), homes, 1.5);
        for (var site = 0; site < sites.Length; site++)
        {
            Assert.Equal(kept.NearestHomes(site).ToArray(), asked.NearestHomes(site).ToArray());
            for (var home = 0; home < homes.Length; home++)
                Assert.Equal(kept.HomeToSite(home, site), asked.HomeToSite(home, site));
            for (var other = 0; other < sites.Length; other++)
                Assert.Equal(kept.SiteToSite(site, other), asked.SiteToSite(site, other));
        }
    }

    [Fact]
    public void Every_assumption_moves_the_model()
    {
        var country = Countries.Usual().Flagged("10.01.01.2001/002", "rawan_banjir");
        var source = new ModelSource(
            country.Operation(), country.Doctrine().Rehearsed(), "pungut", Scenario.None);
        var plan = country.Plan();
        var stated = Facts(source.Build(plan, Assumptions.AsStated));
        foreach (var assumption in Assumption.All)
        {
            var factors = new SortedDictionary<string, double> { [assumption.Id] = 2 };
            var moved = Facts(source.Build(plan, new(factors)));
            var changed = Enumerable.Range(0, stated.Length).Where(f => stated[f] != moved[f]).ToList();
            Assert.True(changed.Count > 0, assumption.Id + " moves nothing");
            // What moves is doubled; of a false share the calls on top of the rate move with it.
            foreach (var fact in changed.Where(_ => assumption.Id != "false_calls"))
                Assert.Equal(2 * stated[fact], moved[fact], 3);
        }
    }

    private static double[] Facts(RehearsalModel model)
    {
        var numbers = model.Numbers;
        var course = model.Types[0].Course;
        DurationRulesOf(model, out var durations);
        return
        [
            .. model.RateClasses[0].Expected, course.FalseShare, course.SizeMedian, course.RiseMinutes,
            numbers.SignalFailuresPerDay, numbers.ClosuresPerDay, numbers.BreakdownsPerHour,
            model.Travel.HomeToSite(0, 3), model.Travel.SiteToSite(0, 3), model.Travel.ToEvacuation(0), .. durations,
        ];
    }

    private static void DurationRulesOf(RehearsalModel model, out double[] minutes)
    {
        var numbers = model.Numbers;
        minutes =
        [
            numbers.Call.Mean, numbers.NoticeGuarded.Mean, numbers.NoticeUnguarded.Mean, numbers.Report.Mean,
            numbers.ReportWithoutSignal.Mean, model.Types[0].Course.Handling.Mean,
            .. model.Levels.Select(l => l.Decision.Mean), .. model.Units.Select(u => u.Turnout.Mean),
        ];
    }

    private static IReadOnlyList<double> Expected(RehearsalModel model, string site) =>
        model.RateClasses[model.Sites[model.Site(site)].RateClass].Expected;

    private static IReadOnlyList<double> Shares(RehearsalModel model, string site) =>
        model.RateClasses[model.Sites[model.Site(site)].RateClass].Profiles[0];
}
