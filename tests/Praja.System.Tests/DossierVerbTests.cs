namespace Praja.SystemTests;

public sealed class DossierVerbTests
{
    [Fact]
    public void A_dossier_survives_the_way_to_Excel_and_back()
    {
        using var folder = new TemporaryFolder();
        var export = PrajaProgram.Run("export", PrajaProgram.KutaiTimur, folder.At("buku.xlsx"));
        Assert.True(export.Code == 0, export.Error);
        var import = PrajaProgram.Run("import", folder.At("buku.xlsx"), folder.At("dossier"));
        Assert.True(import.Code <= 1, import.Error);
        Assert.Equal(0, PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", folder.At("a"), "--no-pdf").Code);
        Assert.Equal(0, PrajaProgram.Run("plan", folder.At("dossier"), "--out", folder.At("b"), "--no-pdf").Code);
        Assert.Equal(0, PrajaProgram.Run("diff", folder.At("a", "plan.json"), folder.At("b", "plan.json")).Code);
    }

    [Fact]
    public void Nothing_is_overwritten_unless_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, PrajaProgram.Run("init", folder.At("baru")).Code);
        var before = File.ReadAllText(folder.At("baru", "operation.yaml"));
        Assert.Equal(2, PrajaProgram.Run("init", folder.At("baru")).Code);
        Assert.Equal(before, File.ReadAllText(folder.At("baru", "operation.yaml")));
        File.WriteAllText(folder.At("buku.xlsx"), "milik orang");
        Assert.Equal(2, PrajaProgram.Run("export", PrajaProgram.KutaiTimur, folder.At("buku.xlsx")).Code);
        Assert.Equal("milik orang", File.ReadAllText(folder.At("buku.xlsx")));
        Assert.Equal(0, PrajaProgram.Run("export", PrajaProgram.KutaiTimur, folder.At("buku.xlsx"), "--replace").Code);
    }

    [Fact]
    public void The_villages_of_the_sample_make_its_stations_again()
    {
        using var folder = new TemporaryFolder();
        CheckTests.Copy(PrajaProgram.KutaiTimur, folder.Path);
        var villages = Path.Combine(PrajaProgram.KutaiTimur, "sources", "villages.csv");
        var run = PrajaProgram.Run("import-stations", villages, folder.Path, "--replace");
        Assert.True(run.Code <= 1, run.Error);
        Assert.Equal(Positions(Path.Combine(PrajaProgram.KutaiTimur, "sites.csv")), Positions(folder.At("sites.csv")));
    }

    [Fact]
    public void Roads_become_travel_times_and_wrong_roads_change_nothing()
    {
        using var folder = new TemporaryFolder();
        CheckTests.Copy(PrajaProgram.Balikpapan, folder.Path);
        var (nodes, arcs, travel) = (folder.At("nodes.csv"), folder.At("arcs.csv"), folder.At("travel.csv"));
        var before = File.Exists(travel) ? File.ReadAllText(travel) : null;
        File.WriteAllText(nodes, "node,lat,lon\na,-1.2700,116.8600\nb,-1.2400,116.8600\n");
        File.WriteAllText(arcs, "from_node,to_node,seconds\na,b,600\nb,zz,600\n");
        var refused = PrajaProgram.Run("import-roads", folder.Path, "--nodes", nodes, "--arcs", arcs);
        Assert.Equal(2, refused.Code);
        Assert.Contains("PRJ393", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(travel) ? File.ReadAllText(travel) : null);
        File.WriteAllText(arcs, "from_node,to_node,seconds\na,b,600\nb,a,600\n");
        var done = PrajaProgram.Run("import-roads", folder.Path, "--nodes", nodes, "--arcs", arcs, "--snap", "20000");
        Assert.True(done.Code <= 1, done.Error);
        Assert.Contains("shortest path: arcs.csv", File.ReadAllText(travel), StringComparison.Ordinal);
        Assert.True(PrajaProgram.Run("check", folder.Path).Code <= 1);
    }

    [Fact]
    public void Json_tells_what_became_of_writing_and_of_refusing()
    {
        using var folder = new TemporaryFolder();
        foreach (var (code, done) in new[] { (0, true), (2, false) })
        {
            var run = PrajaProgram.Run("init", folder.At("baru"), "--json");
            using var json = System.Text.Json.JsonDocument.Parse(run.Output);
            Assert.Equal(code, run.Code);
            Assert.Equal(done, json.RootElement.GetProperty("done").GetBoolean());
            Assert.Equal(done ? 0 : 1, json.RootElement.GetProperty("problems").GetArrayLength());
        }
    }

    private static string[] Positions(string sites) =>
        [.. File.ReadLines(sites).Where(l => l.Contains(",tps,", StringComparison.Ordinal)).Select(Plain)];

    /// <summary>Id, name, village and position; numbers without the zeros that end them.</summary>
    private static string Plain(string line) =>
        string.Join(',', line.Split(',').Take(6).Select((cell, column) => column < 4 ? cell : cell.TrimEnd('0')));
}
