using Praja.Planning;
using Praja.Rehearsal;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

/// <summary>Plan, dossier and doctrine must fit before anything is rehearsed.</summary>
public sealed class RehearsalCheckTests
{
    private static readonly InputHash[] Files = [new("sites.csv", "aa"), new("commands.csv", "bb")];

    [Fact]
    public void What_fits_is_not_refused() => Assert.Equal("", Codes(plan => plan, ["pungut"], 1, Files));

    [Fact]
    public void A_plan_of_another_version_of_the_dossier_is_refused_file_by_file() => Assert.Equal(
        "PRJ357 commands.csv bb -> -, PRJ357 forces.csv - -> cc, PRJ357 sites.csv ab -> aa",
        Codes(
            plan => plan with { Inputs = [new("sites.csv", "aa"), new("forces.csv", "cc")] },
            ["pungut"],
            1,
            [new("sites.csv", "ab"), new("commands.csv", "bb")]));

    [Fact]
    public void A_plan_of_another_operation_is_refused() => Assert.Equal(
        "PRJ358 plan.json (operation) Lain -> Operasi Mantap Praja Hulu, "
            + "PRJ358 plan.json (election_date) 2024-11-28 -> 2024-11-27",
        Codes(
            plan => plan with
            {
                Operation = "Lain",
                ElectionDate = plan.ElectionDate.AddDays(1),
                Periods =
                [
                    .. plan.Periods.Select(p => p.From == plan.ElectionDate ? p with { To = p.To.AddDays(1) } : p),
                ],
            },
            ["pungut"], 1, Files));

    [Fact]
    public void Stages_that_nothing_is_known_of_are_refused() => Assert.Equal(
        "PRJ355 --stage kampanye -> pungut, PRJ355 --stage pesta -> pungut",
        Codes(plan => plan, ["pungut", "kampanye", "pesta"], 1, Files));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10_000_001)]
    public void No_runs_or_endless_ones_are_refused(int runs) => Assert.Equal(
        $"PRJ359 --runs {runs} -> 1", Codes(plan => plan, ["pungut"], runs, Files));

    [Fact]
    public void A_doctrine_without_the_section_is_refused()
    {
        var country = Countries.Usual();
        var problems = new ProblemList();
        RehearsalCheck.Check(
            country.Operation(), country.Doctrine(), country.Plan(), new("plan.json", [], ["pungut"], 1), problems);
        Assert.Equal(
            "PRJ356 uji (rehearsal)",
            string.Join(", ", problems.Sorted().Select(p => $"{p.Kind.Code} {p.Place}")));
    }

    private static string Codes(
        Func<Plan, Plan> change, IReadOnlyList<string> stages, int runs, IReadOnlyList<InputHash> inputs)
    {
        var country = Countries.Usual();
        var problems = new ProblemList();
        var plan = change(country.Plan() with { Inputs = Files });
        var request = new RehearsalRequest("plan.json", inputs, stages, runs);
        RehearsalCheck.Check(country.Operation(), country.Doctrine().Rehearsed(), plan, request, problems);
        var said = problems.Sorted().Select(p => $"{p.Kind.Code} {p.Place} {p.Seen} -> {p.Arguments[0]}");
        return string.Join(", ", said);
    }
}
