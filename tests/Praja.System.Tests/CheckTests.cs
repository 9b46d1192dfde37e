using System.Text.Json;

namespace Praja.SystemTests;

public sealed class CheckTests
{
    [Fact]
    public void Both_samples_have_warnings_but_no_error()
    {
        foreach (var sample in new[] { PrajaProgram.KutaiTimur, PrajaProgram.Balikpapan })
        {
            var run = PrajaProgram.Run("check", sample);
            Assert.True(run.Code == 1, run.Error);
            Assert.DoesNotContain("galat PRJ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Kutai_Timur_claims_126_days_and_has_113()
    {
        var run = PrajaProgram.Run("check", PrajaProgram.KutaiTimur, "--lang", "en");
        Assert.Contains("126", run.Error, StringComparison.Ordinal);
        Assert.Contains("113", run.Error, StringComparison.Ordinal);
        Assert.Contains("operation.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_code_place_and_mend_of_every_problem()
    {
        var run = PrajaProgram.Run("check", PrajaProgram.KutaiTimur, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().ToArray();
        Assert.NotEmpty(problems);
        Assert.All(problems, p =>
        {
            Assert.Matches("^PRJ[0-9]{3}$", p.GetProperty("code").GetString());
            Assert.NotEqual("", p.GetProperty("file").GetString());
            Assert.NotEqual("", p.GetProperty("mend").GetString());
        });
        Assert.Equal(run.Code, json.RootElement.GetProperty("exit").GetInt32());
    }

    [Fact]
    public void A_broken_dossier_is_refused_with_every_problem_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        Copy(PrajaProgram.KutaiTimur, folder.Path);
        var sites = folder.At("sites.csv");
        var broken = File.ReadAllText(sites)
            .Replace("PPK Muara Ancalong,64.08.01,", "PPK Muara Ancalong,64.08.99,", StringComparison.Ordinal)
            .Replace("KPU Kutai Timur,64.08.04,0.51100", "KPU Kutai Timur,64.08.04,satu", StringComparison.Ordinal);
        File.WriteAllText(sites, broken);
        var run = PrajaProgram.Run("check", folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("64.08.99", run.Error, StringComparison.Ordinal);
        Assert.Contains("satu", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllText(sites));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_in_a_sentence()
    {
        var run = PrajaProgram.Run("check", "/tidak/ada/di/sini");
        Assert.Equal(2, run.Code);
        Assert.Contains("PRJ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Praja.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_goes_to_a_file_has_no_colour_codes()
    {
        var run = PrajaProgram.Run("check", PrajaProgram.KutaiTimur);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("assess")]
    [InlineData("plan")]
    [InlineData("diff")]
    [InlineData("init")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("import-stations")]
    public void Every_verb_helps_with_an_example(string verb)
    {
        var run = PrajaProgram.Run(verb, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("praja " + verb + " ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_verb_is_refused()
    {
        Assert.Equal(2, PrajaProgram.Run("rencanakan").Code);
        Assert.Equal(2, PrajaProgram.Run("plan").Code);
    }

    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
