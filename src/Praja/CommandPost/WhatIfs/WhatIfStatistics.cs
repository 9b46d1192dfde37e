using Praja.Algorithms.Statistics;
using Praja.Rehearsal;
using Praja.Rehearsal.Results;

namespace Praja.CommandPost.WhatIfs;

/// <summary>What the runs of a question say.</summary>
internal static class WhatIfStatistics
{
    /// <summary>The answer from the same runs without and with what is supposed.</summary>
    public static WhatIfAnswer Answer(
        PreparedWhatIf prepared, IReadOnlyList<RunOutcome> without, IReadOnlyList<RunOutcome> with)
    {
        var model = prepared.With;
        return new()
        {
            Stage = model.Stage,
            At = prepared.At,
            Runs = without.Count,
            Seed = prepared.Question.Seed,
            MinutesAhead = (int)((model.EndSecond - model.Now!.Second) / 60),
            TargetMinutes = (int)(model.TargetSeconds / 60),
            Without = Day(prepared.Without, without),
            With = Day(model, with),
            Supposed = [.. Enumerable.Range(0, model.Added.Count).Select(n => Supposed(model, with, n))],
            UncoveredNow = prepared.UncoveredNow,
            UncoveredThen = prepared.UncoveredThen,
            LeftOut = prepared.LeftOut,
        };
    }

    private static ExpectedDay Day(RehearsalModel model, IReadOnlyList<RunOutcome> runs)
    {
        var inTime = new RatioSums { Runs = runs.Count };
        var openInTime = new RatioSums { Runs = runs.Count };
        var openCount = model.Now!.Incidents.Count;
        var (count, bare) = (0L, 0.0);
        foreach (var run in runs)
        {
            var added = run.Added.ToHashSet();
            var (fresh, old) = (default(Tally), default(Tally));
            for (var i = 0; i < run.Incidents.Count; i++)
            {
                var incident = run.Incidents[i];
                if (added.Contains(i) || !IncidentReading.IsReal(incident)) continue;
                if (i < openCount) old.Count(incident, model);
                else fresh.Count(incident, model);
            }
            count += fresh.All;
            bare += run.NoReserveByHour.Sum();
            inTime.Add(fresh.InTime, fresh.Decided);
            openInTime.Add(old.InTime, old.Decided);
        }
        var runsMade = Math.Max(1, runs.Count);
        return new((double)count / runsMade, Of(inTime), Of(openInTime), bare / runsMade / 60);
    }

    private static SupposedResult Supposed(RehearsalModel model, IReadOnlyList<RunOutcome> runs, int number)
    {
        List<float> seconds = [];
        var inTime = new RatioSums { Runs = runs.Count };
        foreach (var run in runs)
        {
            if (run.Added[number] < 0) continue;
            var incident = run.Incidents[run.Added[number]];
            if (!IncidentReading.IsDecided(incident, model)) continue;
            inTime.Add(IncidentReading.IsInTime(incident, model) ? 1 : 0, 1);
            seconds.Add(IncidentReading.HasEnough(incident) ? incident.Enough : float.PositiveInfinity);
        }
        seconds.Sort();
        var never = seconds.Count == 0 ? double.NaN : (double)seconds.Count(float.IsInfinity) / seconds.Count;
        return new(seconds.Count, Of(inTime), never, Minutes(seconds, 0.5), Minutes(seconds, 0.9));
    }

    private static double? Minutes(List<float> sorted, double share)
    {
        if (sorted.Count == 0) return null;
        var value = sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
        return float.IsInfinity(value) ? null : value / 60.0;
    }

    private static Estimate Of(in RatioSums sums)
    {
        if (sums.Bottom == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        var (low, high) = ShareInterval.Wilson(sums.Ratio, sums.Bottom);
        return new(sums.Ratio, low, high, (long)sums.Bottom);
    }

    private struct Tally
    {
        public int All;
        public int Decided;
        public int InTime;

        public void Count(in IncidentOutcome incident, RehearsalModel model)
        {
            All++;
            if (!IncidentReading.IsDecided(incident, model)) return;
            Decided++;
            if (IncidentReading.IsInTime(incident, model)) InTime++;
        }
    }
}
