namespace Praja.Rehearsal.Results;

/// <summary>How an incident's outcome is read by every statistic.</summary>
/// <remarks>
/// An incident that was still open without enough help at the end of the rehearsed time is late when its target time
/// had passed by then; otherwise nobody can tell, and it is left out of shares and times. False calls are left out of
/// all.
/// </remarks>
internal static class IncidentReading
{
    /// <summary>True unless the call was false.</summary>
    public static bool IsReal(in IncidentOutcome incident) => (incident.Marks & IncidentMarks.FalseCall) == 0;

    /// <summary>True when it can be told whether enough help came in time.</summary>
    public static bool IsDecided(in IncidentOutcome incident, RehearsalModel model) =>
        HasEnough(incident)
        || !float.IsNaN(incident.Closed)
        || incident.Happened + model.TargetSeconds <= model.EndSecond;

    /// <summary>True when enough help came at some time.</summary>
    public static bool HasEnough(in IncidentOutcome incident) => !float.IsNaN(incident.Enough);

    /// <summary>True when enough help came in time.</summary>
    public static bool IsInTime(in IncidentOutcome incident, RehearsalModel model) =>
        incident.Enough <= model.TargetSeconds;

    /// <summary>Seconds until enough help, those without it with the time until they were closed or cut off.</summary>
    public static double SecondsOpen(in IncidentOutcome incident, RehearsalModel model)
    {
        if (HasEnough(incident)) return incident.Enough;
        return float.IsNaN(incident.Closed) ? Math.Max(0, model.EndSecond - incident.Happened) : incident.Closed;
    }

    /// <summary>Incidents of a run with enough help in time, and those of which it can be told.</summary>
    public static (int InTime, int Decided) InTimeOf(RunOutcome outcome, RehearsalModel model)
    {
        var (inTime, decided) = (0, 0);
        for (var i = 0; i < outcome.Incidents.Count; i++)
        {
            var incident = outcome.Incidents[i];
            if (!IsReal(incident) || !IsDecided(incident, model)) continue;
            decided++;
            if (IsInTime(incident, model)) inTime++;
        }
        return (inTime, decided);
    }
}
