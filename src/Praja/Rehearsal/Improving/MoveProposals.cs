using Praja.Algorithms.Random;
using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>
/// Chooses what a round tries: of each kind the most promising by their score, and some drawn by chance, because the
/// score knows no queues and no second incident.
/// </summary>
internal sealed class MoveProposals(MoveContext context, int most)
{
    private readonly ReserveMoves reserves = new(context);
    private readonly BeatMoves beats = new(context);

    /// <summary>The proposals of a round.</summary>
    public IReadOnlyList<PlanMove> Of(Plan plan, double[] late, Rng rng)
    {
        var all = reserves.Of(plan, late).Concat(beats.Stations(plan, late)).Concat(beats.Officers(plan, late));
        var kinds = all.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var chosen = new List<PlanMove>();
        for (var k = 0; k < kinds.Length; k++)
            chosen.AddRange(Choose(kinds[k], (most - chosen.Count) / (kinds.Length - k), rng));
        return chosen;
    }

    private static IEnumerable<PlanMove> Choose(PlanMove[] moves, int count, Rng rng)
    {
        var sorted = moves.OrderByDescending(m => m.Score).ToList();
        var best = sorted.Take(count - (count / 4)).ToList();
        var rest = sorted.Skip(best.Count).ToList();
        rng.Shuffle(rest);
        return best.Concat(rest.Take(count - best.Count));
    }
}
