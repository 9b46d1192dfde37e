using Praja.Cli.Output;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Cli;

/// <summary>Makes runs, telling how far they are, until they are done or somebody interrupts.</summary>
/// <param name="screen">Where progress is told.</param>
/// <param name="settings">Runs, seed and threads.</param>
/// <param name="interruption">What ends them early.</param>
internal sealed class RunDesk(Screen screen, RunSettings settings, Interruption interruption)
{
    private const int Trajectories = 10;
    private const int RunsAtEachPoint = 40;

    /// <summary>The runs of a model, going on from those kept.</summary>
    internal StageRuns Run(RehearsalModel model, string title, IReadOnlyList<RunOutcome> kept)
    {
        var line = new ProgressLine(screen, title);
        var runs = Rehearser.Run(model, settings, kept, new RunsTold(line), interruption.Token);
        line.End();
        return runs;
    }

    /// <summary>Which assumption moves the answer most; null when it was interrupted too early to tell.</summary>
    internal Sensitivity? Study(LoadedPlan loaded, string stage, Scenario scenario)
    {
        if (interruption.IsAsked) return null;
        var line = new ProgressLine(screen, screen.Say("anggapan", "assumptions"));
        var study = SensitivityStudy.Run(
            a => ModelDesk.Model(loaded, stage, scenario, a), settings, Trajectories, RunsAtEachPoint,
            new StudyTold(line), interruption.Token);
        line.End();
        return study.Trajectories == 0 ? null : study;
    }

    private sealed class RunsTold(ProgressLine line) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => line.Report(value.Done, value.Of);
    }

    private sealed class StudyTold(ProgressLine line) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => line.Report(value.Done, value.Of);
    }
}
