using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal.Results;

/// <summary>The work of units and operators.</summary>
internal static class WorkStatistics
{
    private const double WaitShare = 0.95;

    public static UnitResult[] Units(StageRuns runs)
    {
        var model = runs.Model;
        var length = model.EndSecond - model.StartSecond;
        var busy = new Moments[model.Units.Count];
        var trips = new Moments[model.Units.Count];
        foreach (var outcome in runs.Outcomes)
        {
            for (var u = 0; u < busy.Length; u++)
            {
                busy[u].Add(outcome.UnitBusy[u] / length);
                trips[u].Add(outcome.UnitTrips[u]);
            }
        }
        var results = new UnitResult[busy.Length];
        for (var u = 0; u < results.Length; u++)
        {
            var unit = model.Units[u];
            results[u] = new(unit.Id, unit.Name, unit.Kind, unit.People, busy[u].Interval(), trips[u].Interval());
        }
        return results;
    }

    public static OperatorResult Operators(StageRuns runs)
    {
        var model = runs.Model;
        var length = model.EndSecond - model.StartSecond;
        var calls = Moments.Of(runs.Outcomes.Select(o => (double)o.Calls));
        var busy = default(Moments);
        var wait = new RatioSums { Runs = runs.Outcomes.Count };
        var waits = new List<float>();
        foreach (var outcome in runs.Outcomes)
        {
            if (model.Operators > 0) busy.Add(outcome.OperatorBusy / (length * model.Operators));
            var before = waits.Count;
            var sum = 0.0;
            foreach (var incident in outcome.Incidents)
            {
                if (float.IsNaN(incident.CallWait)) continue;
                waits.Add(incident.CallWait);
                sum += incident.CallWait;
            }
            wait.Add(sum / 60, waits.Count - before);
        }
        waits.Sort();
        var sorted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waits);
        return new(
            model.Operators, calls.Interval(), busy.Interval(), wait.Interval(),
            QuantileInterval.Of(sorted, WaitShare) / 60,
            runs.Outcomes.Select(o => o.LongestQueue).DefaultIfEmpty(0).Max());
    }
}
