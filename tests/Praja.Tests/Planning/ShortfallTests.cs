using Praja.Operations;

namespace Praja.Tests.Planning;

public sealed class ShortfallTests
{
    [Fact]
    public void Priority_one_is_filled_before_stations_and_reserve_last()
    {
        // 12 guards: 2 at the KPU, 8 at four beats, 2 beside the reserve's own 8. With two fewer the reserve is short,
        // nothing else.
        var country = Countries.Usual();
        Assert.Empty(country.Plan().VotingDay.Shortfalls);
        country.Forces[0] = country.Forces[0] with { Strength = 2 };
        var shortfall = Assert.Single(country.Plan().VotingDay.Shortfalls);
        Assert.Equal(("cadangan/polres", 2, "no_people"), (shortfall.Demand, shortfall.Missing, shortfall.Reason));
    }

    [Fact]
    public void Reinforcement_that_arrives_on_the_day_cannot_reach_far_beats()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.03.2001", new(0.2, 102), 2, AccessMode.River);
        country.AddForce("bko", "polres", Agency.Polri, 5, from: SmallCountry.VotingDay);
        Assert.Equal("no_reach", Assert.Single(country.Plan().VotingDay.Shortfalls).Reason);
        country.Forces[0] = country.Forces[0] with { From = SmallCountry.VotingDay.AddDays(-2) };
        Assert.Empty(country.Plan().VotingDay.Shortfalls);
    }

    [Fact]
    public void A_skill_nobody_has_is_named_as_the_reason()
    {
        var country = Countries.Usual();
        country.AddRule("perahu", "pungut", "kpu", 3, priority: 1, skills: ["perahu"]);
        var shortfall = Assert.Single(country.Plan().VotingDay.Shortfalls);
        Assert.Equal(("perahu/kpu", 3, "no_skill"), (shortfall.Demand, shortfall.Missing, shortfall.Reason));
    }

    [Fact]
    public void The_most_prone_band_is_filled_first_and_then_the_farthest_beats()
    {
        var country = TwoBeats(police: 1);
        Assert.Equal(["10.01.02/01/polri 1"], Sent(country));
        country.Risks.AddRange(country.Sites.Select((s, i) => SmallRisk.Of(s.Id, i == 0 ? 50 : 10)));
        Assert.Equal(["10.01.01/01/polri 1"], Sent(country));
    }

    [Fact]
    public void Every_beat_has_its_first_person_before_any_has_its_second()
    {
        Assert.Equal(["10.01.01/01/polri 1", "10.01.02/01/polri 1"], Sent(TwoBeats(police: 2)));
        Assert.Equal(["10.01.01/01/polri 1", "10.01.02/01/polri 2"], Sent(TwoBeats(police: 3)));
    }

    [Fact]
    public void Reserves_stand_by_even_where_guards_are_missing()
    {
        var country = Countries.Usual();
        country.Forces[0] = country.Forces[0] with { Strength = 0 };
        var day = country.Plan().VotingDay;
        Assert.All(day.Assignments.Where(a => a.Force == "polres-cad"), a => Assert.Equal("cadangan/polres", a.Demand));
        Assert.Equal(
            2, day.Shortfalls.Where(s => s.Demand.StartsWith("10.", StringComparison.Ordinal)).Sum(s => s.Missing));
    }

    [Fact]
    public void A_short_voting_day_names_pattern_change_and_request()
    {
        var country = Countries.Usual();
        country.Forces[1] = country.Forces[1] with { Strength = 0 };
        country.Forces[0] = country.Forces[0] with { Strength = 0 };
        country.Demands.RemoveAt(1);
        var plan = country.Plan();
        Assert.Equal(2, plan.VotingDay.Shortfalls.Sum(s => s.Missing));
        Assert.Equal(
            ("pattern", "2-8-16", 0L), (plan.Repairs[0].Kind, plan.Repairs[0].Pattern, plan.Repairs[0].MissingAfter));
        var request = plan.Repairs.First(r => r.Kind == "bko");
        Assert.Equal((2, 0L), (request.People, request.MissingAfter));
        Assert.True(request.From < SmallCountry.VotingDay && SmallCountry.VotingDay < request.To);
    }

    [Fact]
    public void A_gain_says_what_one_more_officer_would_change()
    {
        var country = Countries.Usual();
        Assert.All(country.Plan().VotingDay.Gains, g => Assert.False(g.ClosesShortfall));
        country.Forces[1] = country.Forces[1] with { Strength = 1 };
        Assert.Contains(country.Plan().VotingDay.Gains, g => g is { ClosesShortfall: true, Agency: Agency.Polri });
    }

    private static SmallCountry TwoBeats(int police)
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 1);
        country.AddVillage("10.01.02.2001", new(0, 100.6), 1);
        country.AddForce("polres-pam", "polres", Agency.Polri, police);
        return country;
    }

    private static string[] Sent(SmallCountry country) =>
        [.. country.Plan().VotingDay.Assignments.Select(a => $"{a.Demand} {a.People}")];
}
