using Praja.Operations;

namespace Praja.Planning;

/// <summary>A stretch of days in which the same stages run.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Stages">The stages that run, in dossier order.</param>
internal sealed record CalendarPeriod(DateOnly From, DateOnly To, IReadOnlyList<Stage> Stages)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}

/// <summary>Cuts the calendar into the longest stretches in which the same stages run.</summary>
internal static class CalendarPeriods
{
    /// <summary>The periods of the operation phase in order; voting day is always one of its own.</summary>
    public static IReadOnlyList<CalendarPeriod> Of(Operation operation)
    {
        var voting = operation.Profile.ElectionDate;
        var (first, last) = Span(operation);
        var cuts = new SortedSet<DateOnly> { first, last.AddDays(1), voting, voting.AddDays(1) };
        foreach (var stage in operation.Stages)
        {
            cuts.Add(stage.Start);
            cuts.Add(stage.End.AddDays(1));
        }
        var days = cuts.ToList();
        var periods = new List<CalendarPeriod>();
        for (var i = 0; i + 1 < days.Count; i++)
        {
            var (from, to) = (days[i], days[i + 1].AddDays(-1));
            if (from == voting || (first <= from && to <= last)) periods.Add(Period(operation, from, to));
        }
        return periods;
    }

    private static CalendarPeriod Period(Operation operation, DateOnly from, DateOnly to) =>
        new(from, to, [.. operation.Stages.Where(s => s.Start <= from && to <= s.End)]);

    private static (DateOnly First, DateOnly Last) Span(Operation operation)
    {
        var phase = operation.Profile.Phases.FirstOrDefault(p => p.Kind == PhaseKind.Operation);
        if (phase is not null) return (phase.Start, phase.End);
        var voting = operation.Profile.ElectionDate;
        return operation.Stages.Count == 0
            ? (voting, voting)
            : (operation.Stages.Min(s => s.Start), operation.Stages.Max(s => s.End));
    }
}
