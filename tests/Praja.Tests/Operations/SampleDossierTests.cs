using Praja.Documents.Dossiers;
using Praja.Operations;

namespace Praja.Tests.Operations;

public sealed class SampleDossierTests
{
    [Theory]
    [InlineData("kutai-timur-2024", "PRJ150 operation_days: 126", "PRJ152 linmas: 1403", "PRJ098 2024-kaltim")]
    [InlineData("balikpapan-2024", "PRJ150 operation_days: 126", "PRJ098 2024-kaltim")]
    public void Samples_have_no_error_and_the_expected_warnings(string name, params string[] expected)
    {
        var problems = DossierRunner.Check(Path.Combine(SharedData.Root, "samples", name));
        Assert.DoesNotContain(problems, p => p.Kind.Severity == Severity.Error);
        var seen = problems.Select(p => p.Kind.Code + " " + p.Seen).Order(StringComparer.Ordinal);
        Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(seen), DossierRunner.Write(problems));
    }

    [Fact]
    public void The_claim_of_126_days_says_what_was_counted()
    {
        var problems = DossierRunner.Check(Path.Combine(SharedData.Root, "samples", "kutai-timur-2024"));
        var days = problems.Single(p => p.Kind.Code == "PRJ150");
        Assert.Equal("113 hari, dihitung dari 2024-08-26 - 2024-12-16 termasuk kedua ujungnya",
            days.Allowed(Language.Indonesian));
        var linmas = problems.Single(p => p.Kind.Code == "PRJ152");
        Assert.Equal("1402 = 2 x 701 TPS", linmas.Allowed(Language.English));
    }

    [Theory]
    [InlineData("kutai-timur-2024", 701, 297_994, 18, 141, 413, 1_403)]
    [InlineData("balikpapan-2024", 996, 520_986, 6, 34, 500, 1_992)]
    public void Samples_hold_the_published_counts(
        string name, int stations, int voters, int districts, int villages, int police, int linmas)
    {
        var operation = Read(name);
        var polling = operation.Sites.Where(s => s.Kind == SiteKind.Tps).ToArray();
        Assert.Equal(stations, polling.Length);
        Assert.Equal(voters, polling.Sum(s => s.Voters));
        Assert.Equal(districts, operation.Regions.Count(r => r.Level == RegionLevel.District));
        Assert.Equal(villages, operation.Regions.Count(r => r.Level == RegionLevel.Village));
        Assert.Equal(police, operation.Forces.Where(f => f.Agency == Agency.Polri).Sum(f => f.Strength));
        Assert.Equal(linmas, operation.Forces.Where(f => f.Agency == Agency.Linmas).Sum(f => f.Strength));
        Assert.All(polling, s => Assert.InRange(s.Voters!.Value, 60, 600));
        Assert.All(polling, s => Assert.Equal(PositionQuality.Generated, s.Quality));
    }

    private static Operation Read(string name)
    {
        var problems = new ProblemList();
        var read = DossierReader.Read(Path.Combine(SharedData.Root, "samples", name), problems);
        Assert.True(read is not null && !problems.HasErrors, DossierRunner.Write(problems.Sorted()));
        return read!.Operation;
    }
}
