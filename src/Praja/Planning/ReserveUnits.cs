using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>People of one command who stand by together.</summary>
internal sealed record StandbyUnit(string Force, Command Command, int People);

/// <summary>Draws reserve units from those who are on reserve duty or left over from the reserve role.</summary>
internal static class ReserveUnits
{
    /// <summary>Police first, then TNI, by command.</summary>
    public static List<StandbyUnit> Of(Ground ground, PeriodPlan voting, IReadOnlyDictionary<string, int> away)
    {
        var reserve =
            voting.Demands.Where(d => d.Kind == DemandKind.Reserve).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var onReserve = voting.Assignments.Where(a => reserve.Contains(a.Demand)).ToLookup(a => a.Force, a => a.People);
        var assigned = voting.Assignments.ToLookup(a => a.Force, a => a.People);
        var period = new CalendarPeriod(voting.From, voting.To, []);
        var pool = new ForcePool(ground);
        var units = new List<StandbyUnit>();
        foreach (var agency in new[] { Agency.Polri, Agency.Tni })
        {
            foreach (var command in pool.Of(agency, period, away).GroupBy(b => b.Command.Id))
            {
                var shares = command.SelectMany(b => b.Forces.Select(f => (f.Force, People: onReserve[f.Force].Sum()
                    + (b.IsReserve ? f.People - assigned[f.Force].Sum() : 0)))).Where(f => f.People > 0).ToList();
                units.AddRange(Split(ground, command.First().Command, shares));
            }
        }
        return units;
    }

    private static IEnumerable<StandbyUnit> Split(
        Ground ground, Command command, List<(string Force, int People)> shares)
    {
        var people = shares.Sum(s => s.People);
        // Fewer than a third of a platoon is no unit of its own.
        if (people == 0 || 3 * people < ground.Rules.ReserveUnit) yield break;
        var count = Math.Max(1, (people + (ground.Rules.ReserveUnit / 2)) / ground.Rules.ReserveUnit);
        for (var u = 0; u < count; u++)
            yield return new(shares[0].Force, command, (people / count) + (u < people % count ? 1 : 0));
    }
}
