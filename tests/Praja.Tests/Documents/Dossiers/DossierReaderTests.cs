using Praja.Documents.Dossiers;
using Praja.Operations;

namespace Praja.Tests.Documents.Dossiers;

public sealed class DossierReaderTests
{
    [Fact]
    public void A_dossier_in_planners_spelling_is_read_without_a_problem()
    {
        using var folder = SmallDossier.Folder();
        var problems = new ProblemList();
        var read = DossierReader.Read(folder.Path, problems);
        Assert.Empty(problems.Sorted());
        var operation = read!.Operation;
        Assert.Equal("Operasi Mantap Praja Sunyi 2024", operation.Profile.Name);
        Assert.Equal(new DateOnly(2024, 11, 27), operation.Profile.ElectionDate);
        Assert.Equal(113, operation.Profile.Phases[1].Days);
        Assert.Equal([1234, 4006], operation.Profile.Claims[1].Parts);
        Assert.Equal("2-6-12", operation.Profile.Patterns["kurang_rawan"]);
        Assert.Equal("WITA", operation.Profile.TimeZone);
        Assert.Equal("pilkada-2024", operation.Profile.Doctrine);
        Assert.Equal(["kampanye", "pemungutan"], operation.Stages.Select(s => s.Kind));
        Assert.Equal([12345, null, null, null], operation.Regions.Select(r => r.Population));
        Assert.Equal("99.01.01.2002", operation.Regions[3].Code);
        Assert.Equal(new Coordinate(-0.5, 117.25), operation.Regions[2].Centre);
        Assert.Equal(35747.5, operation.Regions[0].AreaKm2);
        Assert.Equal([SiteKind.Tps, SiteKind.Tps, SiteKind.Warehouse], operation.Sites.Select(s => s.Kind));
        Assert.Equal(["rawan_banjir", "tanpa_sinyal"], operation.Sites[0].Flags);
        Assert.Equal(AccessMode.River, operation.Sites[1].Access);
        Assert.Equal(["99.01.01.2001", "99.01.01.2002"], operation.Commands[1].Jurisdiction);
        Assert.Equal("+62 541 000000", operation.Commands[0].Contact);
        Assert.Equal(
            ["polres-muara-sunyi/polri/pam", "polres-muara-sunyi/polri/pam/2", "polsek-hulu/linmas/linmas"],
            operation.Forces.Select(f => f.Id));
        Assert.Equal(6, read.Inputs.Count);
    }

    [Fact]
    public void Every_problem_of_a_run_has_its_file_row_column_and_field()
    {
        using var folder = SmallDossier.Folder();
        folder.With("stages.csv", "id,mulai,selesai\na,Kamis 27 November 2024,31/02/2024\n");
        File.Delete(folder["tahapan.csv"]);
        var problems = new ProblemList();
        DossierReader.Read(folder.Path, problems);
        Assert.Equal(
            ["stages.csv:2:2 (mulai) PRJ030", "stages.csv:2:3 (selesai) PRJ029"],
            problems.Sorted().Select(p => p.Place + " " + p.Kind.Code));
        Assert.Equal("That date is a Wednesday.", problems.Sorted()[0].Allowed(Language.English));
    }
}
