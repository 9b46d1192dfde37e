using Praja.Cli.Output;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.Cli;

/// <summary>One of the plans compared, with what is otherwise.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Loaded">The plan.</param>
/// <param name="Scenario">What is otherwise.</param>
internal sealed record Contestant(string Name, LoadedPlan Loaded, Scenario Scenario);

/// <summary>
/// Rehearses two or more plans, or a plan with and without a change, on the same incidents. The report is about one of
/// them and holds the comparison.
/// </summary>
/// <param name="screen">Where progress is told.</param>
/// <param name="contestants">At least two.</param>
/// <param name="shown">Index of the one the report is about.</param>
/// <param name="papers">Where the documents go.</param>
internal sealed class ComparisonJob(
    Screen screen, IReadOnlyList<Contestant> contestants, int shown, RehearsalPapers papers)
{
    /// <summary>Runs when none are named: pairing needs fewer than a share of its own does.</summary>
    internal const int DefaultRuns = 2_000;

    /// <summary>Stages to compare on.</summary>
    internal required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Runs, seed and threads.</summary>
    internal required RunSettings Settings { get; init; }

    /// <summary>Runs it; null when it is refused, or interrupted before all had a run.</summary>
    internal RehearsalDone? Run(ProblemList problems, Interruption interruption)
    {
        foreach (var (_, loaded, scenario) in contestants)
            ModelDesk.Check(loaded, Stages, Settings.Runs, scenario, problems);
        if (problems.HasErrors) return null;
        List<StageResult> results = [];
        List<Comparison> comparisons = [];
        var desk = new RunDesk(screen, Settings, interruption);
        foreach (var stage in Stages.TakeWhile(_ => !interruption.IsAsked))
        {
            RehearsalModel[] models = [.. contestants.Select(c => ModelDesk.Model(c.Loaded, stage, c.Scenario))];
            if (!MeetSameIncidents(models, problems)) return null;
            StageRuns[] runs = [.. contestants.Zip(models, (c, m) => desk.Run(m, $"{stage}, {c.Name}", []))];
            if (runs.Any(r => r.Outcomes.Count == 0)) break;
            comparisons.Add(PlanComparison.Compare([.. contestants.Select(c => c.Name)], runs));
            results.Add(StageStatistics.Of(runs[shown]));
        }
        if (results.Count == 0) return null;
        var (_, plan, change) = contestants[shown];
        var context = RehearsalPapers.ContextOf(plan, Settings.Seed, change, results);
        return papers.Write(context with { Comparisons = comparisons }, interruption.IsAsked);
    }

    // Plans meet the same incidents when the same places stand in the same order and have the same rates.
    private bool MeetSameIncidents(RehearsalModel[] models, ProblemList problems)
    {
        var first = models[0];
        for (var i = 1; i < models.Length; i++)
        {
            var (model, loaded) = (models[i], contestants[i].Loaded);
            var same = loaded.Doctrine.Id == contestants[0].Loaded.Doctrine.Id
                && model.Sites.Select(s => s.Id).SequenceEqual(first.Sites.Select(s => s.Id), StringComparer.Ordinal)
                && (model.StartSecond, model.EndSecond) == (first.StartSecond, first.EndSecond);
            if (same) continue;
            problems.Add(
                CallProblems.OtherIncidents, new(loaded.Source.File), Identity(loaded.Plan),
                Identity(contestants[0].Loaded.Plan));
        }
        return !problems.HasErrors;
    }

    private static string Identity(Plan plan) => $"{plan.Region}, {plan.Doctrine}, {plan.Stations.Count} TPS";
}
