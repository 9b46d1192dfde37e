using Praja.Documents.Doctrines;
using Praja.Operations;

namespace Praja.Tests.Operations;

/// <summary>Operations within operations, on the Polda of <see cref="KalimantanTimur"/> and its ten Polres.</summary>
public sealed class NestedOperationTests
{
    [Fact]
    public void Kalimantan_Timur_rolls_up_without_a_problem()
    {
        var problems = Check(KalimantanTimur.Polda());
        Assert.True(problems.Count == 0, DossierRunner.Write(problems));
        var parts = KalimantanTimur.Polda().Parts;
        Assert.Equal(6_274, parts.Sum(p => p.Sites.Count));
        Assert.Equal(423, Part(KalimantanTimur.Polda(), "polres-64.74").Sites.Count);
        Assert.Equal(1_301, Part(KalimantanTimur.Polda(), "polres-64.02").Sites.Count);
        Assert.Equal(4_006, parts.Sum(p => p.Forces.Sum(f => f.Strength)));
    }

    [Fact]
    public void The_later_total_does_not_hold()
    {
        var polda = KalimantanTimur.Polda();
        var claim = new Claim("personnel", 6_284, [6_000, 189, 189], "Polda Kaltim, 23 Agustus 2024",
            new("operation.yaml", 20));
        var problems = Check(polda with { Profile = polda.Profile with { Claims = [.. polda.Profile.Claims, claim] } });
        Assert.Equal(["PRJ151", "PRJ153"], problems.Select(p => p.Kind.Code));
        Assert.Equal("6000 + 189 + 189 = 6378", problems[1].Allowed(Language.English));
        Assert.Equal("5240, counted from forces.csv", problems[0].Allowed(Language.English));
    }

    [Fact]
    public void Stations_that_Bontang_forgets_are_guarded_by_nobody()
    {
        var problems = Check(With(
            KalimantanTimur.Polda(), "polres-64.74", p =>
                p with { Sites = [.. p.Sites.Where(s => Region.Covers("64.74", s.Region))] }));
        var problem = Assert.Single(problems, p => p.Kind.Code == "PRJ173");
        Assert.StartsWith("64.02", problem.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Stations_that_both_list_are_guarded_twice()
    {
        var polda = KalimantanTimur.Polda();
        var extra = Part(polda, "polres-64.74").Sites.First(s => Region.Covers("64.02", s.Region));
        var problems = Check(With(polda, "polres-64.02", p => p with { Sites = [.. p.Sites, extra] }));
        Assert.Single(problems, p => p.Kind.Code == "PRJ172" && p.Seen == extra.Id);
    }

    [Fact]
    public void Parts_must_share_the_day_the_doctrine_the_region_and_stand_below()
    {
        Tells("PRJ175", p => p with { ElectionDate = KalimantanTimur.Election.AddDays(-1) });
        Tells("PRJ176", p => p with { Doctrine = "pemilu-2024" });
        Tells("PRJ177", p => p with { Region = "63.01" });
        Tells("PRJ178", p => p with { Level = OperationLevel.Polda });
        Tells("PRJ179", p => p with { Command = "polres-64.01" });
    }

    [Fact]
    public void A_strength_stated_above_must_be_the_parts()
    {
        var polda = KalimantanTimur.Polda();
        var stated = polda.Forces[0] with
        {
            Id = "kutim",
            Command = "polres-64.08",
            Strength = 400,
            Place = new("forces.csv", 9),
        };
        var problems = Check(polda with { Forces = [.. polda.Forces, stated] });
        var problem = Assert.Single(problems);
        Assert.Equal(("PRJ170", "400"), (problem.Kind.Code, problem.Seen));
        Assert.Empty(Check(polda with { Forces = [.. polda.Forces, stated with { Strength = 413 }] }));
    }

    [Fact]
    public void Members_stated_above_must_be_the_parts()
    {
        var polda = KalimantanTimur.Polda();
        var unit = new TaskForceUnit(
            "gakkum", "gakkum", "", "", "", "polres-64.08", 7, new SortedDictionary<string, string>(),
            new("satgas.csv", 2));
        var strength = polda.Forces[0] with { Id = "kutim", Command = "polres-64.08", Strength = 413 };
        var problems = Check(polda with { Forces = [.. polda.Forces, strength], TaskForces = [unit] });
        Assert.Equal("PRJ171", Assert.Single(problems).Kind.Code);
    }

    private static void Tells(string code, Func<OperationProfile, OperationProfile> change) =>
        Assert.Contains(
            code,
            Check(With(KalimantanTimur.Polda(), "polres-64.08", p => p with { Profile = change(p.Profile) }))
                .Select(p => p.Kind.Code));

    private static IReadOnlyList<Problem> Check(Operation operation)
    {
        var problems = new ProblemList();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", problems);
        OperationCheck.Check(operation, doctrine!.Book, problems);
        return problems.Sorted();
    }

    private static Operation Part(Operation polda, string command) =>
        polda.Parts.Single(p => p.Profile.Command == command);

    private static Operation With(Operation polda, string command, Func<Operation, Operation> change) =>
        polda with { Parts = [.. polda.Parts.Select(p => p.Profile.Command == command ? change(p) : p)] };
}
