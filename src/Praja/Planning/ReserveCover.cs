using Praja.Algorithms;
using Praja.Algorithms.Location;

namespace Praja.Planning;

/// <summary>Which candidate places cover the most weight.</summary>
/// <param name="Chosen">Indices of the places chosen.</param>
/// <param name="Share">Share (0..1) of the weight they cover.</param>
/// <param name="Curve">Best share with 1, 2, 3, ... places.</param>
/// <param name="Optimal">True when the choice is proven best.</param>
/// <param name="Bound">No choice covers more than this share.</param>
internal sealed record ReserveCover(
    IReadOnlyList<int> Chosen, double Share, IReadOnlyList<double> Curve, bool Optimal, double Bound)
{
    // Up to so many stations every choice is proven; a province keeps the bound of the root for the choice that is
    // made, which is within a few per cent, and none for the other numbers of units.
    private const int ProvenStations = 2_000;

    /// <summary>Places the units, and says what up to <paramref name="beyond"/> more would cover.</summary>
    public static ReserveCover Solve(int[][] reached, long[] weights, int units, int beyond)
    {
        var problem = new CoverageProblem(weights, reached, units);
        var total = problem.TotalWeight;
        if (total == 0) return new([], 0, [], true, 0);
        var steps = Math.Min(units + beyond, reached.Length);
        var curve = weights.Length <= ProvenStations
            ? MaximalCovering.Curve(problem, steps, MaximalCovering.Default)
            : MaximalCovering.Curve(problem, steps, new StopRule(Iterations: 10, Nodes: 0), Math.Min(units, steps));
        var best = units == 0 || steps == 0
            ? new CoverageSolution([], 0, 0, true)
            : curve[Math.Min(units, steps) - 1];
        return new(
            best.Chosen,
            ShareOf(best.Covered, total),
            [.. curve.Select(c => ShareOf(c.Covered, total))],
            best.Optimal,
            ShareOf(best.Bound, total));
    }

    private static double ShareOf(long covered, long total) => Math.Round((double)covered / total, 6);
}
