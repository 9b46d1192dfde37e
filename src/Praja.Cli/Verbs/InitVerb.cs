using System.CommandLine;
using Praja.Cli.Output;
using Praja.Documents.Dossiers;

namespace Praja.Cli.Verbs;

/// <summary><c>praja init</c>: an empty, commented dossier.</summary>
internal static class InitVerb
{
    internal static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder baru | The new folder" };
        var command = new Command(
            "init",
            "Buat dossier kosong berketerangan. | Make an empty, commented dossier.\n  praja init operasi/")
        {
            folder,
        };
        command.SetAction(call => (int)Run(call, call.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Run(ParseResult call, string folder)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var done = DossierTemplate.Write(folder, screen.Language, problems);
        return Outcome.Tell(call, screen, problems, done, screen.Say(
            $"{folder} siap diisi. Sesudah itu: praja check {folder}",
            $"{folder} is ready to be filled in. Then: praja check {folder}"));
    }
}
