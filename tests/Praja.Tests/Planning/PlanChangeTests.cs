using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>Laws about what a change of the input does to the plan, on countries drawn by chance.</summary>
public sealed class PlanChangeTests
{
    [Fact]
    public void One_more_officer_gains_exactly_what_was_said() => Countries.ForEachSeed((country, plan) =>
    {
        var (missing, cost) = Outcome(plan);
        foreach (
            var index in Enumerable.Range(0, country.Forces.Count)
                .Where(i => country.Forces[i] is { Role: "pam", Strength: > 0 }).Take(2))
        {
            var gain =
                plan.VotingDay.Gains.Single(
                    g => g.Command == country.Forces[index].Command && g.Agency == country.Forces[index].Agency);
            country.Forces[index] = country.Forces[index] with { Strength = country.Forces[index].Strength + 1 };
            var more = Outcome(country.Plan(new() { Repairs = false }));
            country.Forces[index] = country.Forces[index] with { Strength = country.Forces[index].Strength - 1 };
            Assert.True(more.Missing <= missing);
            // The gain is the best of a command's forces; one of them alone may gain less. Who is missing weighs too,
            // if anybody is.
            if (missing > 0) continue;
            Assert.False(gain.ClosesShortfall);
            Assert.Equal(missing, more.Missing);
            Assert.True(cost - more.Cost <= (gain.MinutesSaved * 60) + 6, $"{cost} {more.Cost} {gain}");
        }
    });

    [Fact]
    public void The_order_of_the_files_changes_no_figure() => Countries.ForEachSeed((country, plan) =>
    {
        country.Sites.Reverse();
        country.Forces.Reverse();
        country.Commands.Reverse();
        country.Demands.Reverse();
        country.Risks.Reverse();
        var again = country.Plan();
        Assert.Equal(
            plan.Beats.Select(b => (b.Id, string.Join(' ', b.Stations))),
                again.Beats.Select(b => (b.Id, string.Join(' ', b.Stations))));
        Assert.Equal(Outcome(plan), Outcome(again));
        Assert.Equal(plan.Reserves.CoveredShare, again.Reserves.CoveredShare);
        Assert.Equal(plan.Repairs, again.Repairs);
    });

    [Fact]
    public void Repairs_close_what_they_say() => Countries.ForEachSeed((country, plan) =>
    {
        var missing = plan.VotingDay.Shortfalls.Sum(s => (long)s.Missing);
        Assert.Equal(missing == 0, plan.Repairs is [{ Kind: "none" }]);
        if (missing == 0) return;
        Assert.Equal(missing, plan.Repairs.Where(r => r.Kind == "bko").Sum(r => (long)r.People));
        foreach (var repair in plan.Repairs.Where(r => r.Kind == "pattern"))
        {
            var changed = country.Plan(new() { Patterns = Patterns(repair), Repairs = false });
            Assert.Equal(repair.MissingAfter, changed.VotingDay.Shortfalls.Sum(s => (long)s.Missing));
        }
    });

    private static Dictionary<string, string> Patterns(Repair repair) => repair.Band.Split(';')
        .Zip(repair.Pattern.Split(';'))
        .ToDictionary(p => p.First, p => p.Second);

    private static (long Missing, long Cost) Outcome(Plan plan) =>
        (plan.VotingDay.Solver.Sum(s => s.Missing), plan.VotingDay.Solver.Sum(s => s.Cost));
}
