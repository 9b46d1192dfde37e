using System.Diagnostics;
using System.Globalization;
using Praja.Cli.Output;
using Praja.Documents.Plans;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Cli;

/// <summary>What a planning run left behind.</summary>
/// <param name="Loaded">The dossier.</param>
/// <param name="Risk">The assessment.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Package">The documents written.</param>
internal sealed record PlanDone(Loaded Loaded, RiskMap Risk, Plan Plan, PackageResult Package);

/// <summary>
/// The main job: read, check, assess, plan, write. Each step says when it is done and how long it took.
/// </summary>
/// <param name="screen">Where progress is told.</param>
/// <param name="dossier">Folder of the dossier.</param>
/// <param name="target">Folder of the result.</param>
internal sealed class PlanJob(Screen screen, string dossier, string target)
{
    /// <summary>A duty sheet takes about 0.03 s to print; a slow machine may take five times that.</summary>
    private const double SecondsPerSheet = 0.15;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>False leaves the PDF documents out.</summary>
    internal bool Pdf { get; init; } = true;

    /// <summary>Runs it; null when the dossier is refused, then nothing was written.</summary>
    internal PlanDone? Run(ProblemList problems)
    {
        var loaded = Workbench.Load(dossier, problems);
        if (loaded is null || problems.HasErrors) return null;
        Step("dossier diperiksa", "dossier checked");
        var voting = loaded.Doctrine.Stages.First(s => s.Voting).Id;
        var risk = RiskAssessment.Assess(loaded.Operation, loaded.Doctrine, new RiskSettings { Stages = [voting] });
        Step("kerawanan dinilai", "risk assessed");
        var settings = new PlanSettings { Inputs = loaded.Inputs };
        var plan = Planner.Plan(loaded.Operation, loaded.Doctrine, risk, settings);
        Step("rencana disusun", "plan made");
        var context = new PlanContext(loaded.Operation, loaded.Doctrine, risk, plan);
        var wanted = Documents(screen.Language, Pdf, plan, dossier);
        var package = PlanPackage.Write(context, PlanJson.Write(plan), target, wanted, new FileProgress(this));
        Step("dokumen ditulis", "documents written");
        return new(loaded, risk, plan, package);
    }

    /// <summary>How a plan's documents are wanted.</summary>
    internal static PackageSettings Documents(Language language, bool pdf, Plan plan, string dossier) => new()
    {
        Language = language,
        Pdf = pdf,
        Dossier = dossier,
        PrintLimit = TimeSpan.FromSeconds(60 + (SecondsPerSheet * plan.Beats.Count)),
    };

    private void Step(string id, string en)
    {
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        screen.Note($"{seconds,6} s  {screen.Say(id, en)}");
    }

    /// <summary>Says each document as it is ready, in the order they are.</summary>
    private sealed class FileProgress(PlanJob job) : IProgress<PackageStep>
    {
        public void Report(PackageStep value) => job.Step(value.File, value.File);
    }
}
