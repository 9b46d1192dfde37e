using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>Laws that hold for every plan, tried on countries drawn by chance; a failure names the seed.</summary>
public sealed class PlanLawTests
{
    [Fact]
    public void Every_station_is_in_one_beat_of_its_jurisdiction_and_band_within_size_and_limit() =>
        Countries.ForEachSeed((country, plan) =>
    {
        var tps = country.Sites.Where(s => s.Kind == SiteKind.Tps).ToDictionary(s => s.Id);
        Assert.Equal(
            tps.Keys.Order(StringComparer.Ordinal),
            plan.Beats.SelectMany(b => b.Stations).Order(StringComparer.Ordinal));
        var ground = new Ground(country.Operation(), country.Doctrine());
        var bands = plan.Stations.ToDictionary(s => s.Site, s => s.Band);
        foreach (var beat in plan.Beats)
        {
            Assert.True(beat.Stations.Count <= plan.Patterns.Single(p => p.Band == beat.Band).Stations);
            Assert.All(
                beat.Stations, s => Assert.Equal(beat.Command, ground.Responsible(Agency.Polri, tps[s].Region)!.Id));
            Assert.All(beat.Stations, s => Assert.Equal(beat.Band, bands[s]));
            Assert.All(beat.Stations, s => Assert.Equal(beat.District, Ground.DistrictOf(tps[s].Region)));
            var points = beat.Stations.Select(s => TravelPoint.Of(tps[s], tps[s].Position!.Value)).ToList();
            Assert.All(points, a => Assert.All(points, b => Assert.True(a == b || ground.Between(a, b).Minutes <= 30)));
        }
    });

    [Fact]
    public void Nobody_comes_from_nowhere_or_is_in_two_places() => Countries.ForEachSeed((country, plan) =>
    {
        var strength = country.Forces.ToDictionary(f => f.Id);
        foreach (var period in plan.Periods)
        {
            var away = period.From < SmallCountry.VotingDay
                ? plan.VotingDay.Assignments.Where(a => period.To >= SmallCountry.VotingDay.AddDays(-a.DaysBefore))
                : [];
            foreach (var force in period.Assignments.Concat(away).GroupBy(a => a.Force))
                Assert.InRange(force.Sum(a => a.People), 1, strength[force.Key].Strength);
            var kinds = period.Demands.ToDictionary(d => d.Id, d => d.Kind);
            Assert.All(period.Assignments, a => Assert.True(strength[a.Force].Role switch
            {
                "posko" => kinds[a.Demand] == DemandKind.CommandPost,
                "cadangan" => kinds[a.Demand] == DemandKind.Reserve,
                _ => true,
            }));
        }
    });

    [Fact]
    public void Assigned_and_missing_sum_to_the_need_and_every_solve_is_certified() =>
        Countries.ForEachSeed((_, plan) =>
    {
        foreach (var period in plan.Periods)
        {
            foreach (var demand in period.Demands)
            {
                Assert.Equal(demand.People, period.Assignments.Where(a => a.Demand == demand.Id).Sum(a => a.People)
                    + period.Shortfalls.Where(s => s.Demand == demand.Id).Sum(s => s.Missing));
            }
            Assert.All(period.Solver, s => Assert.True(s is { Certified: true, Status: "optimal" }));
        }
    });
}
