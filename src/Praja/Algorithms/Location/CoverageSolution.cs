namespace Praja.Algorithms.Location;

/// <summary>Where the units stand, with what is proven about it.</summary>
/// <param name="Chosen">Candidates with a unit, ascending.</param>
/// <param name="Covered">Weight of the points that at least one of them covers.</param>
/// <param name="Bound">No choice covers more.</param>
/// <param name="Optimal">Whether the bound is reached.</param>
public sealed record CoverageSolution(int[] Chosen, long Covered, long Bound, bool Optimal);
