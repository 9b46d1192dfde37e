using System.Runtime.InteropServices;
using Praja.Doctrine;

namespace Praja.Rehearsal.Results;

/// <summary>What the statistics need of one real incident.</summary>
/// <param name="Site">Site index.</param>
/// <param name="Phase">Index of the first phase it happened in; -1 when none.</param>
/// <param name="Type">Type index.</param>
/// <param name="Peak">Highest level reached.</param>
/// <param name="IsDecided">True when it can be told whether enough help came in time.</param>
/// <param name="IsInTime">True when it did.</param>
/// <param name="First">Seconds until the first help; NaN when none came.</param>
/// <param name="Enough">Seconds until enough help; infinite when it never came.</param>
internal readonly record struct Reading(
    int Site, int Phase, byte Type, byte Peak, bool IsDecided, bool IsInTime, float First, float Enough);

/// <summary>The real incidents of all runs side by side, read once and then tallied by many groupings.</summary>
internal sealed class Readings
{
    private readonly List<Reading> all = [];
    private readonly int[] starts;

    public Readings(StageRuns runs)
    {
        starts = new int[runs.Outcomes.Count + 1];
        for (var r = 0; r < runs.Outcomes.Count; r++)
        {
            var incidents = runs.Outcomes[r].Incidents;
            for (var i = 0; i < incidents.Count; i++)
            {
                var incident = incidents[i];
                if (IncidentReading.IsReal(incident)) all.Add(Of(incident, runs.Model));
            }
            starts[r + 1] = all.Count;
        }
    }

    /// <summary>Runs.</summary>
    public int Runs => starts.Length - 1;

    /// <summary>The incidents of all runs.</summary>
    public ReadOnlySpan<Reading> All => CollectionsMarshal.AsSpan(all);

    /// <summary>The incidents of a run.</summary>
    public ReadOnlySpan<Reading> this[int run] => All[starts[run]..starts[run + 1]];

    private static Reading Of(in IncidentOutcome incident, RehearsalModel model) => new(
        incident.Site,
        PhaseOf(incident.Happened, model.Phases),
        incident.Type,
        incident.PeakLevel,
        IncidentReading.IsDecided(incident, model),
        IncidentReading.IsInTime(incident, model),
        incident.First,
        IncidentReading.HasEnough(incident) ? incident.Enough : float.PositiveInfinity);

    private static int PhaseOf(float second, IReadOnlyList<RehearsalPhase> phases)
    {
        var hour = second / 3600.0;
        for (var p = 0; p < phases.Count; p++)
        {
            if (hour >= phases[p].FromHour && hour < phases[p].ToHour) return p;
        }
        return -1;
    }
}
