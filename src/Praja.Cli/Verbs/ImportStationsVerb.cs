using System.CommandLine;
using Praja.Cli.Output;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Command = System.CommandLine.Command;

namespace Praja.Cli.Verbs;

/// <summary><c>praja import-stations</c>: polling stations from a list of villages or stations.</summary>
internal static class ImportStationsVerb
{
    private static readonly Argument<string> List = new("file")
    {
        Description = "Daftar desa atau TPS, CSV | List of villages or stations, CSV",
    };

    private static readonly Argument<string> Folder = new("dossier")
    {
        Description = "Folder dossier | Dossier folder",
    };

    private static readonly Option<bool> Replace = Exchange.ReplaceOption();

    private static readonly Option<ulong?> Seed = new("--seed")
    {
        Description = "Benih posisi; bawaan: milik dossier | Seed of the positions; by default the dossier's",
    };

    internal static Command Create()
    {
        var command = new Command(
            "import-stations",
            "TPS dari daftar desa (kode, nama, jumlah TPS, pemilih, titik). | Stations from a list of villages.\n"
            + "  praja import-stations desa.csv operasi/\n  praja import-stations desa.csv operasi/ --replace --seed 7")
        {
            List, Folder, Replace, Seed,
        };
        command.SetAction(call => (int)Run(call));
        return command;
    }

    private static ExitCode Run(ParseResult call)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var folder = call.GetRequiredValue(Folder);
        var problems = new ProblemList();
        var before = DossierReader.Read(folder, problems)?.Operation;
        if (before is not null && !call.GetValue(Replace) && before.Sites.Any(s => s.Kind == SiteKind.Tps))
        {
            screen.Note(screen.Say(
                "Dossier sudah mempunyai TPS. Untuk menggantinya: --replace",
                "The dossier has polling stations already. To replace them: --replace"));
            return ExitCode.Refused;
        }
        var sites = before is null || problems.HasErrors
            ? null
            : StationImport.Make(before, call.GetRequiredValue(List), call.GetValue(Seed), problems);
        var done = sites is not null
            && StationImport.Write(before! with { Sites = sites }, folder, screen.Language, problems);
        var count = DossierSummary.Number(screen, sites?.Count(s => s.Kind == SiteKind.Tps) ?? 0);
        var sentence = screen.Say($"{count} TPS ditulis ke {folder}", $"{count} stations written to {folder}");
        return Outcome.Tell(call, screen, problems, done, sentence);
    }
}
