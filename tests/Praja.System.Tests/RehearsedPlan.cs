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

    /// <summary>A path in the folder of the tests.</summary>
    public string At(params string[] parts) => folder.At(parts);

    public void Dispose() => folder.Dispose();

    /// <summary>Calls the program; without PDF.</summary>
    internal static ProgramRun Call(params string[] words) => PrajaProgram.Run([.. words, "--no-pdf"]);
}
