using System.Diagnostics;
using System.Text.Json;

namespace Praja.SystemTests;

public sealed class JournalTests
{
    private static readonly string Golden = Path.Combine(PrajaProgram.Root, "tests", "golden", "journal-run.jsonl");

    [Fact]
    public void An_intact_journal_verifies_and_a_tampered_one_names_the_line()
    {
        using var folder = new TemporaryFolder();
        var intact = PrajaProgram.Run("journal", "verify", Golden, "--lang", "en");
        Assert.True(intact.Code == 0, intact.Error);
        Assert.Contains("SIMULATION", intact.Output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Golden);
        lines[2] = lines[2].Replace("99.01", "99.02", StringComparison.Ordinal);
        File.WriteAllText(folder.At("j.jsonl"), string.Join('\n', lines) + "\n");
        var tampered = PrajaProgram.Run("journal", "verify", folder.At("j.jsonl"), "--json");
        Assert.Equal(2, tampered.Code);
        using var json = JsonDocument.Parse(tampered.Output);
        Assert.False(json.RootElement.GetProperty("intact").GetBoolean());
        var problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal("PRJ402", problem.GetProperty("code").GetString());
        Assert.Equal(3, problem.GetProperty("row").GetInt32());
    }

    [Fact]
    public void A_journal_that_is_not_there_or_was_cut_off_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, PrajaProgram.Run("journal", "verify", folder.At("none.jsonl")).Code);
        Assert.Equal(2, PrajaProgram.Run("journal").Code);
        var lines = File.ReadAllLines(Golden);
        var head = lines[^1][^66..^2];
        File.WriteAllText(folder.At("j.jsonl"), string.Join('\n', lines[..^1]) + "\n");
        Assert.Equal(0, PrajaProgram.Run("journal", "verify", Golden, "--head", head).Code);
        Assert.Equal(0, PrajaProgram.Run("journal", "verify", folder.At("j.jsonl")).Code);
        Assert.Equal(2, PrajaProgram.Run("journal", "verify", folder.At("j.jsonl"), "--head", head).Code);
    }

    // The reference promises that nobody needs Praja to check a journal: its own few lines of shell are run here.
    [Fact]
    public void The_shell_lines_of_the_reference_check_a_journal()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("needs bash and sha256sum");
        using var folder = new TemporaryFolder();
        var page = File.ReadAllText(Path.Combine(PrajaProgram.Root, "docs", "reference", "journal.md"));
        var script = page.Split("```bash\n")[1].Split("```")[0];
        File.WriteAllText(folder.At("verify.sh"), script);
        Assert.Equal(("", ""), Bash(folder.At("verify.sh"), Golden));
        var lines = File.ReadAllLines(Golden);
        lines[3] = lines[3].Replace("00", "01", StringComparison.Ordinal);
        File.WriteAllLines(folder.At("j.jsonl"), lines);
        var (output, error) = Bash(folder.At("verify.sh"), folder.At("j.jsonl"));
        Assert.Equal("", error);
        Assert.StartsWith("changed: {\"seq\":4,", output, StringComparison.Ordinal);
    }

    private static (string Output, string Error) Bash(string script, string file)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [script, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        return (process.StandardOutput.ReadToEnd(), error.Result);
    }
}
