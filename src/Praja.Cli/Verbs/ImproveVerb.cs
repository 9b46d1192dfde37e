using System.CommandLine;
using Praja.Cli.Output;
using Praja.Rehearsal.Improving;

namespace Praja.Cli.Verbs;

/// <summary><c>praja improve</c>: searches a plan with fewer late incidents within the same strengths.</summary>
internal static class ImproveVerb
{
    private static readonly Argument<string> Plan = RehearsalOptions.Plan();

    private static readonly Option<double> Minutes = new("--minutes")
    {
        Description = "Berhenti mencari sesudah sekian menit | Stop searching after so many minutes",
    };

    internal static Command Create()
    {
        var command = new Command(
            "improve",
            "Cari rencana yang lebih baik dengan kekuatan yang sama. | Search a better plan, same strengths.\n"
            + "  praja improve rencana/ --out rencana-baru/\n  praja improve rencana/ --minutes 5 --no-pdf")
        {
            Plan, Minutes,
        };
        command.SetAction(call => (int)Run(new(call)));
        return RehearsalOptions.AddTo(command);
    }

    private static ExitCode Run(RehearsalCall call)
    {
        if (call.Load(call.Parsed.GetRequiredValue(Plan)) is not { } loaded) return call.TellNothing(false);
        var stages = call.StagesOf(loaded);
        if (stages.Count != 1) call.Refuse("--stage", string.Join(", ", stages), "1");
        var minutes = call.Parsed.GetValue(Minutes);
        call.Hold("--minutes", minutes, minutes is >= 0 and < 10_000, "0 - 10000");
        var runs = call.SettingsOf(loaded, runs: 1);
        if (!ModelDesk.Check(loaded, stages, runs.Runs, call.PolicyScenario, call.Problems))
            return call.TellNothing(false);
        var settings = new ImproveSettings
        {
            Stage = stages[0],
            Scenario = call.PolicyScenario,
            Seed = runs.Seed,
            Threads = runs.Threads,
        };
        using var interruption = call.Watch();
        var job = new ImproveJob(call.Screen, loaded);
        var found = job.Search(settings, minutes, interruption);
        var target = call.TargetOf(loaded.Source, "rencana-baru");
        var package = found.Steps.Count == 0 ? null : job.Write(found.Plan, target, call.Pdf);
        return ImprovementSummary.Tell(call, loaded, found, package);
    }
}
