namespace Praja.Rehearsal.Results;

/// <summary>The numbers of one run by which plans are compared.</summary>
internal static class RunNumbers
{
    /// <summary>The measure of a run; NaN where the run has nothing to measure.</summary>
    public static double Of(RunOutcome outcome, RehearsalModel model, RunMeasure measure)
    {
        if (measure == RunMeasure.NoReserveMinutes) return outcome.NoReserveByHour.Sum(s => (double)s) / 60;
        var tally = default(RunTally);
        var open = 0.0;
        foreach (var incident in outcome.Incidents)
        {
            if (!IncidentReading.IsReal(incident)) continue;
            tally.Add(incident, model);
            open += IncidentReading.SecondsOpen(incident, model);
        }
        return measure switch
        {
            RunMeasure.Late => tally.Decided - tally.InTime,
            RunMeasure.EnoughMinutes => tally.Incidents == 0 ? double.NaN : open / tally.Incidents / 60,
            RunMeasure.Helpless => tally.Helpless,
            RunMeasure.Yellow => tally.Yellow,
            RunMeasure.Red => tally.Red,
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };
    }
}
