using Praja.Doctrine;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>The day of a stage that is rehearsed, and who is on duty on it.</summary>
internal sealed class StageDay
{
    private readonly Dictionary<string, DemandRule> rules;
    private readonly Dictionary<string, int> assigned = new(StringComparer.Ordinal);

    private StageDay(DoctrineBook doctrine, PeriodPlan period, DateOnly date, bool isVoting)
    {
        rules = doctrine.Demands.ToDictionary(d => d.Id, StringComparer.Ordinal);
        Demands = period.Demands;
        Date = date;
        IsVoting = isVoting;
        foreach (var assignment in period.Assignments)
            assigned[assignment.Demand] = assigned.GetValueOrDefault(assignment.Demand) + assignment.People;
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>True on voting day.</summary>
    public bool IsVoting { get; }

    /// <summary>What its period needs.</summary>
    public IReadOnlyList<Demand> Demands { get; }

    /// <summary>
    /// Voting day for the stage of voting; else the first day of the period with that stage that has the most demands,
    /// the earliest of several. Null when no period has demands of the stage.
    /// </summary>
    public static StageDay? Find(DoctrineBook doctrine, Plan plan, string stage)
    {
        if (doctrine.Stages.Any(s => s.Voting && s.Id == stage))
            return new(doctrine, plan.VotingDay, plan.ElectionDate, true);
        // A demand's id begins with that of the rule it comes from, which tells its stage.
        var own = doctrine.Demands.Where(d => d.Stage == stage).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var period = plan.Periods
            .Where(p => p.Demands.Any(d => own.Contains(RuleOf(d))))
            .OrderByDescending(p => p.Demands.Count).ThenBy(p => p.From)
            .FirstOrDefault();
        return period is null ? null : new(doctrine, period, period.From, false);
    }

    /// <summary>People of a demand on duty at once: those assigned, shared over the rule's shifts.</summary>
    public int OnDuty(Demand demand)
    {
        var people = assigned.GetValueOrDefault(demand.Id);
        var shifts = rules.TryGetValue(RuleOf(demand), out var rule) ? Math.Max(1, rule.Shifts) : 1;
        return (people + shifts - 1) / shifts;
    }

    private static string RuleOf(Demand demand) =>
        demand.Id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? demand.Id[..slash] : demand.Id;
}
