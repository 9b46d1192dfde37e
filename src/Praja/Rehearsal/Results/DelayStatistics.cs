namespace Praja.Rehearsal.Results;

/// <summary>Where the time until the first help sent by the post goes.</summary>
internal static class DelayStatistics
{
    public static DelayResult Of(StageRuns runs)
    {
        var (notice, report, call, decision, unit, travel) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        long incidents = 0;
        foreach (var incident in runs.Outcomes.SelectMany(o => o.Incidents))
        {
            if (!IncidentReading.IsReal(incident) || float.IsNaN(incident.Travel)) continue;
            incidents++;
            notice += Minutes(incident.Notice);
            report += Minutes(incident.Report);
            call += Minutes(incident.CallWait);
            decision += Minutes(incident.Decision);
            unit += Minutes(incident.UnitWait);
            travel += Minutes(incident.Travel);
        }
        double Mean(double sum) => incidents == 0 ? double.NaN : sum / incidents;
        return new(Mean(notice), Mean(report), Mean(call), Mean(decision), Mean(unit), Mean(travel), incidents);
    }

    // What did not happen on the way took no time.
    private static double Minutes(float seconds) => float.IsNaN(seconds) ? 0 : seconds / 60.0;
}
