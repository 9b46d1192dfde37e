using Praja.Planning;

namespace Praja.SystemTests;

/// <summary>A plan of Kutai Timur made once for all tests of a class.</summary>
public sealed class RehearsedPlan : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RehearsedPlan()
    {
        var run = PrajaProgram.Run("plan", PrajaProgram.KutaiTimur, "--out", At("plan"), "--no-pdf");
        Assert.True(run.Code == 0, run.Error);
    }

    /// <summary>The plan's folder.</summary>
    public string Plan => At("plan");

    /// <summary>The plan with one station less prone: a second version.</summary>
    internal byte[] Second()
    {
        var file = Path.Combine(Plan, "plan.json");
        var plan = PlanJson.Read(File.ReadAllBytes(file), "plan.json", new ProblemList())!;
        var moved = plan.Stations.First(s => s.Band == "sangat_rawan");
        return PlanJson.Write(plan with
        {
            Stations = [.. plan.Stations.Select(s => s == moved ? s with { Band = "rawan" } : s)],
        });
    }

    /// <summary>A path in the folder of the tests.</summary>
    public string At(params string[] parts) => folder.At(parts);

    public void Dispose() => folder.Dispose();

    /// <summary>Calls the program; without PDF.</summary>
    internal static ProgramRun Call(params string[] words) => PrajaProgram.Run([.. words, "--no-pdf"]);
}
