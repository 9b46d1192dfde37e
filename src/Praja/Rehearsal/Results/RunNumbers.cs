namespace Praja.Rehearsal.Results;

/// <summary>The numbers of one run by which plans are compared; NaN where the run has nothing to measure.</summary>
/// <param name="Late">Incidents without enough help in time.</param>
/// <param name="EnoughMinutes">Mean minutes until enough help, or until the incident was closed without it.</param>
/// <param name="Helpless">Incidents where enough help never came.</param>
/// <param name="Yellow">Incidents ever at the second level or above.</param>
/// <param name="Red">Incidents ever at the third level.</param>
/// <param name="NoReserveMinutes">Minutes with no reserve idle; NaN for a plan without a reserve.</param>
internal readonly record struct RunNumbers(
    double Late, double EnoughMinutes, double Helpless, double Yellow, double Red, double NoReserveMinutes)
{
    /// <summary>The numbers of a run.</summary>
    public static RunNumbers Of(RunOutcome outcome, RehearsalModel model)
    {
        var (incidents, helpless, yellow, red, open) = (0, 0, 0, 0, 0.0);
        for (var i = 0; i < outcome.Incidents.Count; i++)
        {
            var incident = outcome.Incidents[i];
            if (!IncidentReading.IsReal(incident)) continue;
            incidents++;
            if (incident.PeakLevel >= 1) yellow++;
            if (incident.PeakLevel >= 2) red++;
            if (!IncidentReading.HasEnough(incident) && IncidentReading.IsDecided(incident, model)) helpless++;
            open += IncidentReading.SecondsOpen(incident, model);
        }
        var (inTime, decided) = IncidentReading.InTimeOf(outcome, model);
        return new(
            decided - inTime,
            incidents == 0 ? double.NaN : open / incidents / 60,
            helpless,
            yellow,
            red,
            HasReserve(model) ? outcome.NoReserveByHour.Sum(s => (double)s) / 60 : double.NaN);
    }

    /// <summary>The number of a measure.</summary>
    public double this[RunMeasure measure] => measure switch
    {
        RunMeasure.Late => Late,
        RunMeasure.EnoughMinutes => EnoughMinutes,
        RunMeasure.Helpless => Helpless,
        RunMeasure.Yellow => Yellow,
        RunMeasure.Red => Red,
        RunMeasure.NoReserveMinutes => NoReserveMinutes,
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>True when the plan has a reserve.</summary>
    public static bool HasReserve(RehearsalModel model)
    {
        for (var u = 0; u < model.Units.Count; u++)
        {
            if (model.Units[u].Kind == UnitKind.Reserve) return true;
        }
        return false;
    }
}
