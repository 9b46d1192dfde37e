namespace Praja.Rehearsal.Results;

/// <summary>When enough runs were made.</summary>
/// <remarks>
/// A fixed-width sequential interval (Chow and Robbins 1965, Annals of Mathematical Statistics 36:457): it covers at
/// its nominal rate as the wanted half-width becomes small. At a finite one it covers a little less, because runs stop
/// on lucky looks; the least number of runs, looks far apart and Wilson's interval, which is wide where no incident is
/// late, keep the loss small (tests measure it).
/// </remarks>
public static class StoppingRule
{
    /// <summary>No stopping below so many runs.</summary>
    public const int LeastRuns = 100;

    /// <summary>True when the 95 % interval of the share of incidents with enough help in time reaches no further than
    /// <paramref name="halfWidth"/> to either side.</summary>
    public static bool IsReached(IReadOnlyList<RunOutcome> outcomes, RehearsalModel model, double halfWidth)
    {
        if (!(halfWidth > 0) || outcomes.Count < LeastRuns) return false;
        var share = StageStatistics.InTime(outcomes, model);
        return share.Value - share.Low <= halfWidth && share.High - share.Value <= halfWidth;
    }
}
