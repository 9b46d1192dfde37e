using Praja.Cli.Output;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Cli;

/// <summary>What a rehearsal left behind.</summary>
/// <param name="Context">The result with what it was made of.</param>
/// <param name="Package">The documents written.</param>
/// <param name="Interrupted">True when somebody interrupted it.</param>
internal sealed record RehearsalDone(RehearsalContext Context, PackageResult Package, bool Interrupted);

/// <summary>Puts statistics together and writes their documents.</summary>
/// <param name="screen">Whose language they have.</param>
/// <param name="target">Folder of the result.</param>
/// <param name="pdf">False leaves the PDF report out.</param>
internal sealed class RehearsalPapers(Screen screen, string target, bool pdf)
{
    private const int SecondsPerStage = 30;

    /// <summary>Folder of the result.</summary>
    internal string Target => target;

    /// <summary>The result of some stages' statistics.</summary>
    internal static RehearsalContext ContextOf(
        LoadedPlan loaded, ulong seed, Scenario scenario, IReadOnlyList<StageResult> stages)
    {
        var result = new RehearsalResult
        {
            Operation = loaded.Plan.Operation,
            Region = loaded.Plan.Region,
            Doctrine = loaded.Plan.Doctrine,
            PlanSha256 = loaded.Source.Sha256,
            Seed = seed,
            TargetMinutes = loaded.Operation.Profile.ResponseTargetMinutes,
            Scenario = scenario,
            Stages = stages,
        };
        return new(loaded.Operation, loaded.Doctrine, loaded.Plan, result, null, []);
    }

    /// <summary>Writes the documents.</summary>
    internal RehearsalDone Write(RehearsalContext context, bool interrupted)
    {
        var settings = new PackageSettings
        {
            Language = screen.Language,
            Pdf = pdf,
            PrintLimit = TimeSpan.FromSeconds(60 + (SecondsPerStage * context.Result.Stages.Count)),
        };
        return new(context, RehearsalPackage.Write(context, target, settings), interrupted);
    }
}
