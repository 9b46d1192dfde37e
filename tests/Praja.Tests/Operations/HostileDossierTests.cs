using System.Text;

namespace Praja.Tests.Operations;

/// <summary>Files made to do harm: each is told by its code, and nothing is thrown.</summary>
public sealed class HostileDossierTests
{
    [Fact]
    public void A_dossier_that_is_not_there() =>
        Tells(DossierRunner.Check(Path.Combine(Path.GetTempPath(), "praja-no-such-dossier")), "PRJ003");

    [Fact]
    public void A_sheet_in_another_encoding() => Tells("sites.csv", [0xFF, 0xFE, (byte)'i', 0, (byte)'d', 0], "PRJ002");

    [Fact]
    public void A_sheet_with_a_broken_character() =>
        Tells("regions.csv", [.. "code,name\n97.01,Selasih "u8, 0xC3, 0x28, 10], "PRJ002");

    [Fact]
    public void A_profile_with_a_broken_character() =>
        Tells("operation.yaml", [.. "name: Selasih "u8, 0xFF, 10], "PRJ002");

    [Fact]
    public void Bytes_that_no_text_has()
    {
        var sites = DossierRunner.Selasih()["sites.csv"];
        sites[40] = 0;
        var codes = Codes("sites.csv", sites);
        Assert.Contains(codes, c => c is "PRJ002" or "PRJ009");
    }

    [Fact]
    public void A_cell_longer_than_a_book() =>
        Tells("travel.csv", Encoding.UTF8.GetBytes("from,to,minutes\npolres-selasih," + new string('x', 200_000)
            + ",3\n"), "PRJ011");

    [Fact]
    public void More_columns_than_anyone_reads() =>
        Tells("travel.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 5_000).Select(i => "c" + i))
            + "\n"), "PRJ010");

    [Fact]
    public void A_profile_larger_than_allowed() =>
        Tells("operation.yaml", Encoding.UTF8.GetBytes("# " + new string('x', 1_100_000) + "\nname: Selasih\n"),
            "PRJ001");

    [Fact]
    public void A_sheet_of_two_gigabytes()
    {
        // The file is sparse: it takes no room on the disk, and must take none in memory.
        var folder = Write(DossierRunner.Selasih());
        try
        {
            using (var stream = File.Create(Path.Combine(folder, "sites.csv")))
                stream.SetLength(2L << 30);
            Assert.Contains("PRJ001", DossierRunner.Check(folder).Select(p => p.Kind.Code));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Brackets_within_brackets() =>
        Tells("operation.yaml", Encoding.UTF8.GetBytes("notes: " + new string('[', 5_000) + new string(']', 5_000)
            + "\n"), "PRJ007");

    [Fact]
    public void A_billion_laughs() =>
        Tells(
            "operation.yaml",
            Encoding.UTF8.GetBytes("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c\n"), "PRJ005");

    [Fact]
    public void A_dossier_that_is_its_own_part()
    {
        var files = DossierRunner.Selasih();
        files["operation.yaml"] = [.. files["operation.yaml"], .. "parts: [.]\n"u8];
        Tells(DossierRunner.Check(files), "PRJ019");
    }

    [Fact]
    public void A_part_outside_the_folder()
    {
        var files = DossierRunner.Selasih();
        files["operation.yaml"] = [.. files["operation.yaml"], .. "parts: [../../../etc]\n"u8];
        Tells(DossierRunner.Check(files), "PRJ019");
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    public void A_doctrine_outside_its_folder(string name)
    {
        var files = DossierRunner.Selasih();
        var profile = Encoding.UTF8.GetString(files["operation.yaml"])
            .Replace("pilkada-2024", name, StringComparison.Ordinal);
        files["operation.yaml"] = Encoding.UTF8.GetBytes(profile);
        Tells(DossierRunner.Check(files), "PRJ003");
    }

    [Theory]
    [InlineData("[42")]
    [InlineData("{a: [1, {b")]
    [InlineData("\"never closed")]
    [InlineData("? - : - ? {")]
    [InlineData("'\u0001'")]
    [InlineData("%TAG ! !\n--- !x y")]
    public void Yaml_that_is_none_is_never_thrown(string value)
    {
        var codes = Codes("operation.yaml", Encoding.UTF8.GetBytes("seed: " + value + "\n"));
        Assert.NotEmpty(codes);
    }

    private static void Tells(string file, byte[] bytes, string code) => Assert.Contains(code, Codes(file, bytes));

    private static void Tells(IReadOnlyList<Problem> problems, string code) =>
        Assert.Contains(code, problems.Select(p => p.Kind.Code));

    private static string[] Codes(string file, byte[] bytes)
    {
        var files = DossierRunner.Selasih();
        files[file] = bytes;
        return [.. DossierRunner.Check(files).Select(p => p.Kind.Code)];
    }

    private static string Write(IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("praja-dossier-").FullName;
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return folder;
    }
}
