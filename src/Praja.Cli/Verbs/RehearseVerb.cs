using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja rehearse</c>: simulates a plan's day many times before it happens.</summary>
internal static class RehearseVerb
{
    /// <summary>Runs when none are named.</summary>
    private const int DefaultRuns = 10_000;

    private static readonly Argument<string> Plan = RehearsalOptions.Plan();

    private static readonly Option<bool> Sensitivity = new("--sensitivity")
    {
        Description = "Anggapan mana yang paling menentukan | Which assumption matters most",
    };

    private static readonly Option<bool> Resume = new("--resume")
    {
        Description = "Lanjutkan putaran yang tersimpan | Go on with the runs kept",
    };

    private static readonly Option<string> Journal = new("--journal")
    {
        Description = "Tulis satu putaran sebagai jurnal | Write one run as a journal",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<int> JournalRun = new("--run")
    {
        Description = "Putaran yang ditulis, dari 0 | The run written, from 0",
    };

    internal static Command Create()
    {
        var command = new Command(
            "rehearse",
            "Gladi: jalankan rencana ribuan kali sebelum harinya. | Rehearse a plan thousands of times.\n"
            + "  praja rehearse rencana/ --runs 10000\n"
            + "  praja rehearse rencana/ --stage all --half-width 0.01 --lang en")
        {
            Plan, RehearsalOptions.Runs, RehearsalOptions.HalfWidth, Sensitivity, Journal, JournalRun, Resume,
        };
        command.SetAction(call => (int)Run(new(call)));
        return RehearsalOptions.AddTo(command);
    }

    private static ExitCode Run(RehearsalCall call)
    {
        if (call.Load(call.Parsed.GetRequiredValue(Plan)) is not { } loaded) return call.TellNothing(false);
        var run = call.Parsed.GetValue(JournalRun);
        call.Hold("--run", run, run >= 0, "0, 1, 2, ...");
        var job = new RehearsalJob(call.Screen, loaded, call.PapersOf(loaded.Source, "gladi"))
        {
            Stages = call.StagesOf(loaded),
            Settings = call.SettingsOf(loaded, DefaultRuns),
            Scenario = call.PolicyScenario,
            Resume = call.Parsed.GetValue(Resume),
            Sensitivity = call.Parsed.GetValue(Sensitivity),
        };
        using var interruption = call.Watch();
        if (job.Run(call.Problems, interruption) is not { } done) return call.TellNothing(interruption.IsAsked);
        if (call.Parsed.GetValue(Journal) is { Length: > 0 } file)
            WriteJournal(call, loaded, job, run, file);
        return call.Problems.HasErrors ? call.TellNothing(false) : RehearsalSummary.Tell(call, done);
    }

    private static void WriteJournal(RehearsalCall call, LoadedPlan loaded, RehearsalJob job, int run, string file)
    {
        var model = ModelDesk.Model(loaded, job.Stages[0], job.Scenario);
        if (!RunJournalJob.Write(loaded, model, job.Settings, run, file, call.Problems)) return;
        call.Screen.Note(call.Screen.Say(
            $"Putaran {run} ditulis sebagai jurnal: {file}", $"Run {run} is written as a journal: {file}"));
    }
}
