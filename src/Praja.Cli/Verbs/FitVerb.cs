using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja fit</c>: incident rates from a list of past incidents, with their intervals.</summary>
internal static class FitVerb
{
    private static readonly Argument<string> List = new("file")
    {
        Description = "Kejadian yang lalu, CSV | Past incidents, CSV",
    };

    private static readonly Option<string> Dossier = new("--dossier")
    {
        Description = "Folder dossier tempat-tempatnya | Folder of the dossier with the places",
        Required = true,
    };

    private static readonly Option<string> Plan = new("--plan")
    {
        Description = "Rencana, untuk kelas TPS | A plan, for the classes of stations",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string[]> Days = new("--days")
    {
        Description = "Hari yang dicakup: TAHAPAN=N, atau N untuk pemungutan | Days covered: STAGE=N, or N for voting",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DateOnly?> From = new("--from")
    {
        Description = "Hari pertama yang dicakup | First day covered",
    };

    private static readonly Option<DateOnly?> To = new("--to")
    {
        Description = "Hari terakhir yang dicakup | Last day covered",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Berkas YAML hasil; tanpa ini hanya tabel | YAML file; without it only the table",
        DefaultValueFactory = _ => "",
    };

    internal static Command Create()
    {
        var command = new Command(
            "fit",
            "Laju kejadian dari kejadian yang lalu. | Incident rates from past incidents.\n"
            + "  praja fit kejadian-2020.csv --dossier operasi/ --days 1 --out laju.yaml\n"
            + "  praja fit kejadian.csv --dossier operasi/ --from 2024-09-25 --to 2024-12-16")
        {
            List, Dossier, Plan, Days, From, To, Out,
        };
        command.SetAction(call => (int)Run(call));
        return command;
    }

    private static ExitCode Run(ParseResult call)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var loaded = Workbench.LoadQuietly(call.GetRequiredValue(Dossier), problems);
        if (loaded is null) return Outcome.Tell(call, screen, problems, done: false, "");
        var (file, job) = (call.GetValue(Out) ?? "", new FitJob(loaded, problems));
        var fit = job.Run(
            call.GetRequiredValue(List), call.GetValue(Plan) ?? "", call.GetValue(Days) ?? [], call.GetValue(From),
            call.GetValue(To));
        if (fit is null || (file.Length > 0 && !job.Write(fit, file)))
            return Outcome.Tell(call, screen, problems, done: false, "");
        return FitSummary.Tell(call, screen, loaded, fit, problems, file);
    }
}
