using System.CommandLine;
using Praja.Cli.Output;
using Praja.Rehearsal;

namespace Praja.Cli.Verbs;

/// <summary><c>praja what-if</c>: the plan as it is beside the plan with a change, on the same incidents.</summary>
internal static class WhatIfVerb
{
    private static readonly Argument<string> Plan = RehearsalOptions.Plan();

    private static readonly Option<string[]> CloseRoad = Many(
        "--close-road", "Jalan tertutup antara dua tempat, A:B | Road closed between two places, A:B");

    private static readonly Option<string[]> Flood = Many("--flood", "Banjir di wilayah ini | Flood in this region");

    private static readonly Option<string[]> AddPlatoon = Many(
        "--add-platoon", "Cadangan tambahan, KOMANDO atau KOMANDO:ORANG | More reserve, COMMAND or COMMAND:PEOPLE");

    private static readonly Option<string[]> NoSignal = Many(
        "--no-signal", "Tanpa sinyal di wilayah ini | No signal in this region");

    private static readonly Option<int?> Operators = new("--operators")
    {
        Description = "Banyak operator di posko | Operators at the post",
    };

    internal static Command Create()
    {
        var command = new Command(
            "what-if",
            "Andaikan: jalan tertutup, banjir, tanpa sinyal, satu peleton lagi. | What would change?\n"
            + "  praja what-if rencana/ --flood \"Muara Bengkal\"\n"
            + "  praja what-if rencana/ --close-road \"Sangatta Utara:Bengalon\" --add-platoon polsek-bengalon")
        {
            Plan, CloseRoad, Flood, AddPlatoon, NoSignal, Operators, RehearsalOptions.Runs,
        };
        command.SetAction(call => (int)Run(new(call)));
        return RehearsalOptions.AddTo(command);
    }

    private static ExitCode Run(RehearsalCall call)
    {
        if (call.Load(call.Parsed.GetRequiredValue(Plan)) is not { } loaded) return call.TellNothing(false);
        var scenario = ScenarioOf(call, loaded);
        var screen = call.Screen;
        Contestant[] contestants =
        [
            new(screen.Say("rencana", "the plan"), loaded, Scenario.None),
            new(screen.Say("dengan perubahan", "with the change"), loaded, scenario),
        ];
        var job = new ComparisonJob(screen, contestants, 1, call.PapersOf(loaded.Source, "gladi-andai"))
        {
            Stages = call.StagesOf(loaded),
            Settings = call.SettingsOf(loaded, ComparisonJob.DefaultRuns),
        };
        using var interruption = call.Watch();
        return job.Run(call.Problems, interruption) is { } done
            ? ComparisonSummary.Tell(call, done)
            : call.TellNothing(interruption.IsAsked);
    }

    private static Scenario ScenarioOf(RehearsalCall call, LoadedPlan loaded)
    {
        var words = new ScenarioOptions(call, loaded.Doctrine.Planning.ReserveUnit);
        var scenario = new Scenario
        {
            ClosedRoads = [.. Words(call, CloseRoad).Select(words.Road).OfType<ClosedRoad>()],
            Floods = Words(call, Flood),
            NoSignal = Words(call, NoSignal),
            AddedReserves = [.. Words(call, AddPlatoon).Select(words.Platoon).OfType<AddedReserve>()],
            Policy = call.Policy,
            Operators = call.Parsed.GetValue(Operators),
        };
        if (scenario.IsNone && !call.Problems.HasErrors)
        {
            call.Problems.Add(
                CallProblems.NothingOtherwise, new("what-if"), "-",
                "--close-road, --flood, --add-platoon, --no-signal, --policy, --operators");
        }
        return ScenarioNames.Resolve(loaded.Operation, scenario);
    }

    private static string[] Words(RehearsalCall call, Option<string[]> option) => call.Parsed.GetValue(option) ?? [];

    private static Option<string[]> Many(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
