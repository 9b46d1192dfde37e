using System.Text.Json;

namespace Praja.SystemTests;

public sealed class FitTests
{
    [Fact]
    public void Past_incidents_become_rates_of_the_doctrine()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.At("kejadian.csv"),
            "tanggal,jam,kejadian,tempat\n2024-11-27,08:10,intimidasi,64.08.04\n2024-11-27,,protes_hasil,64.08.11\n");
        string[] call = ["fit", folder.At("kejadian.csv"), "--dossier", PrajaProgram.KutaiTimur];
        string[] days = ["--from", "2024-11-27", "--to", "2024-11-27"];
        var run = PrajaProgram.Run([.. call, .. days, "--out", folder.At("laju.yaml"), "--json"]);
        Assert.True(run.Code == 0, run.Output + run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var rate = json.RootElement.GetProperty("rates")[0].GetProperty("per_1000");
        Assert.Equal(1000.0 / 701, rate.GetProperty("value").GetDouble(), 9);
        Assert.Contains("incident: protes_hasil", File.ReadAllText(folder.At("laju.yaml")), StringComparison.Ordinal);
        var refused = PrajaProgram.Run([.. call, "--days", "pemungutan=0", "tidak_ada=1"]);
        Assert.Equal(2, refused.Code);
        Assert.Contains("PRJ363", refused.Error, StringComparison.Ordinal);
        File.WriteAllText(folder.At("kejadian.csv"), "tanggal,kejadian,tempat\n2024-11-27,tidak_ada,64.08.04\n");
        Assert.Equal(2, PrajaProgram.Run([.. call, .. days]).Code);
        Assert.Equal(2, PrajaProgram.Run("fit", folder.At("kejadian.csv")).Code);
    }
}
