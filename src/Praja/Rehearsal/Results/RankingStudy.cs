using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>A ranking with the runs it made.</summary>
/// <param name="Ranking">Which plan has the fewest late incidents.</param>
/// <param name="Runs">By plan: its runs, fewer of those left out early.</param>
public sealed record RankedPlans(RankingResult Ranking, IReadOnlyList<StageRuns> Runs);

/// <summary>
/// Chooses the plan with the fewest late incidents, and makes more runs only of the plans still in question
/// (<see cref="SequentialSelection"/>).
/// </summary>
public static class RankingStudy
{
    /// <summary>Ranks plans on the same incidents.</summary>
    /// <param name="models">One model per plan, two or more, of one stage.</param>
    /// <param name="settings">Seed, threads, the most runs of each plan; more are made every
    /// <see cref="RunSettings.LookEvery"/>.</param>
    /// <param name="indifference">Smallest difference in late incidents per run that matters; null for 5 % of the
    /// first plan's, at least 0.05.</param>
    /// <param name="stop">Ends it; the runs made are kept and no plan is chosen.</param>
    public static RankedPlans Run(
        IReadOnlyList<RehearsalModel> models,
        RunSettings settings,
        double? indifference = null,
        CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(models.Count, 2);
        var runs = models.Select(m => new StageRuns(m, settings, [], RunEnd.AllRuns)).ToArray();
        var late = models.Select(_ => new List<double>()).ToArray();
        SequentialSelection? selection = null;
        var zone = 0.0;
        for (var done = 0; done < settings.Runs && selection is not { IsDone: true };)
        {
            var next = Math.Min(settings.Runs, done + Math.Max(PlanComparison.FirstRuns, settings.LookEvery));
            foreach (var plan in selection?.Survivors ?? [.. Enumerable.Range(0, models.Count)])
            {
                runs[plan] = Rehearser.Run(
                    models[plan], settings with { Runs = next, HalfWidth = 0 }, runs[plan].Outcomes, null, stop);
                if (runs[plan].Outcomes.Count < next) return Result(selection, models.Count, zone, runs);
                late[plan].AddRange(
                    runs[plan].Outcomes.Skip(done).Select(o => RunNumbers.Of(o, models[plan]).Late));
            }
            if (selection is null)
            {
                zone = indifference ?? PlanComparison.IndifferenceOf(late[0]);
                selection = new(models.Count, zone, PlanComparison.Confidence, Math.Max(2, next));
            }
            for (; done < next && !selection.IsDone; done++)
                selection.Add([.. late.Select(l => done < l.Count ? l[done] : double.NaN)]);
        }
        return Result(selection, models.Count, zone, runs);
    }

    private static RankedPlans Result(SequentialSelection? selection, int plans, double zone, StageRuns[] runs) => new(
        new(
            selection?.Best ?? -1,
            selection?.Survivors.ToArray() ?? [.. Enumerable.Range(0, plans)],
            selection?.RunsUsed.ToArray() ?? new int[plans],
            zone,
            PlanComparison.Confidence),
        runs);
}
