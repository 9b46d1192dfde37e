using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja plan</c>: from a dossier to documents that can be signed.</summary>
internal static class PlanVerb
{
    private static readonly Argument<string> Folder = new("dossier")
    {
        Description = "Folder dossier | Dossier folder",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder hasil; bawaan: out/NAMA | Folder of the result; by default out/NAME",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<bool> NoPdf = new("--no-pdf")
    {
        Description = "Tanpa PDF | No PDF documents",
    };

    internal static Command Create()
    {
        var command = new Command(
            "plan",
            "Susun rencana dan dokumennya. | Make the plan and its documents.\n"
            + "  praja plan samples/kutai-timur-2024 --out rencana/\n  praja plan operasi/ --no-pdf --lang en")
        {
            Folder, Out, NoPdf,
        };
        command.SetAction(call => (int)Run(call));
        return command;
    }

    internal static string DefaultOut(string dossier) =>
        Path.Combine("out", Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dossier))));

    private static ExitCode Run(ParseResult call)
    {
        var dossier = call.GetRequiredValue(Folder);
        var screen = new Screen(CallOptions.LanguageOf(call));
        var target = call.GetValue(Out) is { Length: > 0 } named ? named : DefaultOut(dossier);
        var job = new PlanJob(screen, dossier, target)
        {
            Pdf = !call.GetValue(NoPdf),
        };
        var problems = new ProblemList();
        var done = job.Run(problems);
        if (done is null) return Outcome.Tell(call, screen, problems, done: false, "");
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (call.GetValue(CallOptions.Json))
            Json.Print(json => PlanSummary.Write(json, done));
        else
            PlanSummary.Print(screen, done);
        return ExitCode.Done;
    }
}
