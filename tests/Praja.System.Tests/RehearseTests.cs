using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Praja.SystemTests;

public sealed class RehearseTests(RehearsedPlan plan) : IClassFixture<RehearsedPlan>
{
    private const string LongRuns = "30000";

    [Fact]
    public void A_rehearsal_writes_its_report_and_says_how_often_help_is_late()
    {
        var run = Rehearse("rehearse", plan.Plan, "--runs", "120", "--lang", "en");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("In 120 simulated days", run.Output, StringComparison.Ordinal);
        Assert.Contains("Helped late per day", run.Output, StringComparison.Ordinal);
        Assert.Contains("120 / 120 (100 %)", run.Error, StringComparison.Ordinal);
        foreach (var file in new[] { "gladi.html", "gladi.json", "gladi.runs", "kecamatan.csv", "tps.csv" })
            Assert.True(File.Exists(Path.Combine(plan.Plan, "gladi", file)), file);
    }

    [Fact]
    public void The_same_rehearsal_gives_the_same_bytes_on_one_thread_and_on_two()
    {
        foreach (var threads in new[] { "1", "2" })
        {
            var run = Rehearse(
                "rehearse", plan.Plan, "--runs", "60", "--threads", threads, "--out", plan.At("t" + threads), "--json");
            Assert.True(run.Code == 0, run.Error);
            using var json = JsonDocument.Parse(run.Output);
            var stage = json.RootElement.GetProperty("result").GetProperty("stages")[0];
            Assert.Equal(60, stage.GetProperty("runs").GetInt32());
        }
        foreach (var file in Directory.EnumerateFiles(plan.At("t1")))
            AssertSame(file, plan.At("t2", Path.GetFileName(file)));
    }

    // The first Ctrl-C keeps what is done and exits with 1; --resume then ends where an uninterrupted one ends.
    [Fact]
    public void Interrupted_and_resumed_it_ends_as_if_it_never_was()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("needs kill");
        string[] call = ["rehearse", plan.Plan, "--runs", LongRuns, "--lang", "en"];
        var (code, output, error) = Interrupt([.. call, "--out", plan.At("cut"), "--no-pdf"]);
        Assert.True(code == 1, error);
        Assert.Contains("Interrupted", error, StringComparison.Ordinal);
        Assert.Contains("Go on with --resume", output, StringComparison.Ordinal);
        using (var half = JsonDocument.Parse(File.ReadAllBytes(plan.At("cut", "gladi.json"))))
        {
            var stage = half.RootElement.GetProperty("stages")[0];
            Assert.InRange(stage.GetProperty("runs").GetInt32(), 1, 29_999);
            Assert.Equal("interrupted", stage.GetProperty("end").GetString());
        }
        var resumed = Rehearse([.. call, "--out", plan.At("cut"), "--resume"]);
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Contains("going on from", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(0, Rehearse([.. call, "--out", plan.At("whole")]).Code);
        foreach (var file in Directory.EnumerateFiles(plan.At("whole")))
            AssertSame(file, plan.At("cut", Path.GetFileName(file)));
    }

    [Fact]
    public void Runs_of_another_seed_and_damaged_ones_are_not_gone_on_with()
    {
        var target = plan.At("kept");
        string[] call = ["rehearse", plan.Plan, "--runs", "20", "--out", target];
        Assert.Equal(0, Rehearse(call).Code);
        AssertRefused("PRJ361", Rehearse([.. call, "--resume", "--seed", "9"]));
        var runs = Path.Combine(target, "gladi.runs");
        var bytes = File.ReadAllBytes(runs);
        bytes[^40] ^= 1;
        File.WriteAllBytes(runs, bytes);
        AssertRefused("PRJ360", Rehearse([.. call, "--resume"]));
        Assert.Equal(0, Rehearse(call).Code);
    }

    [Fact]
    public void One_run_becomes_a_journal_that_verifies()
    {
        var journal = plan.At("run-7.jsonl");
        string[] call = ["rehearse", plan.Plan, "--runs", "10", "--out", plan.At("j"), "--journal", journal];
        Assert.Equal(0, Rehearse([.. call, "--run", "7"]).Code);
        var verified = PrajaProgram.Run("journal", "verify", journal, "--json");
        Assert.True(verified.Code == 0, verified.Output);
        using var json = JsonDocument.Parse(verified.Output);
        Assert.Equal("simulation", json.RootElement.GetProperty("mode").GetString());
        var kinds = json.RootElement.GetProperty("kinds");
        Assert.Equal(
            kinds.GetProperty("incident_reported").GetInt32(),
            kinds.GetProperty("simulated_report_linked").GetInt32());
        Assert.True(kinds.GetProperty("unit_arrived").GetInt32() > 0);
    }

    [Fact]
    public void All_impossible_words_of_a_call_are_told_at_once_and_nothing_is_written()
    {
        var target = plan.At("refused");
        var run = Rehearse(
            "rehearse", plan.Plan, "--runs", "0", "--stage", "tidak_ada", "--threads", "-1", "--half-width", "2",
            "--run", "-1", "--out", target);
        foreach (var seen in new[] { "--runs: galat PRJ359", "--stage: galat PRJ355", "--threads: galat PRJ363",
            "--half-width: galat PRJ363", "--run: galat PRJ363" })
        {
            AssertRefused(seen, run);
        }
        AssertRefused("PRJ003", Rehearse("rehearse", plan.Plan, "--dossier", "/tidak/ada", "--out", target));
        AssertRefused("PRJ357", Rehearse("rehearse", plan.Plan, "--dossier", PrajaProgram.Balikpapan, "--out", target));
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void A_plan_whose_dossier_changed_or_is_unknown_is_refused()
    {
        var dossier = plan.At("dossier");
        Directory.CreateDirectory(dossier);
        CheckTests.Copy(PrajaProgram.KutaiTimur, dossier);
        Assert.Equal(0, Rehearse("plan", dossier, "--out", plan.At("own")).Code);
        Assert.Equal(0, Rehearse("rehearse", plan.At("own"), "--runs", "5").Code);
        File.AppendAllText(Path.Combine(dossier, "forces.csv"), "# satu baris lagi\n");
        AssertRefused("PRJ357", Rehearse("rehearse", plan.At("own"), "--runs", "5"));
        File.Delete(plan.At("own", "dossier.txt"));
        AssertRefused("PRJ303", Rehearse("rehearse", plan.At("own"), "--runs", "5"));
        AssertRefused("PRJ003", Rehearse("rehearse", plan.At("none"), "--runs", "5"));
    }

    private static ProgramRun Rehearse(params string[] words) => RehearsedPlan.Call(words);

    private static void AssertRefused(string code, ProgramRun run)
    {
        Assert.True(run.Code == 2, run.Output + run.Error);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.True(File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual)), actual + " differs");

    private static (int Code, string Output, string Error) Interrupt(string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll");
        // A shell's job in the background is born deaf to this signal, and so are its children: `env` opens their ears.
        string[] ears = OperatingSystem.IsLinux() ? ["--default-signal=INT"] : [];
        using var process = Process.Start(new ProcessStartInfo("env", [.. ears, "dotnet", program, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        // The first line of progress tells that some runs are done and many are not.
        var error = "";
        while (!error.Contains(" / ", StringComparison.Ordinal))
            error += process.StandardError.ReadLine() + "\n";
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        error += process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error);
    }
}
