using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>Makes the statistics of one stage from its runs.</summary>
/// <remarks>
/// Means of runs have Student's interval, ratios of sums over runs the delta method's, shares Wilson's at the number of
/// trials the runs are worth, quantiles Woodruff's; see the types of Algorithms/Statistics. Runs are independent, the
/// incidents of one run are not.
/// </remarks>
public static class StageStatistics
{
    // Every twentieth, so that a curve can be drawn, and the hundredth that waits longest.
    private static readonly double[] Shares = [.. Enumerable.Range(1, 19).Select(i => i / 20.0), 0.99];

    /// <summary>The statistics of a stage's runs; a pure function of them.</summary>
    public static StageResult Of(StageRuns runs)
    {
        var model = runs.Model;
        var readings = new Readings(runs);
        var total = new GroupStatistics(Grouping.Total(), readings);
        return new()
        {
            Stage = model.Stage,
            Day = model.Day,
            FromHour = model.StartSecond / 3600,
            ToHour = model.EndSecond / 3600,
            Runs = runs.Outcomes.Count,
            RunsWanted = runs.Settings.Runs,
            End = runs.End,
            Total = total.Results()[0],
            FlawlessRuns = Flawless(runs),
            NoReserveMinutes = NoReserveMinutes(runs),
            NoReserveByHour = NoReserveByHour(runs),
            IncidentsByHour = IncidentsByHour(runs),
            EnoughQuantiles = [.. Shares.Select(s => new QuantileResult(s, total.Quantiles(s)[0]))],
            Delays = DelayStatistics.Of(runs),
            Groups = [.. Grouping.AllOf(model).SelectMany(g => new GroupStatistics(g, readings).Results())],
            Units = WorkStatistics.Units(runs),
            Operators = WorkStatistics.Operators(runs),
        };
    }

    /// <summary>The share of incidents with enough help in time.</summary>
    internal static Estimate InTime(IReadOnlyList<RunOutcome> outcomes, RehearsalModel model)
    {
        var sums = new RatioSums { Runs = outcomes.Count };
        foreach (var outcome in outcomes)
        {
            var (inTime, decided) = IncidentReading.InTimeOf(outcome, model);
            sums.Add(inTime, decided);
        }
        return sums.Share();
    }

    private static Estimate Flawless(StageRuns runs)
    {
        var sums = new RatioSums { Runs = runs.Outcomes.Count };
        foreach (var outcome in runs.Outcomes)
            sums.Add(RunNumbers.Of(outcome, runs.Model).Late == 0 ? 1 : 0, 1);
        return sums.Share();
    }

    private static Estimate NoReserveMinutes(StageRuns runs)
    {
        if (!RunNumbers.HasReserve(runs.Model)) return new(double.NaN, double.NaN, double.NaN, 0);
        return Moments.Of(runs.Outcomes.Select(o => o.NoReserveByHour.Sum(s => (double)s) / 60)).Interval();
    }

    private static double[] NoReserveByHour(StageRuns runs)
    {
        var model = runs.Model;
        if (!RunNumbers.HasReserve(model) || runs.Outcomes.Count == 0) return [];
        var shares = new double[Hours(model)];
        foreach (var outcome in runs.Outcomes)
        {
            for (var h = 0; h < Math.Min(shares.Length, outcome.NoReserveByHour.Count); h++)
                shares[h] += outcome.NoReserveByHour[h];
        }
        for (var h = 0; h < shares.Length; h++)
        {
            // The last hour may be cut short.
            var length = Math.Min(3600, model.EndSecond - model.StartSecond - (3600.0 * h));
            shares[h] /= length * runs.Outcomes.Count;
        }
        return shares;
    }

    private static double[] IncidentsByHour(StageRuns runs)
    {
        if (runs.Outcomes.Count == 0) return [];
        var counts = new double[Hours(runs.Model)];
        foreach (var incident in runs.Outcomes.SelectMany(o => o.Incidents).Where(i => IncidentReading.IsReal(i)))
        {
            var hour = (int)((incident.Happened - runs.Model.StartSecond) / 3600);
            counts[Math.Clamp(hour, 0, counts.Length - 1)]++;
        }
        for (var h = 0; h < counts.Length; h++) counts[h] /= runs.Outcomes.Count;
        return counts;
    }

    private static int Hours(RehearsalModel model) =>
        (int)Math.Ceiling((model.EndSecond - model.StartSecond) / 3600);
}
