using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

// Memory is in proportion to groups plus incidents: a run touches only the groups it has incidents in, and the times of
// one grouping at a time lie in one array, cut into the groups' segments and sorted there. So quantiles are exact.

/// <summary>The statistics of all groups of one grouping.</summary>
internal sealed class GroupStatistics(Grouping grouping, StageRuns runs)
{
    private const double Median = 0.5;
    private const double Ninety = 0.9;

    private readonly GroupTally[] tallies = new GroupTally[grouping.Ids.Count];

    /// <summary>Reads the runs and gives every group's result, by index.</summary>
    public GroupResult[] Results()
    {
        Tally();
        var times = SortedTimes();
        var median = Quantiles(times, Median);
        var ninety = Quantiles(times, Ninety);
        var results = new GroupResult[tallies.Length];
        for (var g = 0; g < results.Length; g++)
        {
            results[g] = tallies[g].Result(
                grouping.Kind, grouping.Ids[g], runs.Outcomes.Count, median[g], ninety[g]);
        }
        return results;
    }

    /// <summary>Quantiles of the time until enough help over all incidents, minutes.</summary>
    public static IReadOnlyList<QuantileResult> QuantilesOfAll(StageRuns runs, IEnumerable<double> shares)
    {
        var all = new GroupStatistics(Grouping.Total(), runs);
        all.Tally();
        var times = all.SortedTimes();
        return [.. shares.Select(s => new QuantileResult(s, all.Quantiles(times, s)[0]))];
    }

    private void Tally()
    {
        var scratch = new RunTally[tallies.Length];
        var touched = new List<int>();
        foreach (var outcome in runs.Outcomes)
        {
            foreach (var incident in outcome.Incidents)
            {
                var g = IncidentReading.IsReal(incident) ? grouping.IndexOf(incident) : -1;
                if (g < 0) continue;
                if (scratch[g].Incidents == 0) touched.Add(g);
                scratch[g].Add(incident, runs.Model);
            }
            foreach (var g in touched)
            {
                tallies[g].Add(scratch[g]);
                scratch[g] = default;
            }
            touched.Clear();
        }
    }

    private SegmentedTimes SortedTimes()
    {
        var times = new SegmentedTimes(tallies.Length, g => tallies[g].Decided);
        foreach (var outcome in runs.Outcomes)
        {
            foreach (var incident in outcome.Incidents)
            {
                if (GroupOf(incident) is >= 0 and var g) times.Add(g, SecondsOf(incident));
            }
        }
        times.Sort();
        return times;
    }

    private Estimate[] Quantiles(SegmentedTimes times, double share)
    {
        var values = new float[tallies.Length];
        for (var g = 0; g < values.Length; g++) values[g] = (float)QuantileInterval.Of(times[g], share);
        var below = grouping.Kind == GroupKind.Site ? null : SharesBelow(values);
        var count = runs.Outcomes.Count;
        var estimates = new Estimate[values.Length];
        for (var g = 0; g < values.Length; g++)
        {
            var sorted = times[g];
            if (sorted.IsEmpty || count < 2)
            {
                estimates[g] = new(values[g] / 60.0, double.NaN, double.NaN, sorted.IsEmpty ? 0 : count);
                continue;
            }
            // Incidents of one site in different runs are as good as independent, and it seldom has two in one.
            var worth = below is null ? sorted.Length : below[g].WorthTrials();
            var (low, high) = QuantileInterval.Bounds(sorted, share, worth);
            estimates[g] = new(values[g] / 60.0, low / 60, high / 60, count);
        }
        return estimates;
    }

    private RatioSums[] SharesBelow(float[] values)
    {
        var sums = new RatioSums[values.Length];
        for (var g = 0; g < sums.Length; g++) sums[g].Runs = runs.Outcomes.Count;
        var scratch = new (int Below, int All)[values.Length];
        var touched = new List<int>();
        foreach (var outcome in runs.Outcomes)
        {
            foreach (var incident in outcome.Incidents)
            {
                if (GroupOf(incident) is not (>= 0 and var g)) continue;
                if (scratch[g].All++ == 0) touched.Add(g);
                if (SecondsOf(incident) <= values[g]) scratch[g].Below++;
            }
            foreach (var g in touched)
            {
                sums[g].Add(scratch[g].Below, scratch[g].All);
                scratch[g] = default;
            }
            touched.Clear();
        }
        return sums;
    }

    private int GroupOf(in IncidentOutcome incident) =>
        IncidentReading.IsReal(incident) && IncidentReading.IsDecided(incident, runs.Model)
            ? grouping.IndexOf(incident)
            : -1;

    private static float SecondsOf(in IncidentOutcome incident) =>
        float.IsNaN(incident.Enough) ? float.PositiveInfinity : incident.Enough;
}
