using System.CommandLine;
using Praja.Cli.Output;
using Praja.Documents.Dossiers;
using Praja.Documents.Roads;
using Command = System.CommandLine.Command;

namespace Praja.Cli.Verbs;

/// <summary><c>praja import-roads</c>: travel times of a dossier from a road network.</summary>
internal static class ImportRoadsVerb
{
    private static readonly Argument<string> Folder = new("dossier")
    {
        Description = "Folder dossier | Dossier folder",
    };

    private static readonly Option<string> Nodes = new("--nodes")
    {
        Description = "Simpul jalan, .csv atau .csv.gz | Nodes of the roads, .csv or .csv.gz",
        Required = true,
    };

    private static readonly Option<string> Arcs = new("--arcs")
    {
        Description = "Ruas jalan searah, .csv atau .csv.gz | Directed arcs, .csv or .csv.gz",
        Required = true,
    };

    private static readonly Option<string?> Seconds = new("--seconds")
    {
        Description = "Kolom detik; bawaan: yang pertama | Column of seconds; by default the first",
    };

    private static readonly Option<int> Snap = new("--snap")
    {
        Description = "Jarak terjauh ke jalan, meter; bawaan 500 | Farthest from a road, metres; by default 500",
        DefaultValueFactory = _ => 500,
    };

    internal static Command Create()
    {
        var command = new Command(
            "import-roads",
            "Waktu tempuh dari jaringan jalan ke travel.csv. | Travel times from a road network into travel.csv.\n"
            + "  praja import-roads operasi/ --nodes simpul.csv --arcs ruas.csv.gz")
        {
            Folder, Nodes, Arcs, Seconds, Snap,
        };
        command.SetAction(call => (int)Run(call));
        return command;
    }

    private static ExitCode Run(ParseResult call)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var snap = call.GetValue(Snap);
        if (snap is < 1 or > 100_000)
        {
            screen.Note(screen.Say("--snap 1 sampai 100000 meter", "--snap takes 1 to 100000 metres"));
            return ExitCode.Refused;
        }
        var folder = call.GetRequiredValue(Folder);
        var problems = new ProblemList();
        var before = DossierReader.Read(folder, problems)?.Operation;
        var made = before is null || problems.HasErrors
            ? null
            : RoadImport.Make(
                before,
                call.GetRequiredValue(Nodes),
                call.GetRequiredValue(Arcs),
                call.GetValue(Seconds),
                snap,
                problems);
        var done = made is not null
            && RoadImport.Write(before! with { Travel = made.Travel }, folder, screen.Language, problems);
        string Number(double number) => DossierSummary.Number(screen, (int)Math.Ceiling(number));
        var (rows, joined) = (Number(made?.Added ?? 0), Number(made?.Joined ?? 0));
        var (far, left) = (Number(made?.Farthest ?? 0), Number(made?.Left ?? 0));
        var sentence = screen.Say(
            $"{rows} baris waktu tempuh ditulis ke {folder}/travel.csv: {joined} tempat, paling jauh {far} m dari "
            + $"jalan; {left} tempat lebih jauh dan dibiarkan",
            $"{rows} rows of travel times written to {folder}/travel.csv: {joined} places, at most {far} m from a "
            + $"road; {left} places lie farther and were left as they are");
        return Outcome.Tell(call, screen, problems, done, sentence);
    }
}
