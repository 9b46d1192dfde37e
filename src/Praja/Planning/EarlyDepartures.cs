namespace Praja.Planning;

/// <summary>People who are already on their way to voting day.</summary>
internal static class EarlyDepartures
{
    /// <summary>
    /// People by force who are not free in an earlier period, because it holds a day on which they have set out.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Of(PeriodPlan voting, CalendarPeriod period)
    {
        var away = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (period.From >= voting.From) return away;
        foreach (var assignment in voting.Assignments.Where(a => period.To >= voting.From.AddDays(-a.DaysBefore)))
            away[assignment.Force] = away.GetValueOrDefault(assignment.Force) + assignment.People;
        return away;
    }
}
