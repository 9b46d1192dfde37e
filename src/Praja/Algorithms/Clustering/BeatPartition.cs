namespace Praja.Algorithms.Clustering;

// Stations that no chain of permitted pairs joins never share a beat, so each connected part is solved alone. A part
// of up to 13 stations is solved exactly by dynamic programming over subsets; a larger one by Lagrangian relaxation
// and search from both sides, and the gap closed by branch and bound as far as the stop rule allows. Parts are proven
// apart and their proofs add up.

/// <summary>Groups stations into beats of limited size at least cost.</summary>
public static class BeatPartition
{
    /// <summary>The default effort: a village of 100 stations in some tens of milliseconds.</summary>
    public static StopRule Default { get; } = new(Iterations: 300, Nodes: 10);

    /// <summary>Solves a problem with the default effort.</summary>
    public static BeatSolution Solve(BeatProblem problem, ulong seed) => Solve(problem, Default, seed);

    /// <summary>Solves a problem. The same problem, stop rule and seed give the same answer everywhere.</summary>
    /// <param name="problem">The stations and the limits.</param>
    /// <param name="stop">Effort for each connected part of more than 13 stations.</param>
    /// <param name="seed">Of the search; it moves nothing where the answer is exact, save between equals.</param>
    public static BeatSolution Solve(BeatProblem problem, StopRule stop, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(stop);
        var groups = new List<int[]>();
        var isOptimal = true;
        var gap = 0L;
        foreach (var part in Parts(problem))
        {
            var costs = new BeatCosts(problem, part);
            var (groupOf, cost, bound) = SolvePart(costs, stop, seed);
            isOptimal &= bound >= cost;
            gap += Math.Max(0, cost - bound);
            groups.AddRange(groupOf.Select((group, k) => (group, station: part[k]))
                .GroupBy(x => x.group, x => x.station).Select(g => g.Order().ToArray()));
        }
        return Describe(problem, [.. groups.OrderBy(g => g[0])], gap, isOptimal);
    }

    private static (int[] GroupOf, long Cost, long Bound) SolvePart(BeatCosts costs, StopRule stop, ulong seed)
    {
        if (costs.Count <= SubsetBeats.Limit)
        {
            var (exact, cost) = SubsetBeats.Solve(costs);
            return (exact, cost, cost);
        }
        var search = new BeatSearch(costs, seed);
        var bound = BeatProof.Prove(costs, search, stop);
        var groupOf = Enumerable.Range(0, costs.Count).Select(search.Best.GroupOf).ToArray();
        return (groupOf, search.Best.Cost, bound);
    }

    private static IEnumerable<int[]> Parts(BeatProblem problem)
    {
        var seen = new bool[problem.Count];
        for (var first = 0; first < problem.Count; first++)
        {
            if (seen[first]) continue;
            var part = new List<int> { first };
            seen[first] = true;
            for (var k = 0; k < part.Count; k++)
            {
                for (var other = 0; other < problem.Count; other++)
                {
                    if (seen[other] || !problem.MayShare(part[k], other)) continue;
                    seen[other] = true;
                    part.Add(other);
                }
            }
            part.Sort();
            yield return [.. part];
        }
    }

    private static BeatSolution Describe(BeatProblem problem, int[][] groups, long gap, bool isOptimal)
    {
        var medoids = Array.ConvertAll(groups, group => Medoid(problem, group));
        var cost = 0L;
        var missing = 0L;
        for (var k = 0; k < groups.Length; k++)
        {
            cost += problem.FixedCost + Spread(problem, groups[k], medoids[k]);
            missing += Math.Max(0, problem.MinSize - groups[k].Length);
        }
        return new BeatSolution(groups, medoids, cost, Math.Max(0, cost - gap), missing, isOptimal);
    }

    private static int Medoid(BeatProblem problem, int[] group) => group.MinBy(m => (Spread(problem, group, m), m));

    private static long Spread(BeatProblem problem, int[] group, int medoid) =>
        group.Sum(i => i == medoid ? 0L : problem.Distances[(i * problem.Count) + medoid]);
}
