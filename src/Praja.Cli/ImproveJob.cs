using Praja.Cli.Output;
using Praja.Documents.Plans;
using Praja.Planning;
using Praja.Rehearsal.Improving;
using Praja.Risk;

namespace Praja.Cli;

/// <summary>Searches a better plan and writes its documents.</summary>
/// <param name="screen">Where progress is told.</param>
/// <param name="loaded">The plan.</param>
internal sealed class ImproveJob(Screen screen, LoadedPlan loaded)
{
    /// <summary>Searches until it is done, interrupted or out of time.</summary>
    /// <param name="settings">How.</param>
    /// <param name="minutes">Most minutes; 0 for no limit.</param>
    /// <param name="interruption">What ends it early.</param>
    internal Improvement Search(ImproveSettings settings, double minutes, Interruption interruption)
    {
        // Out of time the gain is still confirmed; interrupted it is not.
        using var limit = new CancellationTokenSource();
        if (minutes > 0) limit.CancelAfter(TimeSpan.FromMinutes(minutes));
        var told = new SearchTold(screen);
        var improvement = PlanImprover.Run(
            loaded.Operation, loaded.Doctrine, loaded.Plan, settings, told, interruption.Token, limit.Token);
        told.End();
        return improvement;
    }

    /// <summary>Writes the documents of the better plan.</summary>
    internal PackageResult Write(Plan plan, string target, bool pdf)
    {
        var voting = loaded.Doctrine.Stages.First(s => s.Voting).Id;
        var risk = RiskAssessment.Assess(loaded.Operation, loaded.Doctrine, new RiskSettings { Stages = [voting] });
        var context = new PlanContext(loaded.Operation, loaded.Doctrine, risk, plan);
        var wanted = PlanJob.Documents(screen.Language, pdf, plan, loaded.Loaded.Folder);
        return PlanPackage.Write(context, PlanJson.Write(plan), target, wanted);
    }

    /// <summary>The proposals of each round as progress.</summary>
    private sealed class SearchTold(Screen screen) : IProgress<ImproveProgress>
    {
        private readonly Lock gate = new();
        private ProgressLine? line;
        private int round;

        public void Report(ImproveProgress value)
        {
            lock (gate)
            {
                if (value.Round != round)
                {
                    line?.End();
                    round = value.Round;
                    line = new(screen, Title(value));
                }
                line!.Report(value.Done, value.Of);
            }
        }

        public void End() => line?.End();

        private string Title(ImproveProgress value) => value.Round > value.Rounds
            ? screen.Say("memastikan", "confirming")
            : screen.Say(
                $"putaran cari {value.Round} dari {value.Rounds}, {value.Accepted} langkah diterima",
                $"round {value.Round} of {value.Rounds}, {value.Accepted} steps accepted");
    }
}
