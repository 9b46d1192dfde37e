using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja demo</c>: check, assess and plan a real regency, and say where the documents are.</summary>
internal static class DemoVerb
{
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
            $"Memeriksa, menilai, dan merencanakan {dossier}",
            $"Checking, assessing and planning {dossier}"));
        var done = new PlanJob(screen, dossier, target).Run(problems);
        if (done is not null) DossierSummary.Print(screen, done.Loaded.Operation);
        ProblemReport.Print(screen, problems);
        if (done is null) return ExitCode.Refused;
        PlanSummary.Print(screen, done);
        return ExitCode.Done;
    }
}
