using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>How far the study is.</summary>
/// <param name="Done">Points answered.</param>
/// <param name="Of">Points in all.</param>
public readonly record struct StudyProgress(int Done, int Of);

/// <summary>Finds which assumption moves the answer most.</summary>
/// <remarks>
/// Morris's elementary effects (see <see cref="MorrisDesign"/>) on the late incidents per run. A factor runs from its
/// low to its high end on the logarithm, so that halving and doubling lie equally far from the doctrine. Every point
/// meets the same random numbers; what noise is left shows as a small sigma of an assumption that does nothing.
/// </remarks>
public static class SensitivityStudy
{
    /// <summary>Studies every assumption.</summary>
    /// <param name="build">Builds the model under assumptions.</param>
    /// <param name="settings">Seed and threads; its runs and half-width are left aside.</param>
    /// <param name="trajectories">Trajectories, 1 or more; 10 is usual, 4 the least that says something of
    /// sigma.</param>
    /// <param name="runsEach">Runs at each point, 1 or more.</param>
    /// <param name="progress">Told of each point; may be null.</param>
    /// <param name="stop">Stops it; the trajectories finished by then are kept.</param>
    public static Sensitivity Run(
        Func<Assumptions, RehearsalModel> build,
        RunSettings settings,
        int trajectories,
        int runsEach,
        IProgress<StudyProgress>? progress = null,
        CancellationToken stop = default)
    {
        var stage = "";
        var each = settings with { Runs = runsEach, HalfWidth = 0 };
        double? Answer(Assumptions assumptions)
        {
            var model = build(assumptions);
            stage = model.Stage;
            var runs = Rehearser.Run(model, each, [], null, stop);
            if (runs.Outcomes.Count < runsEach) return null;
            return runs.Outcomes.Average(o => RunNumbers.Of(o, model).Late);
        }
        var (finished, effects) = Study(Answer, trajectories, settings.Seed, progress, stop);
        return new(stage, finished, runsEach, effects);
    }

    /// <summary>The same for any answer; null where it was interrupted.</summary>
    internal static (int Finished, IReadOnlyList<AssumptionEffect> Effects) Study(
        Func<Assumptions, double?> answer,
        int trajectories,
        ulong seed,
        IProgress<StudyProgress>? progress,
        CancellationToken stop)
    {
        var design = MorrisDesign.Draw(Assumption.All.Count, trajectories, seed);
        var answers = new List<double[]>();
        var points = Assumption.All.Count + 1;
        foreach (var trajectory in design)
        {
            var row = new double[points];
            for (var p = 0; p < points; p++)
            {
                if (stop.IsCancellationRequested || answer(At(trajectory.Points[p])) is not { } value)
                    return (answers.Count, Effects(design, answers));
                row[p] = value;
                progress?.Report(new((answers.Count * points) + p + 1, trajectories * points));
            }
            answers.Add(row);
        }
        return (answers.Count, Effects(design, answers));
    }

    private static IReadOnlyList<AssumptionEffect> Effects(
        IReadOnlyList<MorrisTrajectory> design, List<double[]> answers)
    {
        if (answers.Count == 0) return [];
        var effects = MorrisDesign.Effects([.. design.Take(answers.Count)], answers);
        return
        [
            .. effects
                .Select((e, i) => new AssumptionEffect(Assumption.All[i].Id, e.MuStar, e.Mu, e.Sigma))
                .OrderByDescending(e => e.MuStar),
        ];
    }

    private static Assumptions At(IReadOnlyList<double> point)
    {
        var factors = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < point.Count; i++)
        {
            var assumption = Assumption.All[i];
            factors[assumption.Id] = assumption.Low * Math.Pow(assumption.High / assumption.Low, point[i]);
        }
        return new(factors);
    }
}
