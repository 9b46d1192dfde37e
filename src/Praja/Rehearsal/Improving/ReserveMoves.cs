using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>Proposes other places for reserves: where they would be nearer to the incidents that had help too
/// late.</summary>
internal sealed class ReserveMoves(MoveContext context)
{
    // unsourced: a reserve further off than this is no help, however much nearer it comes.
    private const int FarSeconds = 3 * 3600;

    /// <summary>Every move and split of a unit, with a score: late incidents times seconds saved.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="late">Late incidents per run by station, in the plan's order.</param>
    public IEnumerable<PlanMove> Of(Plan plan, double[] late)
    {
        var units = plan.Reserves.Units;
        int[] from = [.. Enumerable.Range(0, late.Length).Where(s => late[s] > 0)];
        var nearest = Nearest(units.Select(u => u.Station), from);
        for (var u = 0; u < units.Count; u++)
        {
            var unit = units[u];
            var others = Nearest(units.Where((_, i) => i != u).Select(o => o.Station), from);
            foreach (var place in context.Reserves.Places.Where(p => p.Id != unit.Station))
            {
                var there = Nearest([place.Id], from);
                yield return Move(unit, place, Saved(late, from, nearest, others, there));
                if (unit.People >= 2 * context.Squad)
                    yield return Split(unit, place, Saved(late, from, nearest, nearest, there));
            }
        }
    }

    private int[] Nearest(IEnumerable<string> places, int[] from)
    {
        var nearest = new int[from.Length];
        Array.Fill(nearest, FarSeconds);
        foreach (var place in places.Distinct())
        {
            var seconds = context.Reserves.Seconds(place);
            if (seconds.Count == 0) continue;
            for (var i = 0; i < from.Length; i++) nearest[i] = Math.Min(nearest[i], seconds[from[i]]);
        }
        return nearest;
    }

    private static double Saved(double[] late, int[] from, int[] now, int[] rest, int[] there)
    {
        var saved = 0.0;
        for (var i = 0; i < from.Length; i++) saved += late[from[i]] * (now[i] - Math.Min(rest[i], there[i]));
        return saved;
    }

    private PlanMove Move(ReserveUnit unit, ReservePlace place, double score)
    {
        var (from, to) = (context.NameOf(unit.Station), place.Name);
        return new(
            MoveKind.ReserveMoved,
            new($"Cadangan {unit.People} orang pindah dari {from} ke {to}.",
                $"A reserve of {unit.People} moves from {from} to {to}."),
            score,
            plan => IndexOf(plan, unit) is >= 0 and var u ? context.Reserves.Move(plan, u, place.Id) : null);
    }

    private PlanMove Split(ReserveUnit unit, ReservePlace place, double score)
    {
        var part = Math.Max(context.Squad, unit.People / 2 / context.Squad * context.Squad);
        var (from, to) = (context.NameOf(unit.Station), place.Name);
        return new(
            MoveKind.ReserveSplit,
            new($"Cadangan {unit.People} orang di {from} dibagi: {part} orang siaga di {to}.",
                $"The reserve of {unit.People} at {from} is split: {part} of them stand by at {to}."),
            score,
            plan => IndexOf(plan, unit) is >= 0 and var u
                ? context.Reserves.Split(plan, u, part, context.Squad, place.Id)
                : null);
    }

    // Units are named by what they are, so that a proposal still fits after another was accepted.
    private static int IndexOf(Plan plan, ReserveUnit unit)
    {
        for (var u = 0; u < plan.Reserves.Units.Count; u++)
        {
            if (plan.Reserves.Units[u] == unit) return u;
        }
        return -1;
    }
}
