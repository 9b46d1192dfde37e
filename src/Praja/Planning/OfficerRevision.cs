using Praja.Doctrine;

namespace Praja.Planning;

/// <summary>Moves officers of a finished plan between beats.</summary>
internal sealed class OfficerRevision(Ground ground)
{
    /// <summary>
    /// One officer guards another beat, one that misses people, instead of a beat that keeps at least one; null where
    /// that is not allowed.
    /// </summary>
    public Plan? Move(Plan plan, Assignment old, Demand to)
    {
        var day = plan.VotingDay;
        var left = day.Demands.First(d => d.Id == old.Demand);
        if (left.Id == to.Id || (left.Kind, to.Kind) != (DemandKind.Beat, DemandKind.Beat)) return null;
        if (left.Agency != to.Agency || day.Assignments.Where(a => a.Demand == left.Id).Sum(a => a.People) < 2)
            return null;
        var gap = day.Shortfalls.FirstOrDefault(s => s.Demand == to.Id);
        if (gap is null || Reassignment.Of(ground, old with { People = 1 }, to) is not { } moved) return null;
        var revised = day with
        {
            Assignments = Moved(day.Assignments, old, moved),
            Shortfalls = Shifted(day.Shortfalls, left, gap),
        };
        return Reassignment.With(plan, revised, to.Agency);
    }

    private static Assignment[] Moved(IReadOnlyList<Assignment> assignments, Assignment old, Assignment moved)
    {
        var there = assignments.FirstOrDefault(a => a.Demand == moved.Demand && a.Force == moved.Force);
        return
        [
            .. assignments
                .Where(a => a != there)
                .Select(a => a == old ? a with { People = a.People - 1 } : a)
                .Append(there is null ? moved : there with { People = there.People + 1 })
                .Where(a => a.People > 0)
                .OrderBy(a => a.Demand, StringComparer.Ordinal)
                .ThenBy(a => a.Force, StringComparer.Ordinal),
        ];
    }

    private static Shortfall[] Shifted(IReadOnlyList<Shortfall> shortfalls, Demand left, Shortfall filled)
    {
        var known = shortfalls.FirstOrDefault(s => s.Demand == left.Id)
            ?? new(left.Id, left.Agency, 0, filled.Reason);
        return
        [
            .. shortfalls
                .Where(s => s != known && s != filled)
                .Append(known with { Missing = known.Missing + 1 })
                .Append(filled with { Missing = filled.Missing - 1 })
                .Where(s => s.Missing > 0)
                .OrderBy(s => s.Demand, StringComparer.Ordinal),
        ];
    }
}
