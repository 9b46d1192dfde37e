using Praja.Operations;

namespace Praja.Planning;

/// <summary>Plans one period: its demands, and one network per agency that is needed.</summary>
internal sealed class PeriodPlanner(Ground ground)
{
    private static readonly Agency[] Agencies = [Agency.Polri, Agency.Tni, Agency.Linmas, Agency.LocalGovernment];

    private readonly DemandPlanner demandPlanner = new(ground);
    private readonly ForcePool pool = new(ground);

    /// <summary>The best plan of a period.</summary>
    /// <param name="period">The days.</param>
    /// <param name="beats">Beats of voting day; other periods leave them aside.</param>
    /// <param name="away">People by force who are bound elsewhere in these days.</param>
    /// <param name="stop">Stops with an exception.</param>
    public PeriodPlan Plan(
        CalendarPeriod period, IReadOnlyList<Beat> beats, IReadOnlyDictionary<string, int> away, CancellationToken stop)
    {
        var demands = demandPlanner.Of(period, beats);
        var urgency = new BeatUrgency(beats, ground.Doctrine.Bands);
        var results = Agencies
            .Where(agency => demands.Any(d => d.Agency == agency))
            .Select(agency => new AgencyNetwork(
                ground, agency, pool.Of(agency, period, away), [.. demands.Where(d => d.Agency == agency)], urgency)
                    .Solve(stop))
            .ToList();
        return new(
            period.From,
            period.To,
            [.. period.Stages.Select(s => s.Id)],
            demands,
            [.. results.SelectMany(r => r.Assignments).OrderBy(a => a.Demand, StringComparer.Ordinal)],
            [.. results.SelectMany(r => r.Shortfalls).OrderBy(s => s.Demand, StringComparer.Ordinal)],
            [.. results.SelectMany(r => r.Gains)],
            [.. results.Select(r => r.Statement)]);
    }

    /// <summary>
    /// Who would have to come from outside, and to which commands, so that nobody is missing: the fewest people, and
    /// among those ways the one with the least travel. Every command of the agency with a known place may receive them.
    /// </summary>
    public AgencyResult PlanWithRequests(
        CalendarPeriod period,
        PeriodPlan plan,
        IReadOnlyList<Beat> beats,
        Agency agency,
        IReadOnlyDictionary<string, int> away,
        CancellationToken stop)
    {
        var missing = plan.Shortfalls.Where(s => s.Agency == agency).Sum(s => s.Missing);
        List<Demand> demands = [.. plan.Demands.Where(d => d.Agency == agency)];
        string[] skills =
            [.. demands.SelectMany(d => d.Skills).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var hosts = ground.Operation.Commands
            .Where(c => c.Agency == agency && ground.PositionOf(c) is not null)
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => new ForceBase(
                c, ForceBase.Requested, skills, ForcePool.MaxLeadDays, [new(ForceBase.Requested, missing)]));
        var urgency = new BeatUrgency(beats, ground.Doctrine.Bands);
        return new AgencyNetwork(ground, agency, [.. pool.Of(agency, period, away), .. hosts], demands, urgency)
            .Solve(stop);
    }
}
