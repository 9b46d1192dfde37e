using Praja.Documents;
using Praja.Operations;
using Praja.Operations.Dossiers;

namespace Praja.Tests.Operations.Dossiers;

public sealed class DossierBinderTests
{
    private static readonly string[] Kinds = ["tps", "Gudang Logistik", "warehouse", "OBJEK VITAL", "posko"];

    [Theory]
    [InlineData("id,kind,name,region,agama\na,tps,A,64.08.01.2001,x", "PRJ021")]
    [InlineData("id,kind,name,region,warna\na,tps,A,64.08.01.2001,x", "PRJ020")]
    [InlineData("id,kind,name\na,tps,A", "PRJ022")]
    [InlineData("id,kind,jenis,name,region\na,tps,tps,A,64", "PRJ023")]
    [InlineData("id,kind,name,region\n,tps,A,64", "PRJ024")]
    [InlineData("id,kind,name,region,voters\na,tps,A,64,\"12,5\"", "PRJ025")]
    [InlineData("id,kind,name,region,lat,lon\na,tps,A,64,utara,117", "PRJ026")]
    [InlineData("id,kind,name,region,lat,lon\na,tps,A,64,0.5,217", "PRJ027")]
    [InlineData("id,kind,name,region,voters\na,tps,A,64,-5", "PRJ027")]
    [InlineData("id,kind,name,region\na,pasar,A,64", "PRJ031")]
    [InlineData("id,kind,name,region,lat,lon\na,tps,A,64,0.5,", "PRJ032")]
    [InlineData("id,kind,name,region\na,tps,A,64,lebih", "PRJ033")]
    [InlineData("id,kind,name,region\na,tps,A,64.1", "PRJ034")]
    [InlineData("id,kind,name,region,flags\na,tps,A,64,mayoritas_agama", "PRJ021")]
    public void Each_bad_cell_of_a_site_has_its_code(string csv, string code)
    {
        var problems = new ProblemList();
        Bind("sites", csv, problems);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(code, problem.Kind.Code);
        Assert.Equal("sites.csv", problem.Place.File);
        Assert.True(problem.Place.Row > 0);
        foreach (var language in new[] { Language.Indonesian, Language.English })
            Assert.DoesNotContain("{", problem.Allowed(language) + problem.Mend(language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_number_with_three_decimals_is_ambiguous_and_its_column_may_settle_it()
    {
        var alone = new ProblemList();
        Bind("regions", "kode,nama,luas\n64,A,31.747", alone);
        Assert.Equal("PRJ028", Assert.Single(alone.Sorted()).Kind.Code);
        var settled = new ProblemList();
        var regions = Bind("regions", "kode,nama,luas\n64,A,31.747\n64.08,B,12.5", settled)!.Regions;
        Assert.Empty(settled.Sorted());
        Assert.Equal([31.747, 12.5], regions.Select(r => r.AreaKm2));
        var thousands = Bind("regions", "kode,nama,luas\n64,A,31.747\n64.08,B,\"12,5\"", settled)!.Regions;
        Assert.Equal([31747, 12.5], thousands.Select(r => r.AreaKm2));
    }

    [Fact]
    public void A_row_is_left_out_only_when_a_required_cell_is_bad()
    {
        var problems = new ProblemList();
        var csv = "id,kind,name,region,voters\na,tps,A,64.08.01.2001,banyak\nb,tps,,64.08.01.2001,5\n"
            + "c,tps,C,64.08.01.2001,5";
        var sites = Bind("sites", csv, problems)!.Sites;
        Assert.Equal(["a", "c"], sites.Select(s => s.Id));
        Assert.Null(sites[0].Voters);
        Assert.Equal(["PRJ025", "PRJ024"], problems.Sorted().Select(p => p.Kind.Code));
    }

    [Fact]
    public void Kinds_are_read_in_both_languages()
    {
        var rows = string.Join('\n', Kinds.Select((k, i) => $"s{i};{k};N;64"));
        var sites = Bind("sites", "ID;Jenis;NAMA;Kode Wilayah\n" + rows, new ProblemList())!.Sites;
        Assert.Equal(
            [SiteKind.Tps, SiteKind.Warehouse, SiteKind.Warehouse, SiteKind.VitalObject, SiteKind.CommandPost],
            sites.Select(s => s.Kind));
    }

    [Fact]
    public void Duties_stand_in_columns_by_stage()
    {
        var csv = "id,satgas,komando,anggota,tugas_kampanye,duty_masa_tenang\nA,Satgas Preventif,p,10,Patroli,";
        var unit = Assert.Single(Bind("satgas", csv, new ProblemList())!.TaskForces);
        Assert.Equal("preventif", unit.TaskForce);
        Assert.Equal("Patroli", unit.Duties["kampanye"]);
        Assert.Single(unit.Duties);
    }

    [Theory]
    [InlineData("nama: A\nagama: x", "PRJ021")]
    [InlineData("nama: A\nwarna: x", "PRJ020")]
    [InlineData("nama: A\nname: B", "PRJ023")]
    [InlineData("fase: satu", "PRJ035")]
    [InlineData("hari_pemungutan: Kamis, 27 November 2024", "PRJ030")]
    [InlineData("tingkat: polsek", "PRJ031")]
    [InlineData("wilayah: Kutai Timur", "PRJ034")]
    [InlineData("zona_waktu: WIX", "PRJ031")]
    [InlineData("target_bantuan_menit: 0", "PRJ027")]
    public void Each_bad_key_has_its_code(string yaml, string code)
    {
        var problems = new ProblemList();
        var profile = YamlTree.Read("operation.yaml", System.Text.Encoding.UTF8.GetBytes(yaml), problems);
        DossierBinder.Bind(new() { Place = new("operation.yaml"), Profile = profile, HasParts = true }, problems);
        Assert.Contains(code, problems.Sorted().Where(p => p.Kind != CellProblems.EmptyCell).Select(p => p.Kind.Code));
    }

    [Fact]
    public void Missing_keys_and_sheets_are_all_said_in_one_run()
    {
        var problems = new ProblemList();
        var profile = YamlTree.Read("operation.yaml", "sandi: A"u8, problems);
        Assert.NotNull(DossierBinder.Bind(new() { Place = new("operation.yaml"), Profile = profile }, problems));
        var codes = problems.Sorted().CountBy(p => p.Kind.Code).ToDictionary();
        Assert.Equal(6, codes["PRJ024"]);
        Assert.Equal(5, codes["PRJ037"]);
    }

    private static Operation? Bind(string sheet, string csv, ProblemList problems)
    {
        var setup = new ProblemList();
        var read = CsvReader.Parse(System.Text.Encoding.UTF8.GetBytes(csv), sheet + ".csv", setup);
        var profile = YamlTree.Read(
            "operation.yaml",
            "name: A\nlevel: polres\ncommand: p\nregion: \"64.08\"\nelection_date: 2024-11-27\ndoctrine: d"u8,
            setup);
        Assert.Empty(setup.Sorted());
        var sheets = new Dictionary<string, Sheet> { [sheet] = read! };
        var source = new DossierSource
        {
            Place = new("operation.yaml"),
            Profile = profile,
            Sheets = sheets,
            HasParts = true,
        };
        return DossierBinder.Bind(source, problems);
    }
}
