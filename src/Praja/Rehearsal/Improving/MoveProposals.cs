using Praja.Algorithms.Random;
using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>
/// Chooses what a round tries: of each kind the most promising by their score, and some drawn by chance, because the
/// score knows no queues and no second incident. Stations move in bundles too, for one of hundreds alone moves too
/// little to be seen in any number of runs.
/// </summary>
internal sealed class MoveProposals(MoveContext context, int most)
{
    private static readonly int[] Bundles = [4, 8, 16];

    private readonly ReserveMoves reserves = new(context);
    private readonly BeatMoves beats = new(context);

    /// <summary>The proposals of a round.</summary>
    public IReadOnlyList<PlanMove> Of(Plan plan, double[] late, Rng rng)
    {
        PlanMove[] stations = [.. beats.Stations(plan, late)];
        PlanMove[] officers = [.. beats.Officers(plan, late)];
        var all = reserves.Of(plan, late)
            .Concat(stations)
            .Concat(officers)
            .Concat(Bundled(plan, stations, MoveKind.StationsRearranged))
            .Concat(Bundled(plan, officers, MoveKind.OfficersRearranged));
        var kinds = all.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var chosen = new List<PlanMove>();
        for (var k = 0; k < kinds.Length; k++)
            chosen.AddRange(Choose(kinds[k], (most - chosen.Count) / (kinds.Length - k), rng));
        return chosen;
    }

    private static IEnumerable<PlanMove> Bundled(Plan plan, PlanMove[] moves, MoveKind kind)
    {
        var fitting = new List<PlanMove>();
        foreach (var move in moves.Where(m => m.Score > 0).OrderByDescending(m => m.Score))
        {
            if (fitting.Count == Bundles[^1]) break;
            if (move.Apply(plan) is not { } changed) continue;
            plan = changed;
            fitting.Add(move);
        }
        foreach (var size in Bundles.Where(b => b <= fitting.Count))
        {
            foreach (var bundle in fitting.Chunk(size).Where(c => c.Length == size)) yield return Bundle(bundle, kind);
        }
    }

    private static PlanMove Bundle(PlanMove[] moves, MoveKind kind) => new(
        kind,
        new(string.Join(' ', moves.Select(m => m.What.Id)), string.Join(' ', moves.Select(m => m.What.En))),
        moves.Sum(m => m.Score),
        plan => moves.Aggregate((Plan?)plan, (changed, move) => changed is null ? null : move.Apply(changed)));

    private static IEnumerable<PlanMove> Choose(PlanMove[] moves, int count, Rng rng)
    {
        var sorted = moves.OrderByDescending(m => m.Score).ToList();
        var best = sorted.Take(count - (count / 4)).ToList();
        var rest = sorted.Skip(best.Count).ToList();
        rng.Shuffle(rest);
        return best.Concat(rest.Take(count - best.Count));
    }
}
