using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>Compares plans that met the same incidents.</summary>
public static class PlanComparison
{
    /// <summary>Probability of a right choice in a ranking.</summary>
    public const double Confidence = 0.95;

    /// <summary>Fewest runs of each plan from which a ranking estimates variances.</summary>
    public const int FirstRuns = 30;

    private const double LeastIndifference = 0.05;
    private const double IndifferentShare = 0.05;

    private static readonly RunMeasure[] Measures = Enum.GetValues<RunMeasure>();

    /// <summary>Compares the runs of two or more plans on one stage, the first many that all have.</summary>
    /// <param name="names">Names of the plans.</param>
    /// <param name="runs">Their runs, from one seed.</param>
    /// <param name="indifference">Smallest difference in late incidents per run that matters to the ranking; null for
    /// 5 % of the first plan's, at least 0.05.</param>
    /// <exception cref="ArgumentException">Fewer than two plans, not as many names, or runs of different stages or
    /// seeds.</exception>
    public static Comparison Compare(
        IReadOnlyList<string> names, IReadOnlyList<StageRuns> runs, double? indifference = null)
    {
        if (runs.Count < 2 || names.Count != runs.Count)
            throw new ArgumentException("two or more plans with a name each", nameof(names));
        if (runs.Any(r => r.Model.Stage != runs[0].Model.Stage || r.Settings.Seed != runs[0].Settings.Seed))
            throw new ArgumentException("plans are compared on one stage and seed", nameof(runs));
        var count = runs.Min(r => r.Outcomes.Count);
        var numbers = runs.Select(r => r.Outcomes.Take(count).Select(o => RunNumbers.Of(o, r.Model)).ToArray())
            .ToArray();
        return new(
            runs[0].Model.Stage,
            count,
            [.. names.Zip(numbers, Plan)],
            [.. numbers.Skip(1).Select(n => Differences(numbers[0], n))],
            runs.Count < 3 ? null : Rank(numbers, indifference));
    }

    /// <summary>The indifference used where none is asked for.</summary>
    internal static double IndifferenceOf(IEnumerable<double> late) =>
        Math.Max(LeastIndifference, IndifferentShare * Moments.Of(late).Mean);

    /// <summary>Second minus first, for every measure.</summary>
    internal static IReadOnlyList<PairedDifference> Differences(RunNumbers[] first, RunNumbers[] second) =>
        [.. Measures.Select(m => Difference(m, first, second))];

    private static ComparedPlan Plan(string name, RunNumbers[] numbers) => new(
        name,
        new SortedDictionary<RunMeasure, Estimate>(
            Measures.ToDictionary(m => m, m => Known(numbers, m).Interval())));

    private static PairedDifference Difference(RunMeasure measure, RunNumbers[] first, RunNumbers[] second) => new(
        measure,
        MeanInterval.OfPairs([.. first.Select(n => n[measure])], [.. second.Select(n => n[measure])]),
        MeanInterval.UnpairedHalfWidth(Known(first, measure), Known(second, measure)));

    private static Moments Known(RunNumbers[] numbers, RunMeasure measure) =>
        Moments.Of(numbers.Select(n => n[measure]).Where(n => !double.IsNaN(n)));

    private static RankingResult Rank(RunNumbers[][] numbers, double? indifference)
    {
        var zone = indifference ?? IndifferenceOf(numbers[0].Select(n => n.Late));
        // Plans often differ in few runs only; more first runs show how much they do.
        var first = Math.Max(FirstRuns, numbers[0].Length / 10);
        var selection = new SequentialSelection(numbers.Length, zone, Confidence, first);
        for (var r = 0; r < numbers[0].Length && !selection.IsDone; r++)
            selection.Add([.. numbers.Select(n => n[r].Late)]);
        return new(selection.Best, [.. selection.Survivors], [.. selection.RunsUsed], zone, Confidence);
    }
}
