namespace Praja.Algorithms.Clustering;

/// <summary>A partition of stations into beats, with what is proven about it.</summary>
/// <param name="Groups">The stations of each beat, ascending; beats by their smallest station.</param>
/// <param name="Medoids">
/// For each beat the member to which the others' distances sum to least; the smallest of equals.
/// </param>
/// <param name="Cost">Fixed costs and distances to the medoids.</param>
/// <param name="Bound">No partition that misses as few stations as this one costs less.</param>
/// <param name="Missing">
/// Stations by which beats fall short of the least size, summed; 0 where all sizes are kept.
/// </param>
/// <param name="Optimal">Proven: nothing misses fewer, and of those that miss as few nothing costs less.</param>
public sealed record BeatSolution(int[][] Groups, int[] Medoids, long Cost, long Bound, long Missing, bool Optimal);
