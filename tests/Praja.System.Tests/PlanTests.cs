using System.Text.Json;

namespace Praja.SystemTests;

public sealed class PlanTests
{
    private static readonly string[] WithoutPdf =
    [
        "plotting.xlsx", "renops-lampiran.docx", "peta.svg", "peta.geojson", "plan.json", "ringkasan.html",
        "lembar-tugas.html",
    ];

    [Fact]
    public void The_same_dossier_gives_the_same_bytes_twice()
    {
        using var folder = new TemporaryFolder();
        foreach (var target in new[] { "a", "b" })
        {
            var run = PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", folder.At(target), "--no-pdf");
            Assert.True(run.Code == 0, run.Error);
        }
        foreach (var file in WithoutPdf)
        {
            var first = File.ReadAllBytes(folder.At("a", file));
            Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(folder.At("b", file))), file + " differs");
        }
    }

    [Fact]
    public void Every_station_of_both_samples_is_in_one_beat_and_the_books_balance()
    {
        using var folder = new TemporaryFolder();
        foreach (var (sample, stations) in new[] { (PrajaProgram.KutaiTimur, 701), (PrajaProgram.Balikpapan, 996) })
        {
            var run = PrajaProgram.Run("plan", sample, "--out", folder.At("out"), "--no-pdf", "--json");
            Assert.True(run.Code == 0, run.Error);
            using var json = JsonDocument.Parse(run.Output);
            var root = json.RootElement;
            Assert.Equal(stations, root.GetProperty("stations").GetInt32());
            Assert.Equal(
                root.GetProperty("demanded").GetInt64(),
                root.GetProperty("assigned").GetInt64() + root.GetProperty("missing").GetInt64());
            Assert.All(
                root.GetProperty("solver").EnumerateArray(),
                s => Assert.True(s.GetProperty("certified").GetBoolean()));
        }
    }

    [Fact]
    public void A_refused_dossier_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("dossier"));
        CheckTests.Copy(PrajaProgram.KutaiTimur, folder.At("dossier"));
        File.WriteAllText(folder.At("dossier", "commands.csv"), "id,name\n=1+1,x\n");
        var run = PrajaProgram.Run("plan", folder.At("dossier"), "--out", folder.At("out"));
        Assert.Equal(2, run.Code);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void Diff_of_a_plan_with_itself_is_empty_and_with_another_pattern_is_not()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("dossier"));
        CheckTests.Copy(PrajaProgram.KutaiTimur, folder.At("dossier"));
        File.AppendAllText(folder.At("dossier", "operation.yaml"), "\npatterns: { kurang_rawan: 2-8-16 }\n");
        Assert.Equal(0, PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", folder.At("a"), "--no-pdf").Code);
        Assert.Equal(0, PrajaProgram.Run("plan", folder.At("dossier"), "--out", folder.At("b"), "--no-pdf").Code);
        Assert.Equal(0, PrajaProgram.Run("diff", folder.At("a", "plan.json"), folder.At("a", "plan.json")).Code);
        var run = PrajaProgram.Run("diff", folder.At("a", "plan.json"), folder.At("b", "plan.json"));
        Assert.Equal(1, run.Code);
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public void Diff_refuses_what_is_no_plan()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("x.json"), "{ \"schema\": \"praja-plan/99\" }");
        var run = PrajaProgram.Run("diff", folder.At("x.json"), folder.At("x.json"));
        Assert.Equal(2, run.Code);
        Assert.Contains("PRJ3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_explains_one_station_in_both_languages()
    {
        string[] call = ["assess", PrajaProgram.KutaiTimur, "--site", "64.08.11.2009/001"];
        var indonesian = PrajaProgram.Run(call);
        var english = PrajaProgram.Run([.. call, "--lang", "en"]);
        Assert.True(indonesian.Code == 0, indonesian.Error);
        Assert.Contains("karena", indonesian.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("because", english.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, PrajaProgram.Run("assess", PrajaProgram.KutaiTimur, "--site", "tidak-ada").Code);
        Assert.Equal(2, PrajaProgram.Run("assess", PrajaProgram.KutaiTimur, "--stage", "tidak-ada").Code);
    }
}
