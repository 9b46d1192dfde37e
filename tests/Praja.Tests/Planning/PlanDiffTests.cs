using Praja.Planning;

namespace Praja.Tests.Planning;

public sealed class PlanDiffTests
{
    [Fact]
    public void A_plan_does_not_differ_from_itself()
    {
        var plan = Countries.Usual().Plan();
        Assert.True(PlanDiff.Compare(plan, plan).IsEmpty);
    }

    [Fact]
    public void A_wider_pattern_changes_companies_and_needs_fewer_people()
    {
        var country = Countries.Usual();
        var narrow = country.Plan(new() { Patterns = new Dictionary<string, string> { ["kurang_rawan"] = "2-3-6" } });
        var difference = PlanDiff.Compare(country.Plan(), narrow);
        Assert.Equal(
            (20.0, 24.0),
            difference.Figures.Where(f => f.Figure == "needed").Select(f => (f.Before, f.After)).Single());
        Assert.NotEmpty(difference.Stations);
        Assert.All(difference.Stations, s => Assert.Equal(s.BandBefore, s.BandAfter));
    }

    [Fact]
    public void A_team_that_comes_from_elsewhere_is_named()
    {
        var country = Countries.Usual();
        var before = country.Plan();
        country.Forces[3] = country.Forces[3] with { Strength = 0 };
        var difference = PlanDiff.Compare(before, country.Plan());
        Assert.Contains(
            difference.Teams, t =>
                t.Before == "polsek-batu 2" && t.After.StartsWith("polres", StringComparison.Ordinal));
        Assert.Empty(difference.Stations);
        Assert.Contains(difference.Commands, c => c is { Command: "polsek-batu", Before: 4, After: 0 });
    }
}
