using System.CommandLine;
using Praja.Cli.Output;
using Praja.Documents.DataFolders;
using Praja.Journal;

namespace Praja.Cli.Verbs;

/// <summary><c>praja open</c>: an operation in a data folder, ready for <c>praja serve</c>.</summary>
internal static class OpenVerb
{
    private static readonly Argument<string> Dossier = new("dossier")
    {
        Description = "Folder atau buku kerja dossier | Folder or workbook of the dossier",
    };

    private static readonly Option<string> Plan = new("--plan")
    {
        Description = "Folder rencana atau plan.json | Folder of the plan, or plan.json",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder data server | Data folder of the server",
        Required = true,
    };

    private static readonly Option<string> Id = new("--id")
    {
        Description = "Id operasi; bawaan nama dossier | Id of the operation; by default the dossier's name",
        DefaultValueFactory = _ => "",
    };

    internal static Command Create()
    {
        var mode = new Option<string>("--mode")
        {
            Description = "exercise (LATIHAN) atau operation (nyata) | exercise or operation",
            Required = true,
        };
        mode.AcceptOnlyFromAmong("exercise", "operation");
        var command = new Command(
            "open",
            "Buka operasi di folder data. | Open an operation in a data folder.\n"
            + "  praja open samples/kutai-timur-2024 --plan rencana/ --data data/ --mode exercise")
        {
            Dossier, Plan, Data, mode, Id,
        };
        command.SetAction(call => (int)Run(call, JournalModes.Of(call.GetRequiredValue(mode))!.Value));
        return command;
    }

    private static ExitCode Run(ParseResult call, JournalMode mode)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var data = call.GetRequiredValue(Data);
        var request = new OpeningRequest(
            call.GetRequiredValue(Dossier), call.GetValue(Plan) ?? "", data, mode, call.GetValue(Id) ?? "");
        var now = TimeProvider.System.GetUtcNow();
        var chance = new OpeningChance(now, Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var folder = OperationOpening.Open(request, chance, problems);
        var banner = JournalModes.Banner(mode) is { } words ? screen.Say(words) + ": " : "";
        return Outcome.Tell(call, screen, problems, folder is not null, banner + screen.Say(
            $"{folder} siap. Sesudah itu: praja serve {data}", $"{folder} is ready. Then: praja serve {data}"));
    }
}
