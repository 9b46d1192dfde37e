using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

// Memory is in proportion to groups plus incidents: a run touches only the groups it has incidents in, and the times of
// one grouping at a time lie in one array, cut into the groups' segments and sorted there. So quantiles are exact.

/// <summary>The statistics of all groups of one grouping.</summary>
internal sealed class GroupStatistics
{
    private const double Median = 0.5;
    private const double Ninety = 0.9;

    private readonly Grouping grouping;
    private readonly Readings readings;
    private readonly GroupTally[] tallies;
    private readonly SegmentedTimes times;

    public GroupStatistics(Grouping grouping, Readings readings)
    {
        this.grouping = grouping;
        this.readings = readings;
        tallies = new GroupTally[grouping.Ids.Length];
        Tally();
        times = SortedTimes();
    }

    /// <summary>Every group's result, by index.</summary>
    public GroupResult[] Results()
    {
        var median = Quantiles(Median);
        var ninety = Quantiles(Ninety);
        var results = new GroupResult[tallies.Length];
        for (var g = 0; g < results.Length; g++)
            results[g] = tallies[g].Result(grouping.Kind, grouping.Ids[g], readings.Runs, median[g], ninety[g]);
        return results;
    }

    /// <summary>Quantiles of the time until enough help by group, minutes.</summary>
    public Estimate[] Quantiles(double share)
    {
        var values = new float[tallies.Length];
        for (var g = 0; g < values.Length; g++) values[g] = (float)QuantileInterval.Of(times[g], share);
        // Incidents of one site in different runs are as good as independent, and it seldom has two in one.
        var below = grouping.Kind == GroupKind.Site ? null : SharesBelow(values);
        var estimates = new Estimate[values.Length];
        for (var g = 0; g < values.Length; g++)
        {
            var sorted = times[g];
            if (sorted.IsEmpty || readings.Runs < 2)
            {
                var count = sorted.IsEmpty ? 0 : readings.Runs;
                estimates[g] = new(values[g] / 60.0, double.NaN, double.NaN, count);
                continue;
            }
            var (low, high) = QuantileInterval.Bounds(sorted, share, below?[g].WorthTrials() ?? sorted.Length);
            estimates[g] = new(values[g] / 60.0, low / 60, high / 60, readings.Runs);
        }
        return estimates;
    }

    private void Tally()
    {
        var scratch = new RunTally[tallies.Length];
        var touched = new List<int>();
        for (var run = 0; run < readings.Runs; run++)
        {
            foreach (ref readonly var incident in readings[run])
            {
                var g = grouping.IndexOf(incident);
                if (g < 0) continue;
                if (scratch[g].Incidents == 0) touched.Add(g);
                scratch[g].Add(incident);
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
        var segments = new SegmentedTimes(tallies.Length, g => tallies[g].Decided);
        foreach (ref readonly var incident in readings.All)
        {
            if (incident.IsDecided && grouping.IndexOf(incident) is >= 0 and var g) segments.Add(g, incident.Enough);
        }
        segments.Sort();
        return segments;
    }

    private RatioSums[] SharesBelow(float[] values)
    {
        var sums = new RatioSums[values.Length];
        for (var g = 0; g < sums.Length; g++) sums[g].Runs = readings.Runs;
        var scratch = new (int Below, int All)[values.Length];
        var touched = new List<int>();
        for (var run = 0; run < readings.Runs; run++)
        {
            foreach (ref readonly var incident in readings[run])
            {
                if (!incident.IsDecided || grouping.IndexOf(incident) is not (>= 0 and var g)) continue;
                if (scratch[g].All++ == 0) touched.Add(g);
                if (incident.Enough <= values[g]) scratch[g].Below++;
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
}
