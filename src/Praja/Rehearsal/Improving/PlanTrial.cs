using Praja.Planning;
using Praja.Rehearsal.Results;

namespace Praja.Rehearsal.Improving;

/// <summary>A plan on one seed, rehearsed further as far as it stays in question.</summary>
internal sealed class PlanTrial(RehearsalModel model, Plan plan, RunSettings settings)
{
    private readonly List<double> late = [];
    private StageRuns runs = new(model, settings, [], RunEnd.AllRuns);

    public Plan Plan => plan;

    /// <summary>Late incidents by run.</summary>
    public IReadOnlyList<double> Late => late;

    /// <summary>The runs made.</summary>
    public StageRuns Runs => runs;

    /// <summary>Rehearses until so many runs are there; false when stopped before.</summary>
    public bool RunTo(int count, CancellationToken stop)
    {
        if (late.Count >= count) return true;
        runs = Rehearser.Run(model, settings with { Runs = count }, runs.Outcomes, null, stop);
        late.AddRange(runs.Outcomes.Skip(late.Count).Select(o => RunNumbers.Of(o, model).Late));
        return late.Count >= count;
    }

    /// <summary>Mean of late incidents over the first many runs.</summary>
    public double MeanLate(int count) => late.Take(count).Average();

    /// <summary>Late incidents per run by station, in the plan's order.</summary>
    public double[] LateByStation()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < plan.Stations.Count; s++) index[plan.Stations[s].Site] = s;
        var sums = new double[plan.Stations.Count];
        foreach (var incident in runs.Outcomes.SelectMany(o => o.Incidents))
        {
            if (!IncidentReading.IsReal(incident) || !IncidentReading.IsDecided(incident, model)) continue;
            if (IncidentReading.IsInTime(incident, model)) continue;
            if (index.TryGetValue(model.Sites[incident.Site].Id, out var s)) sums[s] += 1.0 / runs.Outcomes.Count;
        }
        return sums;
    }
}
