using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja check</c>: every problem of a dossier in one run.</summary>
internal static class CheckVerb
{
    internal static Command Create()
    {
        var folder = new Argument<string>("dossier") { Description = "Folder dossier | Dossier folder" };
        var command = new Command(
            "check",
            "Periksa dossier: semua masalah sekaligus. | Check a dossier: every problem in one run.\n"
            + "  praja check samples/kutai-timur-2024\n  praja check operasi/ --json")
        {
            folder,
        };
        command.SetAction(call => (int)Run(call, call.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Run(ParseResult call, string folder)
    {
        var language = CallOptions.LanguageOf(call);
        var problems = new ProblemList();
        var loaded = Workbench.Load(folder, problems);
        if (call.GetValue(CallOptions.Json))
        {
            Json.Print(json =>
            {
                json.WriteStartObject();
                json.WriteString("dossier", folder);
                json.WriteNumber("exit", (int)ProblemReport.CodeOf(problems));
                Json.Problems(json, problems, language);
                json.WriteEndObject();
            });
            return ProblemReport.CodeOf(problems);
        }
        var screen = new Screen(language);
        if (loaded is not null) DossierSummary.Print(screen, loaded.Operation);
        ProblemReport.Print(screen, problems);
        return ProblemReport.CodeOf(problems);
    }
}
