namespace Praja.Algorithms.Flow;

/// <summary>How far a solver came.</summary>
public enum FlowStatus
{
    /// <summary>The solution is a least-cost one, and its prices prove it.</summary>
    Optimal,

    /// <summary>
    /// Stopped early: the solution keeps every rule and the bound is valid, but it may not be the cheapest.
    /// </summary>
    Bound,

    /// <summary>
    /// No flow meets all supplies (general networks only; a transportation problem always has a solution).
    /// </summary>
    Infeasible,
}

/// <summary>An assignment of people to stations with the prices that prove it.</summary>
/// <param name="Flow">People on each arc of the problem.</param>
/// <param name="Shortage">People each station lacks.</param>
/// <param name="Unused">People left at each base.</param>
/// <param name="BasePrice">
/// Price of a person at each base, 0 or more. At the optimum <see cref="TransportationSimplex"/> finds it is exactly
/// what one officer more there saves, degenerate or not: in a strongly feasible tree every base can send one person
/// more towards the dummy. One officer less costs at least as much.
/// </param>
/// <param name="StationPrice">
/// Price of a person at each station: exactly what one person less needed there saves (where one is needed); one more
/// costs at least that.
/// </param>
/// <param name="Cost">Travel and shortages at their prices.</param>
/// <param name="TravelCost">Cost of the arcs used.</param>
/// <param name="LowerBound">No solution costs less; equal to <paramref name="Cost"/> at the optimum.</param>
/// <param name="Pivots">Steps of the simplex.</param>
/// <param name="Status">Whether the optimum is proven.</param>
public sealed record TransportationSolution(
    int[] Flow,
    int[] Shortage,
    int[] Unused,
    long[] BasePrice,
    long[] StationPrice,
    long Cost,
    long TravelCost,
    long LowerBound,
    long Pivots,
    FlowStatus Status);
