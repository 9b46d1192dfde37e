using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja demo</c>: check, assess, plan and rehearse a real regency, and say where the documents
/// are.</summary>
internal static class DemoVerb
{
    /// <summary>Enough for the headline; a real rehearsal makes ten times as many.</summary>
    private const int Runs = 1000;

    internal static Command Create()
    {
        var folder = new Argument<string>("dossier") { Description = "Folder dossier | Dossier folder" };
        var command = new Command(
            "demo",
            "Pekerjaan utama pada dossier nyata. | The main job on a real dossier.\n"
            + "  praja demo samples/kutai-timur-2024")
        {
            folder,
        };
        command.SetAction(call => (int)Run(call, call.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Run(ParseResult call, string dossier)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var target = PlanVerb.DefaultOut(dossier);
        var problems = new ProblemList();
        screen.Note(screen.Say(
            $"Memeriksa, menilai, merencanakan, dan menggladikan {dossier}",
            $"Checking, assessing, planning and rehearsing {dossier}"));
        var done = new PlanJob(screen, dossier, target).Run(problems);
        if (done is not null) DossierSummary.Print(screen, done.Loaded.Operation);
        ProblemReport.Print(screen, problems);
        if (done is null) return ExitCode.Refused;
        PlanSummary.Print(screen, done);
        screen.Line();
        return Rehearse(screen, target);
    }

    private static ExitCode Rehearse(Screen screen, string target)
    {
        var problems = new ProblemList();
        using var interruption = new Interruption(() => RehearsalSummary.TellInterrupted(screen));
        var loaded = Workbench.LoadPlan(target, "", problems);
        var papers = new RehearsalPapers(screen, Path.Combine(target, "gladi"), pdf: true);
        var done = loaded is null ? null : new RehearsalJob(screen, loaded, papers)
        {
            Stages = [loaded.Doctrine.Stages.First(s => s.Voting).Id],
            Settings = new() { Runs = Runs, Seed = loaded.Plan.Seed },
        }.Run(problems, interruption);
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (done is null) return interruption.IsAsked ? ExitCode.Look : ExitCode.Refused;
        RehearsalSummary.Print(screen, done);
        return interruption.IsAsked ? ExitCode.Look : ExitCode.Done;
    }
}
