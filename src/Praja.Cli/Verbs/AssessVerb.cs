using System.CommandLine;
using Praja.Cli.Output;
using Praja.Risk;

namespace Praja.Cli.Verbs;

/// <summary><c>praja assess</c>: which stations are prone, why, and how firm that is.</summary>
internal static class AssessVerb
{
    private static readonly Argument<string> Folder = new("dossier")
    {
        Description = "Folder dossier | Dossier folder",
    };

    private static readonly Option<string> Stage = new("--stage")
    {
        Description = "Tahapan menurut doktrin; bawaan: pemungutan | Doctrine stage; by default voting day",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "Berapa TPS teratas | How many stations from the top",
        DefaultValueFactory = _ => 15,
    };

    private static readonly Option<string> Station = new("--site")
    {
        Description = "Satu TPS saja, dengan semua alasan | One station, with every reason",
        DefaultValueFactory = _ => "",
    };

    internal static Command Create()
    {
        var command = new Command(
            "assess",
            "Nilai kerawanan tiap TPS, dengan alasan. | Assess each station's risk, with reasons.\n"
            + "  praja assess samples/kutai-timur-2024 --top 20\n"
            + "  praja assess operasi/ --site 64.08.06.2004/001 --lang en")
        {
            Folder, Stage, Top, Station,
        };
        command.SetAction(call => (int)Run(call));
        return command;
    }

    private static ExitCode Run(ParseResult call)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var loaded = Workbench.Load(call.GetRequiredValue(Folder), problems);
        if (loaded is null || problems.HasErrors) return Outcome.Tell(call, screen, problems, done: false, "");
        var stage = call.GetValue(Stage) is { Length: > 0 } named
            ? named
            : loaded.Doctrine.Stages.First(s => s.Voting).Id;
        if (loaded.Doctrine.Stages.All(s => s.Id != stage))
            return Unknown(screen, "--stage", stage, loaded.Doctrine.Stages.Select(s => s.Id));
        var map = RiskAssessment.Assess(loaded.Operation, loaded.Doctrine, new RiskSettings { Stages = [stage] });
        var risk = map.Of(stage);
        var wanted = Wanted(risk, call.GetValue(Station) ?? "", call.GetValue(Top));
        if (wanted.Length == 0 && risk.Stations.Count > 0)
            return Unknown(screen, "--site", call.GetValue(Station) ?? "", risk.Stations.Take(3).Select(s => s.Site));
        if (call.GetValue(CallOptions.Json))
            Json.Print(json => RiskJson.Write(json, map, risk, wanted, screen.Language));
        else
            RiskReport.Print(screen, loaded, map, risk, wanted);
        return ExitCode.Done;
    }

    private static StationRisk[] Wanted(StageRisk risk, string site, int top) =>
        site.Length > 0
            ? [.. risk.Stations.Where(s => s.Site == site)]
            : [.. risk.Stations.OrderBy(s => s.Rank).ThenBy(s => s.Site, StringComparer.Ordinal).Take(top)];

    private static ExitCode Unknown(Screen screen, string option, string seen, IEnumerable<string> allowed)
    {
        screen.Note(screen.Say(
            $"{option}: \"{seen}\" tidak dikenal; boleh: {string.Join(", ", allowed)}",
            $"{option}: \"{seen}\" is unknown; allowed: {string.Join(", ", allowed)}"));
        return ExitCode.Refused;
    }
}
