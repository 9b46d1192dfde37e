using System.Text;

namespace Praja.Tests.Operations;

public sealed class BadDossierTests
{
    public static TheoryData<string> Names => [.. BadDossiers.All.Select(b => b.Name)];

    [Fact]
    public void Selasih_itself_has_no_problem()
    {
        var problems = DossierRunner.Check(DossierRunner.Selasih());
        Assert.True(problems.Count == 0, DossierRunner.Write(problems));
    }

    [Fact]
    public void There_are_at_least_sixty_and_each_is_named_once()
    {
        Assert.True(BadDossiers.All.Count() >= 60);
        Assert.Equal(BadDossiers.All.Count(), BadDossiers.All.Select(b => b.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_told_by_its_codes_and_no_others(string name)
    {
        var bad = BadDossiers.All.Single(b => b.Name == name);
        var files = DossierRunner.Selasih();
        files[bad.File] = Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(files[bad.File]), bad));
        var problems = DossierRunner.Check(files);
        var expected = bad.Codes.Order(StringComparer.Ordinal);
        var seen = problems.Select(p => p.Kind.Code).Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(seen), "expected " + string.Join(' ', expected) + "\n"
            + DossierRunner.Write(problems));
    }

    [Theory]
    [InlineData("A station in an unknown village", "PRJ050", "sites.csv:3:4 (region)",
        "97.01.01.2001, 97.01.01.2002, 97.01.02.2001")]
    [InlineData("The leading command is not in the list", "PRJ050", "operation.yaml:3:10 (command)", "polres-selasih")]
    [InlineData("A stage doctrine does not know", "PRJ090", "stages.csv:3:2 (kind)", "masa_tenang")]
    public void A_problem_points_at_its_cell_and_offers_what_was_meant(string name, string code, string place,
        string meant)
    {
        var bad = BadDossiers.All.Single(b => b.Name == name);
        var files = DossierRunner.Selasih();
        files[bad.File] = Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(files[bad.File]), bad));
        var problem = DossierRunner.Check(files).First(p => p.Kind.Code == code);
        Assert.Equal(place, problem.Place.ToString());
        Assert.Contains(meant, problem.Mend(Language.English), StringComparison.Ordinal);
        Assert.Contains(meant, problem.Mend(Language.Indonesian), StringComparison.Ordinal);
    }

    private static string Changed(string text, BadDossier bad)
    {
        if (bad.Find.Length == 0) return bad.Replace;
        Assert.Equal(2, text.Split(bad.Find).Length);
        return text.Replace(bad.Find, bad.Replace, StringComparison.Ordinal);
    }
}
