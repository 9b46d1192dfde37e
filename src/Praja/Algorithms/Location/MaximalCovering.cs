namespace Praja.Algorithms.Location;

/// <summary>Places units so that the points within their reach weigh most.</summary>
public static class MaximalCovering
{
    /// <summary>The default effort: proven for some hundreds of candidates in well under a second.</summary>
    public static StopRule Default { get; } = new(Iterations: 100, Nodes: 100);

    /// <summary>Solves a problem with the default effort.</summary>
    public static CoverageSolution Solve(CoverageProblem problem) => Solve(problem, Default);

    /// <summary>Solves a problem; the same problem and stop rule give the same answer everywhere.</summary>
    /// <param name="problem">Points, candidates and the number of units.</param>
    /// <param name="stop">Rounds of search and nodes of branch and bound.</param>
    public static CoverageSolution Solve(CoverageProblem problem, StopRule stop)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(stop);
        var search = new CoverageSearch(problem);
        return Proven(problem, search, stop);
    }

    /// <summary>
    /// The best choices for 1, 2, ... <paramref name="maxUnits"/> units; what is covered never falls along the list.
    /// </summary>
    /// <param name="problem">Points and candidates; its own number of units is not used.</param>
    /// <param name="maxUnits">Length of the list, 0 or more.</param>
    /// <param name="stop">Effort for each number of units.</param>
    /// <param name="proven">
    /// When given, a bound is sought for this number of units alone; for others the whole weight is stated.
    /// </param>
    public static IReadOnlyList<CoverageSolution> Curve(
        CoverageProblem problem, int maxUnits, StopRule stop, int? proven = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(stop);
        ArgumentOutOfRangeException.ThrowIfNegative(maxUnits);
        var curve = new List<CoverageSolution>();
        for (var units = 1; units <= maxUnits; units++)
        {
            var next = problem.WithUnits(units);
            var search = new CoverageSearch(next);
            // One unit more than before covers no less, also where the search alone would have missed it.
            if (curve.Count > 0) search.Offer(curve[^1].Chosen, exchange: true);
            curve.Add(proven is null || proven == units ? Proven(next, search, stop) : Found(next, search, stop));
        }
        return curve;
    }

    private static CoverageSolution Proven(CoverageProblem problem, CoverageSearch search, StopRule stop)
    {
        // Greedy adding tries every site for a single unit, and one for every site covers all that can be.
        var isPlain = problem.Units <= 1 || problem.Units >= problem.CandidateCount;
        var bound = isPlain ? search.BestCovered : CoverageProof.Prove(problem, search, stop);
        return new CoverageSolution(search.Best, search.BestCovered, bound, bound == search.BestCovered);
    }

    private static CoverageSolution Found(CoverageProblem problem, CoverageSearch search, StopRule stop)
    {
        var bound = problem.TotalWeight;
        search.Run(stop.Iterations, bound);
        return new CoverageSolution(search.Best, search.BestCovered, bound, bound == search.BestCovered);
    }
}
