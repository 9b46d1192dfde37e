using Praja.Operations;

namespace Praja.Tests.Planning;

public sealed class PlannerTests
{
    [Fact]
    public void Voting_day_is_a_period_of_its_own_and_periods_follow_the_stages()
    {
        var plan = Countries.Usual().Plan();
        Assert.Equal(
            ["26/08-24/09", "25/09-23/11", "24/11-26/11", "27/11-27/11", "28/11-16/12"],
            plan.Periods.Select(p => $"{p.From:dd}/{p.From:MM}-{p.To:dd}/{p.To:MM}"));
        Assert.Equal(["pungut"], plan.VotingDay.Stages);
    }

    [Fact]
    public void Far_beats_are_reached_with_nights_on_the_way_and_those_people_are_not_free_before()
    {
        var country = Countries.Usual();
        country.AddRule("tenang-semua", "tenang", "operation", 22, priority: 2);
        var plan = country.Plan();
        var riam =
            plan.VotingDay.Assignments.Where(a => a.Demand.StartsWith("10.01.03/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, riam.Sum(a => a.People));
        Assert.All(riam, a => Assert.True(a.DaysBefore >= 1 && a.Minutes > 120));
        var quiet = plan.Periods.Single(p => p.Stages.Contains("tenang"));
        // 12 guards; two are at the KPU, two on the way.
        Assert.Equal(22 - 8, quiet.Shortfalls.Sum(s => s.Missing));
    }

    [Fact]
    public void Shifts_multiply_people()
    {
        var country = Countries.Usual();
        country.AddRule("posko", "*", "operation", 2, priority: 1, shifts: 3);
        Assert.Equal(6, country.Plan().VotingDay.Demands.Single(d => d.Id == "posko/polres").People);
    }

    [Fact]
    public void A_commanders_band_decides_the_pattern_and_the_computed_one_stays_beside_it()
    {
        var country = Countries.Usual();
        var site = country.Sites[0].Id;
        country.Risks.AddRange(country.Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => SmallRisk.Of(
            s.Id, 10,
                s.Id == site
                    ? new(s.Id, "sangat_rawan", "Pernah PSU tahun 2020", "Kapolres", SmallCountry.VotingDay, default)
                        : null)));
        var plan = country.Plan();
        var station = plan.Stations.Single(s => s.Site == site);
        Assert.Equal(("kurang_rawan", "sangat_rawan"), (station.ComputedBand, station.Band));
        var beat = plan.Beats.Single(b => b.Id == station.Beat);
        Assert.Equal((1, 2, 1), (beat.Stations.Count, beat.Police, beat.Army));
        Assert.Contains(plan.VotingDay.Assignments, a => a.Demand == beat.Id + "/tni" && a.Force == "kodim-pam");
    }

    [Fact]
    public void Linmas_are_counted_by_village()
    {
        var plan = Countries.Usual().Plan();
        Assert.Equal(
            [("10.01.01.2001", 10, 10), ("10.01.01.2002", 4, 3), ("10.01.02.2001", 8, 0), ("10.01.03.2001", 4, 0)],
            plan.Linmas.Select(v => (v.Village, v.Needed, v.Assigned)));
    }

    [Fact]
    public void The_reserve_becomes_a_unit_where_it_reaches_most_risk()
    {
        var plan = Countries.Usual().Plan();
        var unit = Assert.Single(plan.Reserves.Units);
        Assert.Equal(("polres-cad", 10), (unit.Force, unit.People));
        Assert.Equal(7.0 / 13, plan.Reserves.CoveredShare, 5);
        Assert.Equal(6, plan.Reserves.Uncovered.Count);
    }

    [Fact]
    public void An_unknown_pattern_is_refused() => Assert.Throws<ArgumentException>(() => Countries.Usual().Plan(
        new() { Patterns = new Dictionary<string, string> { ["rawan"] = "9-9-9" } }));
}
